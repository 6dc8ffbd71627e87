/** What the manifest of the PowerShell module says of the whole. */
export const moduleInfo = {
  name: 'WslNet',
  /** Never changes: PowerShell knows the module by it. */
  guid: '80bc8ea8-c306-487b-9484-187a742f8ecf',
  author: 'The WslNet authors',
  companyName: 'WslNet',
  copyright: '(c) The WslNet authors. MIT licence.',
  shortDescription: 'Reach servers that run in WSL 2.',
  description:
    'Reach servers that run in WSL 2: port forwards that follow the networking mode, with the firewall rule that belongs to them, -WhatIf and rollback.',
  projectUri: 'https://github.com/wslnet/wslnet',
  licenseUri: 'https://github.com/wslnet/wslnet/blob/main/LICENSE',
  tags: [
    'WSL',
    'WSL2',
    'Windows',
    'Network',
    'PortForwarding',
    'PortProxy',
    'Firewall',
    'netsh',
    'PSEdition_Desktop',
    'PSEdition_Core',
  ],
} as const;
