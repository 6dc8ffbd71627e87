/** What is compared of a printer: its texts, and the rules that another printer would change. */
import { describe, expect, it } from 'vitest';
import type { IrExpression, IrRule } from '../../src/compiler/ir.js';
import { printPowerShellRules } from '../../src/compiler/printers/powershell.js';
import { inLimitedTime, loadPrinter } from './load-printer.js';
import { bare, changedRules, printSet } from './printed-set.js';
import type { RuleSet } from './rule-set.js';
import { readTarget } from './targets.js';

function rule(name: string, value: IrExpression): IrRule {
  return {
    bash: false,
    name,
    documentation: 'A rule.',
    source: 'a.ts',
    parameters: [],
    returns: { kind: 'int' },
    body: [{ kind: 'return', value }],
  };
}

const call: IrExpression = { kind: 'call', library: 'rule', name: 'one', arguments: [] };
const set: RuleSet = {
  name: 'tests',
  rules: [rule('zero', { kind: 'bool', value: true }), rule('one', { kind: 'int', value: 1 }), rule('caller', call)],
  constants: [],
  functions: new Map(),
};
const file = 'src/compiler/printers/powershell.ts';
const source = readTarget({ file });

describe('loadPrinter', () => {
  it('prints as the printer itself', () => {
    expect(loadPrinter()([...set.rules])).toBe(printPowerShellRules([...set.rules]));
  });

  it('takes the text of one file', () => {
    const text = source.replace("'WslNetRules'", "'Other'");
    expect(loadPrinter(file, text)([...set.rules])).toContain('class Other {');
  });

  it('ends what does not end', () => {
    expect(() =>
      inLimitedTime(() => {
        for (;;);
      }, 50),
    ).toThrow(/timed out/);
  });
});

describe('changedRules', () => {
  const original = printSet(printPowerShellRules, set);
  const mutatedBy = (from: string, to: string) => printSet(loadPrinter(file, source.replace(from, to)), set);

  it('names the rules that are printed differently, and those that call them', () => {
    const mutated = mutatedBy('${expression.value}L', '${expression.value}');
    expect(changedRules(set, original, mutated)).toEqual(['one', 'caller']);
  });

  it('names all rules where only the class around them differs', () => {
    const mutated = mutatedBy("join('\\n\\n')}\\n}", "join('\\n\\n')}\\n} # x");
    expect(mutated.text).not.toBe(original.text);
    expect(changedRules(set, { ...original, units: mutated.units }, mutated)).toEqual(['zero', 'one', 'caller']);
  });
});

it('bare leaves out comments, blank lines and indentation', () => {
  expect(bare('# a\n  b\n\n    # c\nd # e\n')).toBe('b\nd # e');
});
