/** The bash escapers against bash. */
import { execa } from 'execa';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { bashComment, bashWord } from '../../src/escape/bash.js';
import { cases, hostileText } from './hostile-text.js';

const texts = fc.sample(hostileText, cases).filter((text) => !text.includes('\0') && text.isWellFormed());

async function bash(script: string): Promise<string> {
  const { stdout } = await execa('bash', ['-s'], {
    input: script,
    env: { LC_ALL: 'C.UTF-8' },
    stripFinalNewline: false,
  });
  return stdout;
}

it('bashWord is read back as one word with the same text', async () => {
  const output = await bash(texts.map((text) => `printf '%s\\0' ${bashWord(text)}\n`).join(''));
  expect(output.split('\0').slice(0, -1)).toEqual(texts);
});

it('bashComment never leaves the comment', async () => {
  const output = await bash(texts.map((text, index) => `${bashComment(text).join('\n')}\necho ${index}\n`).join(''));
  expect(output.trim().split('\n')).toEqual(texts.map((_, index) => String(index)));
});

it('NUL is refused', () => expect(() => bashWord('a\0b')).toThrow('cannot hold NUL'));
