/**
 * Command lines against two parsers that know nothing of the escaper: our own, from the rules that Microsoft documents,
 * and that of .NET, which follows the same rules on every system. The first is itself compared with the second.
 */
import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startEngine } from '../../src/pester-runner/engine.js';
import type { Engine } from '../../src/pester-runner/engine.js';
import { windowsCommandLine } from '../../src/rules/windows-argument.js';
import { commandLineToArgv } from './command-line-to-argv.js';
import { hostileText } from './hostile-text.js';
import { misread, timeout } from './property.js';

let engine: Engine;
beforeAll(async () => {
  engine = await startEngine({ skipBuild: true });
});
afterAll(() => engine.stop());

const run = `param ([object[]] $CommandLines)
foreach ($line in $CommandLines) {
    $start = [System.Diagnostics.ProcessStartInfo]::new('/bin/bash')
    $start.Arguments = $line
    $start.RedirectStandardOutput = $true
    $start.StandardOutputEncoding = [System.Text.UTF8Encoding]::new($false)
    $process = [System.Diagnostics.Process]::Start($start)
    $process.StandardOutput.ReadToEnd()
    $process.WaitForExit()
    $process.Dispose()
}`;

/** How .NET splits each line: a program prints what it was handed. */
async function splitByDotnet(lines: string[]): Promise<string[][]> {
  const printer = String.raw`-c "printf '%s\0' \"$@\"" bash first `;
  const { output, errors } = await engine.run(run, {
    arguments: { CommandLines: lines.map((line) => `${printer}${line}`) },
  });
  expect(errors).toEqual([]);
  return (output as string[]).map((text) => text.split('\0').slice(1, -1));
}

const manyBackslashes = fc.string({ unit: fc.constantFrom('\\', '\\', '"', ' ', 'a'), maxLength: 12 });
const lists = (text: fc.Arbitrary<string>): fc.Arbitrary<string[]> =>
  fc.array(fc.oneof({ weight: 2, arbitrary: text }, manyBackslashes), { minLength: 1, maxLength: 6 });
/** A command line holds no NUL. */
const argument = hostileText.filter((text) => !text.includes('\0'));

it('the rules of Microsoft as written here are those of .NET', { timeout }, async () => {
  expect(
    await misread(fc.string({ unit: fc.constantFrom(...'\\\\"" \ta\n'), maxLength: 16 }), splitByDotnet, (line) =>
      commandLineToArgv(line, 'stay'),
    ),
  ).toEqual([]);
});

it('every argument arrives as it was, in each reading of two quotes', { timeout }, async () => {
  expect(
    await misread(
      lists(argument),
      (values) =>
        values.map((list) => {
          const line = windowsCommandLine(list);
          return [commandLineToArgv(line, 'stay'), commandLineToArgv(line, 'leave')];
        }),
      (list) => [list, list],
    ),
  ).toEqual([]);
});

it('every argument arrives as it was, through .NET', { timeout }, async () => {
  // On Unix it hands over UTF-8.
  const text = argument.filter((value) => value.isWellFormed());
  expect(await misread(lists(text), (values) => splitByDotnet(values.map(windowsCommandLine)))).toEqual([]);
});

it.each([
  ['"a b c" d e', ['a b c', 'd', 'e']],
  [String.raw`"ab\"c" "\\" d`, ['ab"c', '\\', 'd']],
  [String.raw`a\\\b d"e f"g h`, [String.raw`a\\\b`, 'de fg', 'h']],
  [String.raw`a\\\"b c d`, [String.raw`a\"b`, 'c', 'd']],
  [String.raw`a\\\\"b c" d e`, [String.raw`a\\b c`, 'd', 'e']],
])('the example of Microsoft: %s', (line, expected) => {
  expect(commandLineToArgv(line, 'stay')).toEqual(expected);
  expect(commandLineToArgv(line, 'leave')).toEqual(expected);
});

it('an example of Microsoft in which runtimes differ', () => {
  expect(commandLineToArgv('a"b"" c d', 'stay')).toEqual(['ab" c d']);
  expect(commandLineToArgv('a"b"" c d', 'leave')).toEqual(['ab"', 'c', 'd']);
});
