/** Texts that nobody wrote: both languages read and edit them alike. */
import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startEngine } from '../../src/pester-runner/engine.js';
import type { Engine, JsonValue } from '../../src/pester-runner/engine.js';
import { editConfig } from '../../src/rules/config-edit.js';
import { configEncoding } from '../../src/rules/config-encoding.js';
import { readConfig } from '../../src/rules/config-read.js';
import { configText, rightEdit } from '../rules/config-files.js';
import { plain } from '../parity/plain-json.js';
import { callInEngine } from './in-engine.js';

const numRuns = 150;

let engine: Engine;
beforeAll(async () => {
  engine = await startEngine();
});
afterAll(() => engine.stop());

it.each(['wslconfig', 'wslconf'])('%s is read alike', async (file) => {
  const texts = fc.sample(configText, numRuns);
  const readings = await callInEngine(
    engine,
    'readConfig',
    texts.map((text) => [text, file]),
  );
  expect(readings.map(plain)).toEqual(texts.map((text) => plain(readConfig(text, file))));
});

it.each(['wslconfig', 'wslconf'])('%s is edited alike', async (file) => {
  const cases = fc.sample(fc.tuple(configText, rightEdit(file), fc.boolean()), numRuns);
  const edits = cases.map(([text, { name, value }, isSet]) => ({
    text,
    edit: { name, value: isSet ? value : undefined },
  }));
  const results = await callInEngine(
    engine,
    'editConfig',
    edits.map(({ text, edit }) => [text, file, [{ name: edit.name, value: edit.value ?? null }]] as JsonValue[]),
  );
  expect(results.map(plain)).toEqual(edits.map(({ text, edit }) => plain(editConfig(text, file, [edit]))));
});

it('bytes have the same encoding', { timeout: 300_000 }, async () => {
  const byte = fc.oneof(
    fc.constantFrom(0, 65, 0xc2, 0xe0, 0xed, 0xef, 0xbb, 0xbf, 0xf0, 0xf4, 0xfe, 0xff, 0x80, 0x9f),
    fc.nat(255),
  );
  const lists = fc.sample(fc.array(byte, { maxLength: 6 }), numRuns);
  const encodings = await callInEngine(
    engine,
    'configEncoding',
    lists.map((bytes) => [bytes]),
  );
  expect(encodings).toEqual(lists.map(configEncoding));
});
