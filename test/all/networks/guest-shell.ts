/** The bash helpers on the guest of a network. */
import path from 'node:path';
import { packageRoot } from '../../../src/package-root.js';
import type { Network } from './network.js';

const helpers = path.join(packageRoot, 'generated', 'bash', 'wslnet.sh');

/** Runs a script after the helpers were sourced. */
export async function inGuest(
  { guest, mode }: Network,
  script: string,
): Promise<{ exitCode: number | undefined; stdout: string; stderr: string }> {
  const whole = `source "$HELPERS"; ${script}`;
  const env = { HELPERS: helpers, WSLNET_NETWORKING_MODE: mode };
  return guest.run('bash', ['--noprofile', '--norc', '-c', whole], { env, reject: false });
}

/** One listener as `wslnet listeners --json` has it. */
export interface Told {
  protocol: string;
  address: string;
  port: number;
  paths: string[];
}

/** What `wslnet listeners --json` says. */
export async function toldListeners(network: Network): Promise<Told[]> {
  const { stdout, stderr } = await inGuest(network, 'wslnet listeners --json');
  if (stderr !== '') throw new Error(`wslnet listeners --json: ${stderr}`);
  return (JSON.parse(stdout) as { listeners: Told[] }).listeners;
}
