/** Every rule gives the same value as TypeScript and as PowerShell, in cultures that disagree about letters and numbers. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { compile } from '../../src/compiler/compile.js';
import type { IrRule } from '../../src/compiler/ir.js';
import { packageRoot } from '../../src/package-root.js';
import { startEngine } from '../../src/pester-runner/engine.js';
import type { Engine, JsonValue } from '../../src/pester-runner/engine.js';
import { arbitraryOf, holdsIndex } from './arbitrary.js';
import { plain } from './plain-json.js';

const casesPerRule = Number(process.env['WSLNET_CASES'] ?? 100);
const cultures = ['en-US', 'de-DE', 'tr-TR'];
const script = readFileSync(path.join(packageRoot, 'test/parity/run-in-engine.ps1'), 'utf8');
const ir = compile(path.join(packageRoot, 'src'));

let engine: Engine;
beforeAll(async () => {
  engine = await startEngine();
});
afterAll(() => engine.stop());

/** The function itself, where its file exports it: the others are covered by those that call them, and so is what takes an index. */
async function functionOf(rule: IrRule): Promise<((...values: unknown[]) => unknown) | undefined> {
  const module = (await import(path.join(packageRoot, rule.source))) as Record<
    string,
    (...values: unknown[]) => unknown
  >;
  return module[rule.name];
}

describe('rules give one answer in both languages', async () => {
  const functions = new Map<string, (...values: unknown[]) => unknown>();
  for (const rule of ir.rules) {
    if ([rule.returns, ...rule.parameters.map(({ type }) => type)].some(holdsIndex)) continue;
    const implementation = await functionOf(rule);
    if (implementation) functions.set(rule.name, implementation);
  }

  it.each(ir.rules.filter((rule) => functions.has(rule.name)))('$name', async (rule) => {
    const implementation = functions.get(rule.name)!;
    const argumentLists = fc.sample(fc.tuple(...rule.parameters.map(({ type }) => arbitraryOf(type))), casesPerRule);
    const expected = argumentLists.map((values) => plain(implementation(...structuredClone(values))));
    for (const culture of cultures) {
      const { output, errors } = await engine.run(script, {
        arguments: {
          RulesPath: path.join(packageRoot, 'generated/WslNet/WslNet.Rules.ps1'),
          Rule: rule.name,
          Cases: argumentLists.map((values) => values.map((value) => plain(value) as JsonValue)),
        },
        culture,
        depth: 12,
      });
      expect(errors).toEqual([]);
      const answers = output as { value?: unknown; error?: string }[];
      expect(answers).toHaveLength(argumentLists.length);
      answers.forEach((answer, index) => {
        const context = JSON.stringify({ rule: rule.name, culture, arguments: argumentLists[index] });
        expect(answer.error, context).toBeUndefined();
        expect(plain(answer.value), context).toEqual(expected[index]);
      });
    }
  });
});
