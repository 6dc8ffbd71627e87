/** A disk without room, as a small file system in memory: needs root. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, rmdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { changeConfigFile } from '../../src/config-file/change-config-file.js';

const folder = mkdtempSync(path.join(tmpdir(), 'wslnet-disk-'));
beforeAll(() => {
  execFileSync('/bin/mount', ['-t', 'tmpfs', '-o', 'size=64k', 'wslnet', folder]);
});
afterAll(() => {
  execFileSync('/bin/umount', [folder]);
  rmdirSync(folder);
});

it('leaves the old file whole, and nothing beside it, where the disk is full', async () => {
  const file = path.join(folder, '.wslconfig');
  const old = 'a'.repeat(20_000);
  writeFileSync(file, old);
  const grown = changeConfigFile(file, () => Buffer.alloc(60_000, 'b'), { backup: true });
  await expect(grown).rejects.toThrow(/ENOSPC.*It is as it was\. \[ConfigFileNotWritten\]/s);
  expect(readdirSync(folder)).toEqual(['.wslconfig']);
  expect(readFileSync(file, 'utf8')).toBe(old);
});

it('does the same where there is no room for the copy', async () => {
  const file = path.join(folder, '.wslconfig');
  const old = 'a'.repeat(30_000);
  writeFileSync(file, old);
  const changed = changeConfigFile(file, () => Buffer.alloc(25_000, 'b'), { backup: true });
  await expect(changed).rejects.toThrow(/ENOSPC.*It is as it was\. \[ConfigFileNotWritten\]/s);
  expect(readdirSync(folder)).toEqual(['.wslconfig']);
  expect(readFileSync(file, 'utf8')).toBe(old);
});
