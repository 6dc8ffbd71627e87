/** Findings 2nn: who resolves names. */
import type { FindingDefinition } from './finding.js';

export const nameServerFindings = {
  WSLNET201: {
    severity: 'error',
    title: 'There is no /etc/resolv.conf, so names cannot be resolved.',
    rule: 'resolvConfMissing',
    cause:
      'WSL makes /etc/resolv.conf a link to /mnt/wsl/resolv.conf, which it writes when it starts. The link leads nowhere where /mnt/wsl is broken, and the file is missing where generateResolvConf=false is set in /etc/wsl.conf and nobody wrote one.',
    advice:
      'Run wsl.exe --shutdown on Windows and start WSL again. If it stays, remove generateResolvConf=false, or write the file.',
    source: 'microsoft/WSL#11928, #11036',
  },
  WSLNET202: {
    severity: 'error',
    title: 'No name server is configured, so names cannot be resolved.',
    rule: 'withoutNameServer',
    cause:
      'A file that names no server lets programs ask this machine itself. WSL never writes such a file; with generateResolvConf=false in /etc/wsl.conf it has to be filled by hand.',
    advice:
      'Remove generateResolvConf=false from /etc/wsl.conf and the file, then wsl.exe --shutdown; or name a server.',
    source: 'resolv.conf(5); learn.microsoft.com/windows/wsl/wsl-config',
  },
  WSLNET203: {
    severity: 'info',
    title: '/etc/resolv.conf is not the file that WSL writes.',
    rule: 'resolvConfOfOthers',
    cause:
      'It was written by hand, or by a resolver in the distribution. With DNS tunneling (the default of current versions) WSL resolves names at 10.255.255.254, which such a file does not name: what a VPN or a company resolves may be missing.',
    advice:
      'If names are not found, remove the file and generateResolvConf=false from /etc/wsl.conf, then wsl.exe --shutdown.',
    source: 'microsoft/WSL#12310, #11382',
  },
  WSLNET204: {
    severity: 'error',
    title: 'The name server is that of DNS tunneling, which this networking mode does not have.',
    rule: 'tunnelInWrongMode',
    cause:
      'WSL switches DNS tunneling off in the modes none and bridged. A file with its address was kept from another mode.',
    advice:
      'Remove /etc/resolv.conf and generateResolvConf=false from /etc/wsl.conf, then wsl.exe --shutdown; or name a server.',
    source: 'microsoft/WSL, WslCoreConfig.cpp',
  },
} satisfies Record<string, FindingDefinition>;
