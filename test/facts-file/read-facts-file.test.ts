/** Files of facts: each mistake has its place, and nothing makes the reader fail. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readFactsFile } from '../../src/facts-file/read-facts-file.js';
import { planRules } from '../../src/plan/plan-rules.js';
import { readRuleFile } from '../../src/rule-file/read-rule-file.js';
import { sampleFacts } from './sample.js';

const mistakes = (text: string): string[] =>
  readFactsFile(text).mistakes.map(({ id, where, message }) => `${where}: ${message} [${id}]`);
const changed = (change: (file: any) => void): string => {
  const file = sampleFacts();
  change(file);
  return JSON.stringify(file);
};

it('reads what was written, with or without a byte order mark', () => {
  for (const mark of ['', '\uFEFF']) {
    expect(readFactsFile(mark + JSON.stringify(sampleFacts()))).toEqual({ file: sampleFacts(), mistakes: [] });
  }
});

describe('a mistake', () => {
  it.each([
    [
      (file: any) => (file.facts.listeners[0].port = 'http'),
      "$.facts.listeners[0].port: 'http' is not allowed. Allowed: a whole number from 0. [FactsShape]",
    ],
    [
      (file: any) => (file.facts.listeners[0].port = -1),
      '$.facts.listeners[0].port: -1 is not allowed. Allowed: a whole number from 0. [FactsShape]',
    ],
    [
      (file: any) => (file.facts.hostAddresses[0].prefixLength = 1.5),
      '$.facts.hostAddresses[0].prefixLength: 1.5 is not allowed. Allowed: a whole number from 0. [FactsShape]',
    ],
    [
      (file: any) => (file.facts.wsl.owners[0].distributions = null),
      '$.facts.wsl.owners[0].distributions: null is not allowed. Allowed: a list. [FactsShape]',
    ],
    [
      (file: any) => (file.facts.guest = ['nat']),
      '$.facts.guest: A list is not allowed. Allowed: an object. [FactsShape]',
    ],
    [
      (file: any) => (file.facts.ipHelperRunning = 'yes\n'),
      String.raw`$.facts.ipHelperRunning: 'yes\u000a' is not allowed. Allowed: true, false. [FactsShape]`,
    ],
    [
      (file: any) => delete file.facts.guest.networkingMode,
      '$.facts.guest.networkingMode: This is missing, and no fact may be left out. [FactsShape]',
    ],
    [
      (file: any) => (file.facts.guest.networkingmode = 'nat'),
      "$.facts.guest: 'networkingmode' is not known. Did you mean 'networkingMode'? Allowed: networkingMode, ipAddresses, hostAddresses, failure. [FactsShape]",
    ],
    [
      (file: any) => (file.madeBy = 'Export-Csv'),
      "$.madeBy: 'Export-Csv' is not allowed. Allowed: Export-WslNetwork. [FactsShape]",
    ],
  ])('names its path, the value, and what is allowed: %#', (change, message) => {
    expect(mistakes(changed(change))).toEqual([message]);
  });

  it('does not hide the others', () => {
    const text = changed((file) => {
      file.facts.listeners[0].port = 'http';
      file.distribution = 7;
    });
    expect(mistakes(text)).toHaveLength(2);
  });

  it('is the version alone where that is another one', () => {
    const text = changed((file) => {
      file.formatVersion = 2;
      file.facts = { other: true };
    });
    expect(mistakes(text)).toEqual([
      '$.formatVersion: 2 is a version of the format that this wslnet does not read. Allowed: 1. Use a wslnet and a module of one version. [FactsVersion]',
    ]);
  });

  it.each([
    ['', '1:1: Expected a value, and found the end of the file. Write the file with Export-WslNetwork. [FactsSyntax]'],
    ['{\n  "a": 1,\n}', /^3:1: Expected .* \[FactsSyntax\]$/],
    ['{ // x\n}', '1:3: JSON has no comments. Write the file with Export-WslNetwork. [FactsSyntax]'],
  ])('in the syntax has line and column: %j', (text, message) => {
    const found = mistakes(text);
    expect(found).toHaveLength(1);
    if (message instanceof RegExp) expect(found[0]).toMatch(message);
    else expect(found[0]).toBe(message);
  });
});

describe('the reader and the planner never fail', () => {
  const rules = readRuleFile('[machine]\nnetworkingMode = nat\n[forward web]\nlistenPort = 8080, 9000-9010\n');

  it('with any text', () => {
    fc.assert(fc.property(fc.oneof(fc.string(), fc.json()), (text) => void readFactsFile(text)));
  });

  it('with JSON that is nested without end', () => {
    for (const depth of [1000, 200_000]) {
      expect(readFactsFile('['.repeat(depth)).file).toBeUndefined();
      expect(readFactsFile('['.repeat(depth) + ']'.repeat(depth)).file).toBeUndefined();
    }
  });

  it('with facts in which any value was replaced by any other one', () => {
    const paths = pathsOf(sampleFacts());
    const value = fc.oneof(fc.jsonValue(), fc.constantFrom(0, 65_536, 1e300, '', 'nat', '0.0.0.0', '::', '/', []));
    let planned = 0;
    fc.assert(
      fc.property(fc.constantFrom(...paths), value, (path, replacement) => {
        const { file } = readFactsFile(JSON.stringify(replaced(sampleFacts(), path, replacement)));
        if (file === undefined) return;
        planned += 1;
        planRules(rules, file);
      }),
      { numRuns: 2000 },
    );
    expect(planned).toBeGreaterThan(100);
  });
});

/** The path of every value. */
function pathsOf(value: unknown, path: (string | number)[] = []): (string | number)[][] {
  if (typeof value !== 'object' || value === null) return [path];
  return [path, ...Object.entries(value).flatMap(([name, field]) => pathsOf(field, [...path, name]))];
}

function replaced(value: any, [name, ...rest]: (string | number)[], replacement: unknown): unknown {
  if (name === undefined) return replacement;
  const copy = Array.isArray(value) ? [...value] : { ...value };
  copy[name] = replaced(value[name], rest, replacement);
  return copy;
}
