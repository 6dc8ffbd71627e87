// Writes the format files of the simulated modules: the default views of the Windows objects.
// Usage: node formats.mjs <windows-objects.json> <folder of test/windows>
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const [source, root] = process.argv.slice(2);
const { objects } = JSON.parse(readFileSync(source, 'utf8'));

const list = (names) => `<ListControl><ListEntries><ListEntry><ListItems>
${names.map((name) => `          <ListItem><PropertyName>${name}</PropertyName></ListItem>`).join('\n')}
        </ListItems></ListEntry></ListEntries></ListControl>`;

const table = (names) => `<TableControl><TableHeaders>
${names.map(() => '          <TableColumnHeader />').join('\n')}
        </TableHeaders><TableRowEntries><TableRowEntry><TableColumnItems>
${names.map((name) => `          <TableColumnItem><PropertyName>${name}</PropertyName></TableColumnItem>`).join('\n')}
        </TableColumnItems></TableRowEntry></TableRowEntries></TableControl>`;

const view = ({ typeName, defaultView }, control) => `    <View>
      <Name>${typeName}</Name>
      <ViewSelectedBy><TypeName>${typeName}</TypeName></ViewSelectedBy>
      ${control(defaultView)}
    </View>`;

const files = {
  'modules-since-22621/NetSecurity/NetSecurity.format.ps1xml': [
    view(objects.NetFirewallRule, list),
    view(objects.NetFirewallPortFilter, list),
    view(objects.NetFirewallAddressFilter, list),
    view(objects.NetFirewallApplicationFilter, list),
    view(objects.NetFirewallHyperVRule, list),
    view(objects.NetFirewallHyperVVMSetting, list),
  ],
  'modules/NetTCPIP/NetTCPIP.format.ps1xml': [
    view(objects.NetTCPConnection, table),
    view(objects.NetUDPEndpoint, table),
    view(objects.NetIPAddress, list),
    view(objects.NetRoute, table),
  ],
  'modules/NetAdapter/NetAdapter.format.ps1xml': [view(objects.NetAdapter, table)],
  'modules/NetConnection/NetConnection.format.ps1xml': [view(objects.NetConnectionProfile, list)],
};
for (const [path, views] of Object.entries(files)) {
  const text = `<?xml version="1.0" encoding="utf-8"?>
<!-- Written by test/windows/generator/formats.mjs. Do not edit. -->
<Configuration>
  <ViewDefinitions>
${views.join('\n')}
  </ViewDefinitions>
</Configuration>
`;
  writeFileSync(join(root, path), text);
}
