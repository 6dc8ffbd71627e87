/** One rule, many argument lists: TypeScript against the engine in three cultures. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { packageRoot } from '../../src/package-root.js';
import type { Engine, JsonValue } from '../../src/pester-runner/engine.js';
import { plain } from './plain-json.js';
import type { ComparedRule } from './rule-set.js';

/** Cultures that disagree about letters, decimal points and the minus sign. */
export const cultures = ['en-US', 'de-DE', 'tr-TR', 'sv-SE'];

/** Arguments to which the languages give different answers. Values in the form of `plain`. */
export interface Difference {
  readonly rule: string;
  readonly arguments: readonly unknown[];
  /** Culture of PowerShell, or the shell. */
  readonly where: string;
  readonly typescript: unknown;
  readonly other: unknown;
  /** Place in the batch. */
  readonly index: number;
}

interface Answer {
  value?: unknown;
  error?: string;
}

const script = readFileSync(path.join(packageRoot, 'test/parity/run-in-engine.ps1'), 'utf8');

/** The differences of one batch: at most one for each argument list. An exception is an answer like any other. */
export async function compareRule(
  engine: Engine,
  { rule, call, classPath }: ComparedRule,
  argumentLists: readonly (readonly unknown[])[],
): Promise<Difference[]> {
  const expected = argumentLists.map((values) => answerOf(() => call(...structuredClone(values))));
  const { output, errors } = await engine.run(script, {
    arguments: {
      ClassPath: classPath,
      Rule: rule.name,
      Cases: argumentLists.map((values) => values.map((value) => plain(value) as JsonValue)),
      Cultures: cultures,
    },
    runspace: classPath,
    depth: 16,
  });
  if (errors.length > 0) throw new Error(`${rule.name} could not be compared: ${errors[0]?.message}`);
  const runs = output as unknown as { culture: string; decimal: string; answers: Answer[] }[];
  // A culture that was not set would make the comparison worth less without anybody noticing.
  if (runs.map(({ decimal }) => decimal).join(' ') !== '1.5 1,5 1,5 1,5') throw new Error('the cultures were not set');
  return argumentLists.flatMap((values, index): Difference[] => {
    const typescript = expected[index]!;
    for (const { culture, answers } of runs) {
      const given = answers[index]!;
      const powershell = answerOf(() => {
        if (given.error !== undefined) throw new Error(given.error);
        return given.value;
      });
      if (!sameAnswer(typescript, powershell)) {
        const shown = { typescript: shownAnswer(typescript), other: shownAnswer(powershell) };
        return [{ rule: rule.name, arguments: values.map(plain), where: culture, ...shown, index }];
      }
    }
    return [];
  });
}

/** Rules do not throw: two exceptions are a difference as well. */
function sameAnswer(one: Answer, other: Answer): boolean {
  return one.error === undefined && other.error === undefined && isDeepStrictEqual(one.value, other.value);
}

function shownAnswer({ value, error }: Answer): unknown {
  return error === undefined ? value : `throws: ${error}`;
}

function answerOf(call: () => unknown): Answer {
  try {
    return { value: plain(call()) };
  } catch (error) {
    return { error: (error as Error).message };
  }
}
