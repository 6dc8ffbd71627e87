/** A file of facts of a machine in NAT mode with one forward, as `Export-WslNetwork` writes it. */
import type { FactsFile } from '../../src/model/facts.js';

/** Made anew for each caller, who may change it. */
export function sampleFacts(): FactsFile {
  const guest = '172.21.101.146';
  const sid = 'S-1-5-21-1-2-3-1001';
  return {
    formatVersion: 1,
    madeBy: 'Export-WslNetwork',
    distribution: 'Ubuntu',
    facts: {
      portProxies: [{ family: 'v4tov4', name: '0.0.0.0/8080', data: `${guest}/80` }],
      forwards: [
        {
          family: 'v4tov4',
          protocol: 'TCP',
          listenAddress: '0.0.0.0',
          listenPort: 8080,
          connectAddress: guest,
          connectPort: 80,
          target: 'Guest',
          distribution: '',
          owner: sid,
          firewallProfile: [],
          remoteAddress: [],
        },
      ],
      wsl: {
        installed: true,
        owners: [
          {
            sid,
            account: sid,
            isCurrent: true,
            distributions: [
              { name: 'Ubuntu', version: 2, isDefault: true },
              { name: 'Debian', version: 2, isDefault: false },
            ],
            natIpAddress: guest,
          },
        ],
        natNetwork: '172.21.96.0/20',
        natGatewayAddress: '172.21.96.1',
      },
      ipHelperRunning: true,
      listeners: [{ address: '0.0.0.0', port: 8080 }],
      networkCategories: ['Public'],
      hostAddresses: [{ address: '192.168.1.10', prefixLength: 24 }],
      firewallRules: [],
      guest: {
        networkingMode: 'nat',
        ipAddresses: `2: eth0: <UP> mtu 1500\n    inet ${guest}/20 brd 172.21.111.255 scope global eth0\n`,
        hostAddresses: '',
        failure: '',
      },
      hyperVRules: [],
    },
  };
}
