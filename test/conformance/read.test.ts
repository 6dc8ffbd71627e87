/** Everything that WSL reads, we read: as TypeScript and as PowerShell. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ConfigReading } from '../../src/model/config.js';
import { startEngine } from '../../src/pester-runner/engine.js';
import type { Engine } from '../../src/pester-runner/engine.js';
import { readConfig } from '../../src/rules/config-read.js';
import { callInEngine } from './in-engine.js';
import { readVectors } from './vectors.js';

let engine: Engine;
beforeAll(async () => {
  engine = await startEngine();
});
afterAll(() => engine.stop());

/** A reading in the form of the vectors: with the lines that WSL's own warnings name. */
function asVector({ entries, problems }: ConfigReading) {
  return {
    values: Object.fromEntries(entries.filter(({ counts }) => counts).map(({ name, value }) => [name, value])),
    warnings: problems
      .filter(({ warning }) => warning !== '')
      .map(({ warning, wslLine, firstWslLine }) => ({
        kind: warning,
        line: wslLine,
        ...(firstWslLine > 0 && { first: firstWslLine }),
      })),
  };
}

/** Differences with their texts, so that a failure says what to look at. */
function differences(readings: readonly ConfigReading[]) {
  return readVectors.flatMap(({ input, expected: { values, warnings } }, index) => {
    const given = asVector(readings[index]!);
    const wanted = { values, warnings };
    return isSame(given, wanted) ? [] : [{ input, given, wanted }];
  });
}

function isSame(one: ReturnType<typeof asVector>, other: { values: object; warnings: readonly object[] }): boolean {
  const sorted = (values: object): string => JSON.stringify(Object.entries(values).toSorted());
  return sorted(one.values) === sorted(other.values) && JSON.stringify(one.warnings) === JSON.stringify(other.warnings);
}

describe(`${readVectors.length} texts are read as WSL reads them`, () => {
  it('there are some', () => expect(readVectors.length).toBeGreaterThan(100));

  it('in TypeScript', () => {
    expect(differences(readVectors.map(({ input }) => readConfig(input, 'wslconfig'))).slice(0, 5)).toEqual([]);
  });

  it('in PowerShell', { timeout: 300_000 }, async () => {
    const readings = await callInEngine<ConfigReading>(
      engine,
      'readConfig',
      readVectors.map(({ input }) => [input, 'wslconfig']),
    );
    expect(differences(readings).slice(0, 5)).toEqual([]);
    // And everything that WSL says nothing about.
    const own = readVectors.map(({ input }) => readConfig(input, 'wslconfig'));
    expect(readings.filter((reading, index) => JSON.stringify(reading) !== JSON.stringify(own[index]))).toEqual([]);
  });
});

it('names the true line, also where WSL counts another one', () => {
  const wrong = readVectors.flatMap(({ input }) => {
    const lines = input.split('\n');
    // A carriage return that stands alone, or a value that is continued.
    const isOff = /\r(?!\n)|\\\r?\n/.test(input);
    return readConfig(input, 'wslconfig').problems.filter(({ line, wslLine, text, warning, column }) => {
      if (!isOff && line !== wslLine) return true;
      // What is wrong stands where the problem says; of a header and of a key the problem is where they stop being right.
      const isThere = lines[line - 1]!.slice(column - 1).includes(text.split(/\r?\n/)[0]!);
      return warning !== 'expected' && warning !== 'invalidSection' && !isThere;
    });
  });
  expect(wrong).toEqual([]);
});
