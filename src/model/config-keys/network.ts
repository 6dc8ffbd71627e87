/** `[wsl2]`: the network. */
import type { ConfigKey } from '../config.js';
import { windowsKey } from './plain-keys.js';

/** The keys of the network that are not experimental any more. */
export const networkKeys: readonly ConfigKey[] = [
  {
    ...windowsKey,
    name: 'wsl2.networkingMode',
    aliases: ['experimental.networkingMode'],
    type: 'choice',
    choices: ['None', 'Nat', 'Bridged', 'Mirrored', 'Consomme', 'VirtioProxy'],
    byDefault: 'Nat',
    defaultText: 'the policy DefaultNetworkingMode, else Nat',
    minimumWsl: '2.0.0',
    policy: 'AllowNetworkingModeUserSetting',
    documentation:
      'How WSL is connected. VirtioProxy is the name of Consomme before WSL 2.9.0. Mirrored needs Windows 11 22H2. Where a mode is not possible, WSL falls back: Mirrored to Nat, Nat to Consomme, anything else to None.',
  },
  {
    ...windowsKey,
    name: 'wsl2.localhostForwarding',
    type: 'boolean',
    byDefault: 'true',
    modes: ['nat', 'consomme'],
    minimumWindows: '10.0.18945',
    documentation:
      'Whether ports that listen in WSL can be reached through localhost of Windows. In mirrored mode it has no effect, and WSL warns of it.',
  },
  {
    ...windowsKey,
    name: 'wsl2.dnsProxy',
    type: 'boolean',
    byDefault: 'true',
    modes: ['nat'],
    documentation:
      'Whether the name server in WSL is the gateway. If not, up to three servers of Windows are copied. It counts only while dnsTunneling is off.',
  },
  {
    ...windowsKey,
    name: 'wsl2.dnsTunneling',
    aliases: ['experimental.dnsTunneling'],
    type: 'boolean',
    byDefault: 'true',
    modes: ['nat', 'mirrored', 'consomme'],
    minimumWindows: '11 22H2',
    documentation:
      'Whether Windows answers the DNS requests of WSL. WSL turns it off in safe mode, with the Global Secure Access client, and where Windows lacks the interface.',
  },
  {
    ...windowsKey,
    name: 'wsl2.firewall',
    aliases: ['experimental.firewall'],
    type: 'boolean',
    byDefault: 'true',
    modes: ['nat'],
    minimumWsl: '2.0.0',
    minimumWindows: '11 22H2',
    policy: 'AllowFirewallUserSetting',
    documentation:
      'Whether the Hyper-V firewall filters the traffic of WSL. In mirrored mode it always does, whatever is set. On by default since WSL 2.0.9.',
  },
  {
    ...windowsKey,
    name: 'wsl2.autoProxy',
    aliases: ['experimental.autoProxy'],
    type: 'boolean',
    byDefault: 'true',
    minimumWindows: '11',
    documentation: 'Whether WSL takes over the HTTP proxy of Windows. Off in safe mode.',
  },
  {
    ...windowsKey,
    name: 'wsl2.vmSwitch',
    type: 'text',
    modes: ['bridged'],
    documentation: 'Name of the virtual switch, which bridged mode needs.',
  },
  {
    ...windowsKey,
    name: 'wsl2.macAddress',
    type: 'mac',
    defaultText: 'random',
    modes: ['bridged'],
    documentation:
      'The MAC address: six pairs of hexadecimal digits with `:` or with `-` between them. With a bad one WSL does not start.',
  },
  {
    ...windowsKey,
    name: 'wsl2.dhcp',
    type: 'boolean',
    byDefault: 'true',
    modes: ['bridged'],
    documentation: 'Whether WSL asks a DHCP server for its address.',
  },
  {
    ...windowsKey,
    name: 'wsl2.dhcpTimeout',
    type: 'integer',
    unit: 'ms',
    byDefault: '5000',
    modes: ['bridged'],
    documentation: 'How long WSL waits for the DHCP server.',
  },
  {
    ...windowsKey,
    name: 'wsl2.ipv6',
    type: 'boolean',
    byDefault: 'false',
    modes: ['bridged'],
    documentation: 'Whether bridged mode has IPv6. NAT stays IPv4, and mirrored mode has IPv6 anyway.',
  },
];
