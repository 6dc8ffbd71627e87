/** The PowerShell escapers against PowerShell's own parser. */
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { powershellComment, powershellName, powershellText, singleQuoted } from '../../src/escape/powershell.js';
import { startEngine } from '../../src/pester-runner/engine.js';
import type { Engine } from '../../src/pester-runner/engine.js';
import { cases, hostileText } from './hostile-text.js';

let engine: Engine;
beforeAll(async () => {
  engine = await startEngine({ skipBuild: true });
});
afterAll(() => engine.stop());

/** Evaluates expressions one by one, each as a script of its own, so that one cannot swallow the next. */
const evaluate =
  'param ([object[]] $Sources) foreach ($source in $Sources) { , [scriptblock]::Create($source).Invoke() }';

async function valuesOf(sources: string[]): Promise<unknown[]> {
  const { output, errors } = await engine.run(evaluate, { arguments: { Sources: sources } });
  expect(errors).toEqual([]);
  return output as unknown[];
}

describe('powershellText', () => {
  it('is read back as the same text, by an expression in ASCII', async () => {
    const texts = fc.sample(hostileText, cases);
    const sources = texts.map(powershellText);
    expect(sources.filter((source) => /[^\x20-\x7e]/.test(source))).toEqual([]);
    const values = await valuesOf(sources);
    expect(values).toEqual(texts.map((text) => [text]));
  });

  it('stays one argument of a command', async () => {
    const texts = fc.sample(hostileText, cases);
    const values = await valuesOf(texts.map((text) => `& { $args.Count; $args[0] } ${powershellText(text)}`));
    expect(values).toEqual(texts.map((text) => [1, text]));
  });
});

it('singleQuoted is read back as the same text', async () => {
  const texts = fc.sample(hostileText, cases);
  expect(await valuesOf(texts.map(singleQuoted))).toEqual(texts.map((text) => [text]));
});

it('powershellComment never leaves the comment, and PowerShell takes it for nothing else', async () => {
  const texts = fc.sample(hostileText, cases);
  const sources = texts.map((text) => `${powershellComment(text).join('\n')}\n'after'`);
  expect(sources.filter((source) => /^#requires/im.test(source))).toEqual([]);
  expect(await valuesOf(sources)).toEqual(texts.map(() => ['after']));
});

it.each(['', '1a', 'a b', 'a-b', 'a;b', "a'", 'ä', 'a\n'])('powershellName refuses %j', (name) => {
  expect(() => powershellName(name)).toThrow('is not a plain PowerShell name');
});
