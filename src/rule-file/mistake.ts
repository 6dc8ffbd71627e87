/** A mistake in a rule file. */
import type { Place } from './document.js';
import type { MistakeId } from './mistake-ids.js';

export interface Mistake {
  /** Stable id, such as `UnknownKey`. */
  id: MistakeId;
  /** Line from 1. */
  line: number;
  /** Column from 1, in UTF-16 code units. */
  column: number;
  /** What is wrong, with the bad value, and what is allowed. One line, without control characters. */
  message: string;
}

/** A mistake at a place. */
export function mistakeAt({ line, column }: Place, id: MistakeId, message: string): Mistake {
  return { id, line, column, message };
}

/**
 * A text of the file as messages show it: in one line, with control characters as \uXXXX, and not endless.
 * @param most how many UTF-16 code units are kept.
 */
export function shown(text: string, most = 120): string {
  const plain = text.length <= most ? text : `${text.slice(0, most)}…`;
  return plain.replace(/[\p{C}\p{Zl}\p{Zp}]/gu, (found) =>
    found
      .split('')
      .map((unit) => String.raw`\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
      .join(''),
  );
}

/** In the order of the file. */
export function inOrder(mistakes: readonly Mistake[]): Mistake[] {
  return mistakes.toSorted((one, other) => one.line - other.line || one.column - other.column);
}
