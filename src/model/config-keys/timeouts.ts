/** `[wsl2]` and `[general]`: how long things may take, and where distributions go. */
import type { ConfigKey } from '../config.js';
import { windowsKey } from './plain-keys.js';

const timeout: Omit<ConfigKey, 'name' | 'documentation'> = { ...windowsKey, type: 'integer', unit: 'ms' };

/** The times that WSL waits, and the section `[general]`. */
export const timeoutKeys: readonly ConfigKey[] = [
  {
    ...timeout,
    name: 'wsl2.kernelBootTimeout',
    byDefault: '30000',
    documentation: 'How long WSL waits for the kernel to start.',
  },
  {
    ...timeout,
    name: 'wsl2.distributionStartTimeout',
    byDefault: '60000',
    documentation: 'How long WSL waits for a distribution to start.',
  },
  {
    ...timeout,
    name: 'wsl2.mountDeviceTimeout',
    byDefault: '5000',
    documentation: 'How long WSL waits for a device to be mounted.',
  },
  {
    ...timeout,
    name: 'wsl2.vmIdleTimeout',
    byDefault: '60000',
    documentation:
      'After how long without a running distribution the virtual machine stops, in milliseconds. -1: never.',
  },
  {
    ...timeout,
    name: 'general.instanceIdleTimeout',
    byDefault: '15000',
    documentation:
      'After how long without a process of the user a distribution stops, in milliseconds. -1: never. Services of systemd do not count.',
  },
  {
    ...windowsKey,
    name: 'general.distributionInstallPath',
    type: 'path',
    defaultText: '%LOCALAPPDATA%\\wsl',
    documentation: 'The folder in which new distributions are installed.',
  },
];
