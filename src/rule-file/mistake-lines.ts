/** Mistakes as lines that editors and terminals can follow: `file:line:column: message [Id]`. */
import type pc from 'picocolors';
import { shown } from './mistake.js';
import type { Mistake } from './mistake.js';

type Colors = Pick<ReturnType<typeof pc.createColors>, 'bold' | 'dim'>;

/** One line for each mistake; `colors` are none where the output is no terminal. */
export function mistakeLines(file: string, mistakes: readonly Mistake[], colors?: Colors): string[] {
  return mistakes.map(({ id, line, column, message }) => {
    const place = `${shown(file)}:${line}:${column}:`;
    return `${colors?.bold(place) ?? place} ${message} ${colors?.dim(`[${id}]`) ?? `[${id}]`}`;
  });
}
