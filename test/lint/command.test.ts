/** `wslnet lint` as its users run it. What PowerShell judges runs with the other Pester files. */
import path from 'node:path';
import { execa } from 'execa';
import { expect, it } from 'vitest';
import type { LintReport } from '../../src/lint/run-lint.js';
import { packageRoot } from '../../src/package-root.js';

async function lint(...args: string[]): Promise<{ exitCode: number | undefined; stdout: string; stderr: string }> {
  const cli = path.join(packageRoot, 'lib/cli.js');
  // CI makes colour libraries believe in a terminal.
  const options = { reject: false, env: { CI: 'true' } } as const;
  const { exitCode, stdout, stderr } = await execa(process.execPath, [cli, 'lint', ...args], options);
  return { exitCode, stdout, stderr };
}

it('prints a line for each point and the score, without colours', async () => {
  const { exitCode, stdout, stderr } = await lint('--no-powershell');
  expect(stdout).toMatch(/^ 1 ok {3}Verbs are approved ones \[RD01\]$/m);
  expect(stdout.match(/^[ \d]\d (?:ok {2}|FAIL|n\/a |look|-- {2}) \S/gm)).toHaveLength(88 + 34);
  expect(stdout.split('\n').at(-1)).toMatch(/^Score: \d+ of \d+ applicable points \(\d+ %\); /);
  expect(stdout).not.toContain('\u001b');
  expect(stderr).toBe('');
  expect(exitCode).toBe(stdout.match(/; 0 failed,/g)?.length === 2 ? 0 : 1);
}, 180_000);

it('prints the same as JSON', async () => {
  const { stdout } = await lint('--no-powershell', '--json');
  const { points, score, counts, bash } = JSON.parse(stdout) as LintReport & { bash: LintReport };
  expect(points).toHaveLength(88);
  expect(points[4]).toMatchObject({
    number: 5,
    id: 'RD04b',
    result: { status: 'notRun', reason: '--no-powershell was given' },
  });
  expect(score.passed).toBe(counts.passed);
  expect(bash.points).toHaveLength(34);
}, 180_000);

it('refuses what it does not know with exit code 2', async () => {
  const { exitCode, stderr } = await lint('--no-pwsh');
  expect(exitCode).toBe(2);
  expect(stderr).toContain("unknown option '--no-pwsh'");
});
