/** Each mutator gives the mutants that its name promises, and each mutant changes its own place. */
import { describe, expect, it } from 'vitest';
import { findMutants } from './find-mutants.js';
import { applyMutant, describeMutant, placeOf } from './mutant.js';
import { readTarget, targets } from './targets.js';

/** The texts that one mutator makes of a source. */
function mutantsOf(mutator: string, source: string): string[] {
  return findMutants('a.ts', source)
    .filter((mutant) => mutant.mutator === mutator)
    .map((mutant) => applyMutant(source, mutant));
}

describe('code', () => {
  const cases: [string, string, string[]][] = [
    ['condition', 'if (a) b = c;', ['if (!(a)) b = c;', 'if (true) b = c;', 'if (false) b = c;']],
    ['conditional', 'a = b ? c : d;', ['a = b ? d : c;', 'a = (c);', 'a = (d);']],
    ['operator', 'a = b && c === d;', ['a = b || c === d;', 'a = b && c !== d;']],
    ['operator', 'a = b < c || d >= e;', ['a = b <= c || d >= e;', 'a = b < c && d >= e;', 'a = b < c || d > e;']],
    ['fallback', 'a = b ?? c;', ['a = b;', 'a = c;']],
    ['negation', 'a = !b;', ['a = b;']],
    ['statement', 'let a = 1; b = a; throw b;', ['let a = 1; ; throw b;', 'let a = 1; b = a; ;']],
    ['call', 'a = b.map(c);', ['a = b;']],
    ['call', 'a = b(c, d);', ['a = c;']],
    ['call', 'a = b();', []],
    ['function', 'a = printOperand(b);', ['a = printExpression(b);']],
    ['function', 'function printOperand() {}', []],
    ['list', 'a = [b, c];', ['a = [];', 'a = [c];', 'a = [b];']],
    ['list', 'a = [b];', ['a = [];']],
    ['property', 'a = { ...b, c: d };', ['a = { c: d };', 'a = { ...b };']],
    ['boolean', 'a = true;', ['a = false;']],
    ['number', 'a = 7;', ['a = (8);', 'a = (6);']],
    ['regex', 'a = /^[a]*$/g;', ['a = /[a]*$/g;', 'a = /^[a]*/g;', 'a = /^[a]+$/g;', 'a = /^[a]*$/;']],
    ['form', 'a = `$null ${b} ${c}`;', ['a = `${c} ${b} $null`;']],
    ['form', 'a = `[string]::Equals(${b}, ${c}, d)`;', ['a = `(${b} -ceq ${c})`;']],
  ];

  it.each(cases)('%s: %s', (mutator, source, expected) => {
    expect(mutantsOf(mutator, source).toSorted()).toEqual(expected.toSorted());
  });

  it('leaves types, imports and other functions alone', () => {
    const source = "import a from 'a'; type B = 'b'; function c(d: 'e'): 1 {} function f() { return 1; }";
    expect(findMutants('a.ts', source, ['c'])).toEqual([]);
    expect(findMutants('a.ts', source, ['f'])).toHaveLength(3);
  });

  it('leaves out what is no TypeScript', () => {
    expect(mutantsOf('call', 'a(b).c = d;')).toEqual(['b.c = d;']);
    expect(mutantsOf('call', 'for (const [a] of b(c)) a();')).toEqual(['for (const [a] of c) a();']);
    expect(mutantsOf('list', 'for (const [a] of b) a();')).toEqual([]);
  });
});

describe('PowerShell in texts', () => {
  const cases: [string, string, string[]][] = [
    ['text', 'if', ['']],
    ['comparison', '$a -lt 1', ['$a -gt 1', '$a -le 1']],
    ['comparison', '-eq', ['-ne']],
    ['logic', '-not $a -and $b', ['$a -and $b', '-not $a -or $b']],
    ['logic', '$true', ['$false']],
    ['arithmetic', '$a + 1', ['$a - 1']],
    ['arithmetic', '$a++', ['$a--']],
    [
      'culture',
      '[System.StringComparison]::Ordinal',
      ['[System.StringComparison]::CurrentCulture', '[System.StringComparison]::OrdinalIgnoreCase'],
    ],
    ['culture', 'InvariantCulture', ['CurrentCulture']],
    ['width', '$a * 2L', ['$a * 2']],
    ['width', '[long] $a + [long] $b)', ['$a + [long] $b)']],
    ['type', '[object]', ['[System.Collections.IList]', '[string]']],
    ['type', '[string]::Equals', []],
    ['absence', '$null -eq $a', ['$a -eq $null']],
    ['unrolling', '@(, $a)', ['@($a)']],
    ['pattern', '\\\\A[0-9]\\\\z', ['\\\\A[0-9]', '\\\\A[0-9]$', '[0-9]\\\\z']],
    ['number', '$a[10]', ['$a[11]', '$a[9]']],
  ];

  it.each(cases)('%s: %s', (mutator, text, expected) => {
    expect(mutantsOf(mutator, `a = '${text}';`).toSorted()).toEqual(expected.map((one) => `a = '${one}';`).toSorted());
  });

  it('changes each part of a template, and no name in it', () => {
    expect(mutantsOf('comparison', 'a = `${b} -eq ${c} -ne`;')).toEqual([
      'a = `${b} -ne ${c} -ne`;',
      'a = `${b} -eq ${c} -eq`;',
    ]);
    expect(mutantsOf('text', 'a = `b ${c} d`;')).toEqual(['a = `${c} d`;', 'a = `b ${c}`;']);
  });

  it('removes each line of a body', () => {
    expect(mutantsOf('line', 'a = `b\nc\nd`;')).toEqual(['a = `c\nd`;', 'a = `b\nd`;', 'a = `b\nc\n`;']);
  });

  it('removes a text in a list once', () => {
    expect(mutantsOf('text', "a = ['b', 'c'];")).toEqual([]);
  });
});

describe('a mutant', () => {
  const source = "a = 1;\nb = 'x -eq y';\n";
  const mutant = findMutants('src/a.ts', source).find(({ mutator }) => mutator === 'comparison')!;

  it('knows its place and what stood there', () => {
    expect(placeOf(mutant)).toBe('src/a.ts:2');
    expect(mutant.original).toBe('-eq');
    expect(describeMutant(mutant, source)).toEqual({ original: "b = 'x -eq y';", mutated: "b = 'x -ne y';" });
  });

  // The others take seconds.
  const quick = targets.filter(({ file, only }) => only !== undefined || file.includes('lift'));

  it.each(quick.map((target) => [target.file, target] as const))('of %s changes its own place', (file, target) => {
    const text = readTarget(target);
    const mutants = findMutants(file, text, target.only);
    expect(mutants.length).toBeGreaterThan(50);
    for (const one of mutants) {
      expect(text.slice(one.start, one.end)).toBe(one.original);
      expect(applyMutant(text, one)).not.toBe(text);
      expect(text.slice(0, one.start).split('\n')).toHaveLength(one.line);
    }
  });
});
