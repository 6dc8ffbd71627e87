/** Files of facts: each mistake has its place, and nothing makes the reader fail. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readFactsFile } from '../../src/facts-file/read-facts-file.js';
import { planRules } from '../../src/plan/plan-rules.js';
import { readRuleFile } from '../../src/rule-file/read-rule-file.js';
import { sampleFacts } from './sample.js';

const mistakes = (text: string): string[] =>
  readFactsFile(text).mistakes.map(({ id, where, message }) => `${where}: ${message} [${id}]`);
/** The sample with the value at a path (`facts.listeners.0.port`) replaced; without a value it is left out. */
const changed = (path: string, value?: unknown): string =>
  JSON.stringify(replaced(sampleFacts(), path.split('.'), value));

it('reads what was written, with or without a byte order mark', () => {
  for (const mark of ['', '\uFEFF']) {
    expect(readFactsFile(mark + JSON.stringify(sampleFacts()))).toEqual({ file: sampleFacts(), mistakes: [] });
  }
});

describe('a mistake', () => {
  it.each([
    [
      'facts.listeners.0.port',
      'http',
      "$.facts.listeners[0].port: 'http' is not allowed. Allowed: a whole number from 0. [FactsShape]",
    ],
    [
      'facts.listeners.0.port',
      -1,
      '$.facts.listeners[0].port: -1 is not allowed. Allowed: a whole number from 0. [FactsShape]',
    ],
    [
      'facts.hostAddresses.0.prefixLength',
      1.5,
      '$.facts.hostAddresses[0].prefixLength: 1.5 is not allowed. Allowed: a whole number from 0. [FactsShape]',
    ],
    [
      'facts.wsl.owners.0.distributions',
      null,
      '$.facts.wsl.owners[0].distributions: null is not allowed. Allowed: a list. [FactsShape]',
    ],
    ['facts.guest', ['nat'], '$.facts.guest: A list is not allowed. Allowed: an object. [FactsShape]'],
    [
      'facts.ipHelperRunning',
      'yes\n',
      String.raw`$.facts.ipHelperRunning: 'yes\u000a' is not allowed. Allowed: true, false. [FactsShape]`,
    ],
    [
      'facts.guest.networkingMode',
      undefined,
      '$.facts.guest.networkingMode: This is missing, and no fact may be left out. [FactsShape]',
    ],
    [
      'facts.guest.networkingmode',
      'nat',
      "$.facts.guest: 'networkingmode' is not known. Did you mean 'networkingMode'? Allowed: networkingMode, ipAddresses, hostAddresses, failure. [FactsShape]",
    ],
    ['madeBy', 'Export-Csv', "$.madeBy: 'Export-Csv' is not allowed. Allowed: Export-WslNetwork. [FactsShape]"],
  ])('names its path, the value, and what is allowed: %s = %j', (path, value, message) => {
    expect(mistakes(changed(path, value))).toEqual([message]);
  });

  it('does not hide the others', () => {
    const text = JSON.stringify({ ...sampleFacts(), madeBy: 'me', distribution: 7 });
    expect(mistakes(text)).toHaveLength(2);
  });

  it('is the version alone where that is another one', () => {
    const text = JSON.stringify({ ...sampleFacts(), formatVersion: 2, facts: { other: true } });
    expect(mistakes(text)).toEqual([
      '$.formatVersion: 2 is a version of the format that this wslnet does not read. Allowed: 1. Use a wslnet and a module of one version. [FactsVersion]',
    ]);
  });

  it.each([
    ['', '1:1: Expected a value, and found the end of the file. Write the file with Export-WslNetwork. [FactsSyntax]'],
    ['{\n  "a": 1,\n}', '3:1: Expected '],
    ['{ // x\n}', '1:3: JSON has no comments. Write the file with Export-WslNetwork. [FactsSyntax]'],
  ])('in the syntax has line and column: %j', (text, message) => {
    const found = mistakes(text);
    expect(found).toHaveLength(1);
    expect(found[0]).toContain(message);
  });
});

describe('the reader and the planner never fail', () => {
  const rules = readRuleFile('[machine]\nnetworkingMode = nat\n[forward web]\nlistenPort = 8080, 9000-9010\n');

  it('with any text', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
        expect(readFactsFile(text).mistakes.length).toBeGreaterThan(0);
      }),
    );
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

function replaced(value: unknown, [name, ...rest]: (string | number)[], replacement: unknown): unknown {
  if (name === undefined) return replacement;
  const copy = (Array.isArray(value) ? [...(value as unknown[])] : { ...(value as object) }) as Record<string, unknown>;
  copy[name] = replaced(copy[name], rest, replacement);
  return copy;
}
