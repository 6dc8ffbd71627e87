/** `[experimental]`. */
import type { ConfigKey } from '../config.js';
import { windowsKey } from './plain-keys.js';

/** The keys that are still experimental. */
export const experimentalKeys: readonly ConfigKey[] = [
  {
    ...windowsKey,
    name: 'experimental.bestEffortDnsParsing',
    type: 'boolean',
    byDefault: 'false',
    modes: ['nat', 'mirrored', 'consomme'],
    minimumWindows: '11 22H2',
    documentation: 'Whether Windows answers requests with DNS records that it does not know. Needs dnsTunneling.',
  },
  {
    ...windowsKey,
    name: 'experimental.dnsTunnelingIpAddress',
    type: 'ipv4',
    byDefault: '10.255.255.254',
    modes: ['nat', 'mirrored', 'consomme'],
    minimumWindows: '11 22H2',
    documentation: 'Address of the name server in WSL. Needs dnsTunneling; a bad address turns that off.',
  },
  {
    ...windowsKey,
    name: 'experimental.initialAutoProxyTimeout',
    type: 'integer',
    unit: 'ms',
    byDefault: '1000',
    minimumWindows: '11',
    documentation: 'How long the first shell waits for the proxy of Windows. Needs autoProxy.',
  },
  {
    ...windowsKey,
    name: 'experimental.ignoredPorts',
    type: 'ports',
    modes: ['mirrored'],
    minimumWindows: '11 22H2',
    documentation:
      'Ports that Linux may bind although Windows uses them, with commas between them. A range is not possible. 53 is always among them.',
  },
  {
    ...windowsKey,
    name: 'experimental.hostAddressLoopback',
    type: 'boolean',
    byDefault: 'false',
    modes: ['mirrored'],
    minimumWindows: '11 22H2',
    documentation: 'Whether Windows and WSL reach each other by the IPv4 addresses of the computer.',
  },
  {
    ...windowsKey,
    name: 'experimental.autoMemoryReclaim',
    type: 'choice',
    choices: ['Disabled', 'Gradual', 'DropCache'],
    byDefault: 'DropCache',
    documentation: 'How memory that WSL does not need any more goes back to Windows.',
  },
  {
    ...windowsKey,
    name: 'experimental.sparseVhd',
    type: 'boolean',
    byDefault: 'false',
    documentation: 'Whether the disks of new distributions shrink by themselves.',
  },
  {
    ...windowsKey,
    name: 'experimental.swiotlb',
    type: 'size',
    unit: 'bytes',
    minimumWsl: '2.8.9',
    documentation: 'Size of the bounce buffers of the kernel.',
  },
  {
    ...windowsKey,
    name: 'experimental.setVersionDebug',
    type: 'boolean',
    documentation: 'Whether changing the version of a distribution is recorded in detail.',
  },
  {
    ...windowsKey,
    name: 'experimental.virtioFsAggregateShares',
    type: 'boolean',
    documentation: 'Whether virtiofs has one share for all drives.',
  },
];
