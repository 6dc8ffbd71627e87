/** Which PowerShell runs the tests: a real one with Pester where there is one, else the embedded engine. */
import { access, constants } from 'node:fs/promises';
import { execa } from 'execa';
import { KnownError } from '../known-error.js';

/** A PowerShell that can run Pester files. */
export type PowerShell =
  | { readonly kind: 'pwsh'; readonly path: string; readonly version: string; readonly pesterVersion: string }
  | { readonly kind: 'engine' };

/** The oldest Pester that can run the tests. */
const oldestPester = 5;
/** A first start reads its module caches from a cold disk. */
const patienceMs = 60_000;

const query = [
  '-NoProfile',
  '-NonInteractive',
  '-Command',
  '$pester = Get-Module -Name Pester -ListAvailable | Sort-Object -Property Version -Descending | Select-Object -First 1; ' +
    '"WslNet $($PSVersionTable.PSVersion) $(if ($pester) { $pester.Version } else { 0 })"',
];

/**
 * WSLNET_PWSH (a path, or the word embedded), then `pwsh` with Pester 5 or newer, then the embedded engine.
 * @throws KnownError where WSLNET_PWSH is set and cannot run Pester: what was asked for is never silently replaced.
 */
export async function findPowerShell(env: NodeJS.ProcessEnv = process.env): Promise<PowerShell> {
  const asked = env['WSLNET_PWSH'];
  if (asked === 'embedded') return { kind: 'engine' };
  if (!asked) {
    const found = await versionsOf('pwsh', env);
    return found !== undefined && canRun(found.pester)
      ? { kind: 'pwsh', path: 'pwsh', version: found.shell, pesterVersion: found.pester }
      : { kind: 'engine' };
  }
  await access(asked, constants.X_OK).catch(() => {
    throw new KnownError(
      'PowerShellNotFound',
      `WSLNET_PWSH names '${asked}', which is not a program. Set it to the path of pwsh, or unset it.`,
    );
  });
  const versions = await versionsOf(asked, env);
  if (versions === undefined) {
    throw new KnownError(
      'PowerShellNotFound',
      `WSLNET_PWSH names '${asked}', which does not answer as PowerShell does. Set it to the path of pwsh, or unset it.`,
    );
  }
  if (!canRun(versions.pester)) {
    throw new KnownError(
      'PesterNotFound',
      `'${asked}' has no Pester ${oldestPester} or newer. Install it there with: Install-PSResource Pester`,
    );
  }
  return { kind: 'pwsh', path: asked, version: versions.shell, pesterVersion: versions.pester };
}

/** One line for people. */
export function describePowerShell(shell: PowerShell): string {
  return shell.kind === 'engine'
    ? 'the embedded PowerShell engine with its Pester subset'
    : `PowerShell ${shell.version} (${shell.path}) with Pester ${shell.pesterVersion}`;
}

function canRun(pesterVersion: string): boolean {
  return Number.parseInt(pesterVersion, 10) >= oldestPester;
}

/** Versions of a shell and of its newest Pester (0 where there is none); nothing where it is no PowerShell. */
async function versionsOf(
  shell: string,
  env: NodeJS.ProcessEnv,
): Promise<{ shell: string; pester: string } | undefined> {
  const { stdout } = await execa(shell, query, {
    env,
    extendEnv: false,
    reject: false,
    stdin: 'ignore',
    timeout: patienceMs,
    killSignal: 'SIGKILL',
  });
  const answer = /^WslNet (\S+) (\S+)\s*$/m.exec(stdout ?? '');
  return answer?.[1] && answer[2] ? { shell: answer[1], pester: answer[2] } : undefined;
}
