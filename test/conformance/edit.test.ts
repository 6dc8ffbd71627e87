/** Edits give what WSL reads after its own edits, and keep everything else, in both languages. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ConfigEdit, ConfigEditing } from '../../src/model/config.js';
import { startEngine } from '../../src/pester-runner/engine.js';
import type { Engine, JsonValue } from '../../src/pester-runner/engine.js';
import { editConfig } from '../../src/rules/config-edit.js';
import { readConfig } from '../../src/rules/config-read.js';
import { callInEngine } from './in-engine.js';
import { touchedBytes } from './kept-bytes.js';
import { editVectors } from './vectors.js';
import type { EditVector } from './vectors.js';

let engine: Engine;
beforeAll(async () => {
  engine = await startEngine();
});
afterAll(() => engine.stop());

const read = (text: string) => readConfig(text, 'wslconfig');
const valuesOf = (text: string): [string, string][] =>
  read(text)
    .entries.filter(({ counts }) => counts)
    .map(({ name, value }): [string, string] => [name, value])
    .toSorted();

/** WSL's editor writes values as they are; ours takes what they stand for. */
function editOf({ key, value }: EditVector): ConfigEdit {
  return { name: key, value: value === null ? undefined : read(`[x]\nk=${value}`).entries[0]!.text };
}

const edits = editVectors.map(editOf);

/** Differences from what WSL reads after the edit. */
function differences(results: readonly ConfigEditing[]) {
  return editVectors.flatMap((vector, index) => {
    const { text, refusal } = results[index]!;
    const given = valuesOf(text);
    // A value that WSL writes and then does not read is refused: the same values count, and no byte has changed.
    const isRefused = (refusal ?? undefined) !== undefined;
    if (isRefused && (refusal!.reason !== 'invalidValue' || text !== vector.input))
      return [{ vector, text, given, touched: refusal!.reason }];
    const touched = touchedBytes(vector.input, text, vector.key);
    const isSame = JSON.stringify(given) === JSON.stringify(Object.entries(vector.after).toSorted());
    return isSame && touched === '' ? [] : [{ vector, text, given, touched }];
  });
}

describe(`${editVectors.length} edits`, () => {
  it('there are some', () => expect(editVectors.length).toBeGreaterThan(50));

  it('in TypeScript', () => {
    const results = editVectors.map(({ input }, index) => editConfig(input, 'wslconfig', [edits[index]!]));
    expect(differences(results).slice(0, 5)).toEqual([]);
  });

  it('in PowerShell', { timeout: 300_000 }, async () => {
    const results = await callInEngine<ConfigEditing>(
      engine,
      'editConfig',
      editVectors.map(({ input }, index) => {
        const { name, value } = edits[index]!;
        return [input, 'wslconfig', [{ name, value: value ?? null }]] as JsonValue[];
      }),
    );
    expect(differences(results).slice(0, 5)).toEqual([]);
    const own = editVectors.map(({ input }, index) => editConfig(input, 'wslconfig', [edits[index]!]).text);
    expect(results.map(({ text }) => text)).toEqual(own);
  });
});
