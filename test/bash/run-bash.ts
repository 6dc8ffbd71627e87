/** Runs the helpers in bash, on a machine that is a folder of files. */
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { execa } from 'execa';
import { afterAll } from 'vitest';
import { packageRoot } from '../../src/package-root.js';

export const helpers = path.join(packageRoot, 'generated/bash/wslnet.sh');

/** A folder that is gone after the tests of the file. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'wslnet-bash-'));
  afterAll(() => rmSync(folder, { recursive: true }));
  return folder;
}

const folder = temporaryFolder();
const header = 'Iface\tDestination\tGateway \tFlags\tRefCnt\tUse\tMetric\tMask\t\tMTU\tWindow\tIRTT\n';

/** The environment of a machine with a route table, programs by name (the body of a bash script), and files by path. */
export function machine({
  routes = '',
  wslinfo,
  programs = {},
  files,
}: {
  routes?: string;
  wslinfo?: string;
  programs?: Record<string, string>;
  files?: Record<string, string>;
}): Record<string, string> {
  const proc = mkdtempSync(path.join(folder, 'proc-'));
  writeFileSync(path.join(proc, 'route'), header + routes);
  const bin = mkdtempSync(path.join(folder, 'bin-'));
  for (const [name, body] of Object.entries({ ...programs, ...(wslinfo === undefined ? {} : { wslinfo }) })) {
    writeProgram(path.join(bin, name), body);
  }
  const environment = { WSLNET_PROC_NET: proc, PATH: `${bin}:/usr/bin:/bin` };
  if (files === undefined) return environment;
  const root = mkdtempSync(path.join(folder, 'root-'));
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(root, name)), { recursive: true });
    writeFileSync(path.join(root, name), text);
  }
  return { ...environment, WSLNET_ROOT: root };
}

/** Writes a program in bash. */
export function writeProgram(file: string, body: string): void {
  writeFileSync(file, `#!/bin/bash\n${body}\n`);
  chmodSync(file, 0o755);
}

/** Runs a script in a bash that has no other environment; HELPERS is the file to source. */
export async function bash(
  script: string,
  env: Record<string, string> = machine({}),
): Promise<{ exitCode: number | undefined; stdout: string; stderr: string }> {
  const { exitCode, stdout, stderr } = await execa('bash', ['--noprofile', '--norc', '-c', script], {
    env: { ...env, HELPERS: helpers },
    extendEnv: false,
    reject: false,
  });
  return { exitCode, stdout, stderr };
}
