// Writes provider/enums/*.cs: the enums that the Windows commands take and return, under their real full names.
// Usage: node enums.mjs <windows-objects.json> <windows-commands.json> <folder>
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const [source, commandSource, folder] = process.argv.slice(2);
const { enums } = JSON.parse(readFileSync(source, 'utf8'));
const commands = JSON.parse(readFileSync(commandSource, 'utf8'));
const generated = 'Microsoft.PowerShell.Cmdletization.GeneratedTypes';

// Enums without a number in the data: names from the parameters, in their order.
const inOrder = (...names) => Object.fromEntries(names.map((name, index) => [name, index]));
// All enums of a command from its accepted values: names are real, numbers are their order.
const enumsOf = (commandName) =>
  Object.fromEntries(
    commands
      .find(({ name }) => name === commandName)
      .parameterSets.flatMap(({ parameters }) => parameters)
      .filter(({ type, acceptedValues }) => acceptedValues.length > 0 && !type.startsWith('String'))
      .map(({ type, acceptedValues }) => [type.replace('[]', ''), { values: inOrder(...acceptedValues) }]),
  );
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
    HyperVPolicyStoreType: enums.HyperVPolicyStoreType,
    HyperVEnforcementStatus: enums.HyperVEnforcementStatus,
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
  [`${generated}.NetTCPSetting`]: enumsOf('Get-NetTCPSetting'),
  [`${generated}.NetRoute`]: { ...enumsOf('Get-NetRoute'), AddressFamily: enums.AddressFamily },
  [`${generated}.NetIPInterface`]: { ...enumsOf('Get-NetIPInterface'), AddressFamily: enums.AddressFamily },
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
