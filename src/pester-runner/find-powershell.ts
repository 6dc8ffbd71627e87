/** Which PowerShell runs the tests: a real one with Pester where there is one, else the embedded engine. */
import { access, constants } from 'node:fs/promises';
import { execa } from 'execa';
import { KnownError } from '../known-error.js';

/** A PowerShell that can run Pester files. */
export type PowerShell = { kind: 'pwsh'; path: string; pesterVersion: string } | { kind: 'engine' };

const query = [
  '-NoProfile',
  '-NonInteractive',
  '-Command',
  '(Get-Module -Name Pester -ListAvailable | Sort-Object -Property Version -Descending | Select-Object -First 1).Version.ToString()',
];

/**
 * WSLNET_PWSH, then `pwsh` with Pester 5 or newer, then the embedded engine.
 * @throws KnownError where WSLNET_PWSH is set and cannot run Pester: what was asked for is never silently replaced.
 */
export async function findPowerShell(env: NodeJS.ProcessEnv = process.env): Promise<PowerShell> {
  const asked = env['WSLNET_PWSH'];
  if (asked) {
    await access(asked, constants.X_OK).catch(() => {
      throw new KnownError(
        'PowerShellNotFound',
        `WSLNET_PWSH names '${asked}', which is not a program. Set it to the path of pwsh.`,
      );
    });
    const pesterVersion = await pesterVersionOf(asked);
    if (!pesterVersion) {
      throw new KnownError(
        'PesterNotFound',
        `'${asked}' has no Pester 5 or newer. Install it with: Install-PSResource Pester`,
      );
    }
    return { kind: 'pwsh', path: asked, pesterVersion };
  }
  const pesterVersion = await pesterVersionOf('pwsh');
  return pesterVersion ? { kind: 'pwsh', path: 'pwsh', pesterVersion } : { kind: 'engine' };
}

/** Version of the newest Pester, nothing where it is missing, older than 5, or the shell itself is missing. */
async function pesterVersionOf(shell: string): Promise<string | undefined> {
  const { stdout, failed } = await execa(shell, query, { reject: false, stdin: 'ignore' });
  const version = stdout?.trim() ?? '';
  return !failed && Number(version.split('.')[0]) >= 5 ? version : undefined;
}
