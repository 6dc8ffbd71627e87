/** Which PowerShell is chosen. */
import { chmod, mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { describePowerShell, findPowerShell } from '../../src/pester-runner/find-powershell.js';
import { makeFakePwsh, makeFolder } from './fixtures.js';

let folder = '';
let remove: (() => Promise<void>) | undefined;
beforeAll(async () => {
  ({ folder, remove } = await makeFolder());
  await makeFakePwsh(folder);
});
afterAll(() => remove?.());

/** A program that answers as given. */
async function program(name: string, answer: string): Promise<string> {
  const file = path.join(folder, name);
  await writeFile(file, `#!/bin/sh\nprintf '%s\\n' '${answer}'\n`);
  await chmod(file, 0o755);
  return file;
}

const withoutPwsh = { PATH: '/nowhere' };

it('takes what WSLNET_PWSH names', async () => {
  const found = await findPowerShell({ ...process.env, WSLNET_PWSH: path.join(folder, 'pwsh') });
  expect(found).toEqual({ kind: 'pwsh', path: path.join(folder, 'pwsh'), version: '7.6.9', pesterVersion: '6.0.0' });
  expect(describePowerShell(found)).toBe(`PowerShell 7.6.9 (${path.join(folder, 'pwsh')}) with Pester 6.0.0`);
});

it('takes pwsh from the path', async () => {
  expect(
    await findPowerShell({ ...process.env, WSLNET_PWSH: '', PATH: `${folder}:${process.env['PATH']}` }),
  ).toMatchObject({
    kind: 'pwsh',
    path: 'pwsh',
    pesterVersion: '6.0.0',
  });
});

it('takes the embedded engine where WSLNET_PWSH says so, also beside a pwsh', async () => {
  expect(await findPowerShell({ WSLNET_PWSH: 'embedded', PATH: folder })).toEqual({ kind: 'engine' });
});

it('takes the embedded engine where there is no pwsh, or one without a Pester that is new enough', async () => {
  expect(await findPowerShell(withoutPwsh)).toEqual({ kind: 'engine' });
  const old = path.join(folder, 'old-shell');
  await mkdir(old);
  await program('old-shell/pwsh', 'WslNet 7.4.0 4.10.1');
  expect(await findPowerShell({ PATH: old })).toEqual({ kind: 'engine' });
  expect(describePowerShell({ kind: 'engine' })).toContain('embedded');
});

it.each([
  ['is not there', 'none', undefined, 'PowerShellNotFound', 'which is not a program'],
  ['is another program', 'other', 'hello', 'PowerShellNotFound', 'does not answer as PowerShell does'],
  ['has no Pester', 'bare', 'WslNet 7.4.0 0', 'PesterNotFound', 'Install-PSResource Pester'],
  ['has an old Pester', 'old', 'WslNet 5.1.26100.1 3.4.0', 'PesterNotFound', 'no Pester 5 or newer'],
])('refuses where WSLNET_PWSH %s', async (_, name, answer, id, message) => {
  const file = answer === undefined ? path.join(folder, name) : await program(name, answer);
  await expect(findPowerShell({ ...withoutPwsh, WSLNET_PWSH: file })).rejects.toMatchObject({
    id,
    message: expect.stringContaining(message) as string,
  });
});
