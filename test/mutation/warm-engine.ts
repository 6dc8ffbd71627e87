/** One engine for many classes. It keeps every class it reads, so that it is started anew now and then. */
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { rulesClass } from '../../src/compiler/printers/powershell.js';
import { packageRoot } from '../../src/package-root.js';
import { startEngine } from '../../src/pester-runner/engine.js';
import type { Engine, EngineResult, JsonValue } from '../../src/pester-runner/engine.js';
import { cultures } from '../parity/compare-rule.js';
import { plain } from '../parity/plain-json.js';
import type { CaseKind, CaseTable } from './cases.js';

const script = readFileSync(path.join(packageRoot, 'test/mutation/run-mutant.ps1'), 'utf8');
const inner = path.join(packageRoot, 'test/parity/run-in-engine.ps1');

/** Far more than the slowest request takes on a busy machine. */
const timeoutMs = 20_000;
/** A class takes one to two megabytes. */
const mostClasses = 250;
/** How many rules are called in the first request; each next one has twice as many. */
const firstRules = 4;
const mostRules = 64;

/** How the calls ended: all as in TypeScript, or the first that did not. */
export type Outcome = 'same' | 'different' | 'timeout';

/** The answers of one rule in one culture. */
interface Run {
  readonly culture: string;
  readonly decimal: string;
  readonly answers: readonly { readonly value?: unknown; readonly error?: string }[];
}

export class WarmEngine {
  readonly #folder: string;
  #engine: Engine | undefined;
  #sent = new Set<string>();
  #classes = 0;
  #classPath = '';
  #starts = 0;

  /** @param folder where the classes are written. */
  constructor(folder: string) {
    this.#folder = folder;
  }

  /** Reads the class that rules are called of from now on. False where it is no PowerShell. */
  async read(classText: string): Promise<boolean> {
    if (this.#classes >= mostClasses) await this.stop();
    this.#classPath = path.join(this.#folder, `${this.#starts}-${++this.#classes}.ps1`);
    writeFileSync(this.#classPath, `${classText}\n[${rulesClass}]\n`);
    const { errors, parseErrors } = await this.#run({ ClassPath: this.#classPath, Rules: [] });
    return errors.length === 0 && parseErrors.length === 0;
  }

  /** Calls these rules with all their cases of one kind, until one answers differently. */
  async call(table: CaseTable, what: { set: string; kind: CaseKind }, rules: readonly string[]): Promise<Outcome> {
    const called = rules.filter((rule) => table.has(rule));
    for (let [start, size] = [0, firstRules]; start < called.length;) {
      const outcome = await this.#callSome(table, `${what.set}/${what.kind}`, called.slice(start, start + size));
      if (outcome !== 'same') return outcome;
      start += size;
      size = Math.min(size * 2, mostRules);
    }
    return 'same';
  }

  async stop(): Promise<void> {
    await this.#engine?.stop();
    this.#engine = undefined;
    this.#sent = new Set();
    this.#classes = 0;
  }

  async #callSome(table: CaseTable, what: string, rules: readonly string[]): Promise<Outcome> {
    await this.#send(table, what, rules);
    let result: EngineResult;
    try {
      result = await this.#run({ ClassPath: this.#classPath, Rules: rules, What: what });
    } catch {
      // It has ended: out of stack or of memory.
      await this.#startAnew();
      return 'timeout';
    }
    if (result.timedOut) {
      await this.#startAnew();
      return 'timeout';
    }
    if (result.errors.length > 0) return 'different';
    const answered = result.output as unknown as { rule: string; runs: Run[] }[];
    return answered.every(({ rule, runs }) => isAsExpected(table.get(rule)!.expected, runs)) ? 'same' : 'different';
  }

  /** Sends the cases that the engine does not have yet. */
  async #send(table: CaseTable, what: string, rules: readonly string[]): Promise<void> {
    const missing = rules.filter((rule) => !this.#sent.has(`${what}/${rule}`));
    if (missing.length === 0) return;
    const kept = missing.map((rule) => ({ rule, cases: table.get(rule)!.cases }));
    const { errors } = await this.#run({ What: what, Keep: kept as unknown as JsonValue });
    if (errors.length > 0) throw new Error(`the cases could not be sent: ${errors[0]?.message}`);
    for (const rule of missing) this.#sent.add(`${what}/${rule}`);
  }

  async #run(values: Record<string, JsonValue>): Promise<EngineResult> {
    if (this.#engine === undefined) {
      this.#starts++;
      this.#engine = await startEngine({ skipBuild: true });
    }
    return this.#engine.run(script, {
      arguments: { Script: inner, Cultures: cultures, ...values },
      timeoutMs,
      depth: 20,
    });
  }

  async #startAnew(): Promise<void> {
    await this.stop().catch(() => undefined);
    this.#engine = undefined;
  }
}

function isAsExpected(expected: readonly unknown[], runs: readonly Run[]): boolean {
  // A culture that was not set would make the comparison worth less without anybody noticing.
  const signs = new Set(runs.map(({ decimal }) => decimal));
  if (runs.length !== cultures.length || signs.size < 2) throw new Error('the cultures were not set');
  return runs.every(({ answers }) =>
    expected.every((value, index) => {
      const answer = answers[index];
      return (
        answer !== undefined && answer.error === undefined && isDeepStrictEqual(plainOrNothing(answer.value), value)
      );
    }),
  );
}

/** A number that is no integer is never what was expected. */
function plainOrNothing(value: unknown): unknown {
  try {
    return plain(value);
  } catch {
    return undefined;
  }
}
