/** A folder is replaced as a whole, or stays what it was. */
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeEach, expect, it } from 'vitest';
import { replaceFolder } from '../../src/output/replace-folder.js';

const root = mkdtempSync(path.join(tmpdir(), 'wslnet-replace-'));
afterAll(() => rmSync(root, { recursive: true }));
let parent: string;
beforeEach(() => {
  parent = mkdtempSync(path.join(root, 'parent-'));
});
const everything = (): string[] => readdirSync(parent, { recursive: true, encoding: 'utf8' }).toSorted();
const one = new Map([['a/one.txt', Buffer.from('1')]]);

it('makes it, with folders in it', () => {
  replaceFolder(path.join(parent, 'deep/target'), one);
  expect(everything()).toEqual(['deep', 'deep/target', 'deep/target/a', 'deep/target/a/one.txt']);
});

it('takes away what was in it before, and leaves nothing beside it', () => {
  const target = path.join(parent, 'target');
  mkdirSync(path.join(target, 'old'), { recursive: true });
  writeFileSync(path.join(target, 'old/file.txt'), 'old');
  replaceFolder(target, one);
  expect(everything()).toEqual(['target', 'target/a', 'target/a/one.txt']);
  expect(readFileSync(path.join(target, 'a/one.txt'), 'utf8')).toBe('1');
});

it('leaves everything as it was where a file cannot be written', () => {
  const target = path.join(parent, 'target');
  replaceFolder(target, one);
  const impossible = new Map([
    ['b.txt', Buffer.from('2')],
    ['b.txt/c.txt', Buffer.from('3')],
  ]);
  expect(() => replaceFolder(target, impossible)).toThrow(/EEXIST|ENOTDIR/);
  expect(everything()).toEqual(['target', 'target/a', 'target/a/one.txt']);
});
