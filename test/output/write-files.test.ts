/** Files are there whole or not at all. */
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeEach, expect, it } from 'vitest';
import { writeWhole } from '../../src/output/write-files.js';

const root = mkdtempSync(path.join(tmpdir(), 'wslnet-write-'));
afterAll(() => rmSync(root, { recursive: true }));
let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(root, 'out-'));
});
const read = (name: string): string => readFileSync(path.join(folder, name), 'utf8');

it('writes into a folder that is made, over what was there, and leaves nothing else', () => {
  folder = path.join(folder, 'a/b');
  writeWhole(folder, new Map([['one.txt', 'old']]));
  writeWhole(
    folder,
    new Map([
      ['one.txt', 'new'],
      ['two.txt', 'other'],
    ]),
  );
  expect([read('one.txt'), read('two.txt')]).toEqual(['new', 'other']);
  expect(readdirSync(folder)).toEqual(['one.txt', 'two.txt']);
});

it('writes none where one of them cannot be written', () => {
  writeWhole(folder, new Map([['one.txt', 'old']]));
  expect(() =>
    writeWhole(
      folder,
      new Map([
        ['one.txt', 'new'],
        ['missing/two.txt', 'other'],
      ]),
    ),
  ).toThrow('ENOENT');
  expect(read('one.txt')).toBe('old');
  expect(readdirSync(folder)).toEqual(['one.txt']);
});

it('leaves no temporary file where a name is taken by a folder', () => {
  mkdirSync(path.join(folder, 'one.txt'));
  expect(() => writeWhole(folder, new Map([['one.txt', 'new']]))).toThrow(/EISDIR|ENOTEMPTY|EEXIST/);
  expect(readdirSync(folder)).toEqual(['one.txt']);
});
