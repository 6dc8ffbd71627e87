/** Changing a configuration file: whole or not at all, through links, with others at it. */
import { once } from 'node:events';
import { fork } from 'node:child_process';
import {
  chmodSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { changeConfigFile } from '../../src/config-file/change-config-file.js';
import { packageRoot } from '../../src/package-root.js';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'wslnet-change-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const append = (text: string) => (before: Buffer | undefined) =>
  Buffer.concat([before ?? Buffer.of(), Buffer.from(text)]);

/** Bytes of a file; 0 where there is none. */
function sizeOf(file: string): number {
  return statSync(file, { throwIfNoEntry: false })?.size ?? 0;
}

/** A file of the folder. */
function place(name: string): string {
  return path.join(folder, name);
}

it('makes a file that does not exist', async () => {
  expect(await changeConfigFile(place('.wslconfig'), append('new'), { backup: true })).toEqual({
    changed: true,
    backup: undefined,
  });
  expect(readdirSync(folder)).toEqual(['.wslconfig']);
  expect(readFileSync(place('.wslconfig'), 'utf8')).toBe('new');
});

it('keeps permissions, and the old bytes in a dated copy', async () => {
  const file = place('.wslconfig');
  writeFileSync(file, 'old', { mode: 0o640 });
  const { changed, backup } = await changeConfigFile(file, append('+new'), { backup: true });
  expect(changed).toBe(true);
  expect(path.basename(backup!)).toMatch(/^\.wslconfig\.\d{4}-\d{2}-\d{2}T\d{6}\.\d{3}Z\.bak$/);
  expect(readFileSync(backup!, 'utf8')).toBe('old');
  expect(readFileSync(file, 'utf8')).toBe('old+new');
  expect(statSync(file).mode & 0o777).toBe(0o640);
  expect(readdirSync(folder)).toHaveLength(2);
});

it('leaves a file alone that is as it is to be', async () => {
  const file = place('.wslconfig');
  writeFileSync(file, 'old');
  const before = statSync(file);
  expect(await changeConfigFile(file, append(''), { backup: true })).toEqual({ changed: false, backup: undefined });
  expect([statSync(file).ino, readdirSync(folder).length]).toEqual([before.ino, 1]);
});

it('changes what a chain of links leads to, also where that is not there yet', async () => {
  mkdirSync(place('dotfiles'));
  symlinkSync('dotfiles/wslconfig', place('second'));
  symlinkSync(place('second'), place('.wslconfig'));
  await changeConfigFile(place('.wslconfig'), append('one'), { backup: false });
  await changeConfigFile(place('.wslconfig'), append('+two'), { backup: false });
  expect(lstatSync(place('.wslconfig')).isSymbolicLink()).toBe(true);
  expect(lstatSync(place('dotfiles/wslconfig')).isFile()).toBe(true);
  expect(readFileSync(place('dotfiles/wslconfig'), 'utf8')).toBe('one+two');
});

it.each([
  ['a link that leads to itself', () => symlinkSync('.wslconfig', place('.wslconfig')), 'leads nowhere'],
  ['a folder', () => mkdirSync(place('.wslconfig')), 'is not a file'],
])('refuses %s', async (_, make, why) => {
  make();
  await expect(changeConfigFile(place('.wslconfig'), append('x'), { backup: true })).rejects.toThrow(why);
  expect(readdirSync(folder)).toEqual(['.wslconfig']);
});

it.each([
  ['a folder that is not there', (): string => place('none/.wslconfig')],
  [
    'a link into one',
    (): string => {
      symlinkSync('none/wslconfig', place('.wslconfig'));
      return place('.wslconfig');
    },
  ],
])('refuses %s at once', { timeout: 5000 }, async (_, make) => {
  await expect(changeConfigFile(make(), append('x'), { backup: true })).rejects.toThrow(
    `there is no folder '${place('none')}'. Make it first. It is as it was. [ConfigFileNotWritten]`,
  );
});

it('refuses a read-only file, and leaves nothing behind', async () => {
  const file = place('.wslconfig');
  writeFileSync(file, 'old');
  chmodSync(file, 0o444);
  await expect(changeConfigFile(file, append('x'), { backup: true })).rejects.toThrow(
    `'${file}' cannot be written: it is read-only. It is as it was. [ConfigFileNotWritten]`,
  );
  expect(readdirSync(folder)).toEqual(['.wslconfig']);
  expect(readFileSync(file, 'utf8')).toBe('old');
});

it('asks again where somebody changed the file after it was read', async () => {
  const file = place('.wslconfig');
  writeFileSync(file, 'old');
  const seen: string[] = [];
  const { backup } = await changeConfigFile(
    file,
    (before) => {
      seen.push(String(before));
      if (seen.length === 1) writeFileSync(file, 'theirs');
      return append('+ours')(before);
    },
    { backup: true },
  );
  expect(seen).toEqual(['old', 'theirs']);
  expect(readFileSync(file, 'utf8')).toBe('theirs+ours');
  expect(readFileSync(backup!, 'utf8')).toBe('theirs');
  expect(readdirSync(folder)).toHaveLength(2);
});

it('says so where somebody changes the file all the time', async () => {
  const file = place('.wslconfig');
  writeFileSync(file, '');
  const edit = (before: Buffer | undefined): Buffer => {
    writeFileSync(file, append('.')(before));
    return append('x')(before);
  };
  await expect(changeConfigFile(file, edit, { backup: true })).rejects.toThrow('[ConfigFileBusy]');
  expect(readFileSync(file, 'utf8')).toBe('.....');
  expect(readdirSync(folder)).toEqual(['.wslconfig']);
});

const writer = `
  import { changeConfigFile } from ${JSON.stringify(path.join(packageRoot, 'lib/config-file/change-config-file.js'))};
  const [file, name, count, size] = process.argv.slice(2);
  for (let at = 0; at < Number(count); at++) {
    const line = name + at + ' '.repeat(Number(size)) + '\\n';
    await changeConfigFile(file, (before) => Buffer.concat([before ?? Buffer.of(), Buffer.from(line)]), { backup: false });
  }
`;

it('loses nothing where several processes write', { timeout: 60_000 }, async () => {
  const file = place('.wslconfig');
  writeFileSync(place('writer.mjs'), writer);
  const names = ['a', 'b', 'c'];
  const ends = names.map((name) => once(fork(place('writer.mjs'), [file, name, '12', '0']), 'exit'));
  expect((await Promise.all(ends)).map(([code]) => code as number)).toEqual([0, 0, 0]);
  const lines = readFileSync(file, 'utf8').trimEnd().split('\n');
  const expected = names.flatMap((name) => Array.from({ length: 12 }, (_, at) => `${name}${at}`));
  expect(lines.toSorted()).toEqual(expected.toSorted());
  expect(readdirSync(folder).toSorted()).toEqual(['.wslconfig', 'writer.mjs']);
});

it('leaves the old or the new file whole wherever a process is killed', { timeout: 120_000 }, async () => {
  const file = place('.wslconfig');
  writeFileSync(place('writer.mjs'), writer);
  const line = /^(?:x\d+ {20000}\n)*$/;
  for (let round = 0; round < 12; round++) {
    rmSync(`${file}.lock`, { recursive: true, force: true });
    const before = sizeOf(file);
    const child = fork(place('writer.mjs'), [file, 'x', '1000', '20000']);
    const grown = Date.now() + 60_000;
    while (sizeOf(file) <= before && Date.now() < grown) await wait(5);
    await wait(round * 3);
    child.kill('SIGKILL');
    await once(child, 'exit');
    expect(line.test(readFileSync(file, { encoding: 'utf8', flag: 'a+' }))).toBe(true);
  }
  expect(sizeOf(file)).toBeGreaterThan(12 * 20_000);
});
