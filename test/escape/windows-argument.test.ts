/** Command lines against the splitting of .NET, which follows CommandLineToArgvW on every system. */
import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startEngine } from '../../src/pester-runner/engine.js';
import type { Engine } from '../../src/pester-runner/engine.js';
import { windowsCommandLine } from '../../src/rules/windows-argument.js';
import { cases, hostileText } from './hostile-text.js';

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
}`;

it('every argument arrives as it was', async () => {
  const argument = hostileText.filter((text) => !text.includes('\0') && text.isWellFormed());
  const lists = fc.sample(fc.array(argument, { minLength: 1, maxLength: 25 }), Math.ceil(cases / 12));
  const lines = lists.map((list) => windowsCommandLine(['-c', 'printf "%s\\0" "$@"', 'bash', ...list]));
  const { output, errors } = await engine.run(run, { arguments: { CommandLines: lines } });
  expect(errors).toEqual([]);
  expect((output as string[]).map((text) => text.split('\0').slice(0, -1))).toEqual(lists);
});
