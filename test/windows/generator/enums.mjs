// Writes provider/enums/*.cs: the enums that the Windows commands take and return, under their real full names.
// Usage: node enums.mjs <windows-objects.json> <folder>
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const [source, folder] = process.argv.slice(2);
const { enums } = JSON.parse(readFileSync(source, 'utf8'));
const generated = 'Microsoft.PowerShell.Cmdletization.GeneratedTypes';

// Enums without a number in the data: names from the parameters, in their order.
const inOrder = (...names) => Object.fromEntries(names.map((name, index) => [name, index]));
const wanted = {
  [`${generated}.NetSecurity`]: {
    Enabled: enums.Enabled,
    GpoBoolean: enums.GpoBoolean,
    Action: enums.Action,
    Direction: enums.Direction,
    Profile: enums.Profile,
    EdgeTraversal: enums.EdgeTraversal,
    PrimaryStatus: enums.PrimaryStatus,
    PolicyStoreType: enums.PolicyStoreType,
    DynamicTransport: {
      values: inOrder(
        'Any',
        'ProximityApps',
        'ProximitySharing',
        'WifiDirectPrinting',
        'WifiDirectDisplay',
        'WifiDirectDevices',
      ),
    },
    InterfaceType: { values: inOrder('Any', 'Wired', 'Wireless', 'RemoteAccess') },
    Authentication: { values: inOrder('NotRequired', 'Required', 'NoEncap') },
    Encryption: { values: inOrder('NotRequired', 'Required', 'Dynamic') },
  },
  [`${generated}.NetTCPConnection`]: {
    State: enums['NetTCPConnection.State'],
    AppliedSetting: enums['NetTCPConnection.AppliedSetting'],
    OffloadState: enums['NetTCPConnection.OffloadState'],
  },
  [`${generated}.NetIPAddress`]: {
    AddressFamily: enums.AddressFamily,
    Type: { values: { Unicast: 1, Anycast: 2 } },
    PrefixOrigin: { values: inOrder('Other', 'Manual', 'WellKnown', 'Dhcp', 'RouterAdvertisement') },
    SuffixOrigin: { values: inOrder('Other', 'Manual', 'WellKnown', 'Dhcp', 'Link', 'Random') },
    AddressState: { values: inOrder('Invalid', 'Tentative', 'Duplicate', 'Deprecated', 'Preferred') },
  },
  [`${generated}.NetConnectionProfile`]: {
    NetworkCategory: enums.NetworkCategory,
    IPv4Connectivity: enums.Connectivity,
    IPv6Connectivity: enums.Connectivity,
  },
  'System.ServiceProcess': {
    ServiceControllerStatus: enums.ServiceControllerStatus,
    ServiceStartMode: enums.ServiceStartMode,
  },
};

for (const [namespace, members] of Object.entries(wanted)) {
  const blocks = Object.entries(members).map(([name, { values, flags }]) => {
    const lines = Object.entries(values).map(([member, number]) => `        ${member} = ${number},`);
    return `${flags ? '    [System.Flags]\n' : ''}    public enum ${name}\n    {\n${lines.join('\n')}\n    }`;
  });
  const text = `// Written by test/windows/generator/enums.mjs. Do not edit.\nnamespace ${namespace}\n{\n${blocks.join('\n\n')}\n}\n`;
  writeFileSync(join(folder, `${namespace.split('.').at(-1)}.cs`), text);
}
