/**
 * Writes the cases with which `portable.sh` compares rules where there is no Node: node scripts/run-test-tool.mjs test/bash/write-rule-cases.ts
 * Each has the name of a rule, the number of its arguments, each argument, and status and result, with U+0002 for line feeds.
 */
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { packageRoot } from '../../src/package-root.js';
import { argumentsOf } from '../parity/related-values.js';
import { productRules } from '../parity/rule-set.js';
import { asciiType, toShell } from '../parity/shell-values.js';

/** Writes `test/bash/rule-cases.txt`. */
export async function main(): Promise<void> {
  const rules = (await productRules()).filter(({ rule }) => rule.bash);
  // The same seed each time: the file changes with the rules only.
  const lines = rules.flatMap(({ rule, call }) => {
    const parameters = rule.parameters.map(({ name, type }) => ({ name, type: asciiType(type) }));
    return fc.sample(argumentsOf({ parameters }), { numRuns: 40, seed: 20261126 }).flatMap((values) => {
      const words = values.map((value, index) => toShell(rule.parameters[index]!.type, value));
      return [
        rule.name,
        String(words.length),
        ...words,
        `0 ${toShell(rule.returns, call(...structuredClone(values)))}`,
      ];
    });
  });
  writeFileSync(path.join(packageRoot, 'test/bash/rule-cases.txt'), `${lines.join('\n')}\n`);
}
