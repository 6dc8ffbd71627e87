/** Every key of both files that WSL knows (microsoft/WSL 3e27a6a, after 2.9.4). What the facts do not say is empty. */
import type { ConfigKey } from './config.js';
import { distributionKeys } from './config-keys/distribution.js';
import { experimentalKeys } from './config-keys/experimental.js';
import { networkKeys } from './config-keys/network.js';
import { machineKeys } from './config-keys/machine.js';
import { timeoutKeys } from './config-keys/timeouts.js';

/** The keys of .wslconfig and of wsl.conf, in the order of their sections. */
export const configKeys: readonly ConfigKey[] = [
  ...networkKeys,
  ...machineKeys,
  ...timeoutKeys,
  ...experimentalKeys,
  ...distributionKeys,
];
