// Writes one function per Windows command, with its real parameter sets; the body calls the simulation beside it.
// Usage: node commands.mjs <windows-commands.json> <folder of test/windows>
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const [source, root] = process.argv.slice(2);
const all = JSON.parse(readFileSync(source, 'utf8'));
const generatedTypes = 'Microsoft.PowerShell.Cmdletization.GeneratedTypes';
const services = 'functions/services';

// command -> folder of the result, and the namespace of its enums
const wanted = {
  'New-NetFirewallRule': ['modules-since-22621/NetSecurity', 'NetSecurity'],
  'Get-NetFirewallRule': ['modules-since-22621/NetSecurity', 'NetSecurity'],
  'Set-NetFirewallRule': ['modules-since-22621/NetSecurity', 'NetSecurity'],
  'Remove-NetFirewallRule': ['modules-since-22621/NetSecurity', 'NetSecurity'],
  'Get-NetFirewallPortFilter': ['modules-since-22621/NetSecurity', 'NetSecurity'],
  'Get-NetFirewallAddressFilter': ['modules-since-22621/NetSecurity', 'NetSecurity'],
  'Get-NetFirewallProfile': ['modules-since-22621/NetSecurity', 'NetSecurity'],
  'Set-NetFirewallProfile': ['modules-since-22621/NetSecurity', 'NetSecurity'],
  'Enable-NetFirewallRule': ['modules-since-22621/NetSecurity', 'NetSecurity'],
  'Disable-NetFirewallRule': ['modules-since-22621/NetSecurity', 'NetSecurity'],
  'Get-NetFirewallSetting': ['modules-since-22621/NetSecurity', 'NetSecurity'],
  'Get-NetFirewallApplicationFilter': ['modules-since-22621/NetSecurity', 'NetSecurity'],
  'Get-NetUDPEndpoint': ['modules/NetTCPIP', 'NetUDPEndpoint'],
  'Get-NetTCPSetting': ['modules/NetTCPIP', 'NetTCPSetting'],
  'Get-NetUDPSetting': ['modules/NetTCPIP', 'NetUDPSetting'],
  'Get-NetRoute': ['modules/NetTCPIP', 'NetRoute'],
  'Get-NetIPInterface': ['modules/NetTCPIP', 'NetIPInterface'],
  'Test-NetConnection': ['modules/NetTCPIP', 'NetTCPIP'],
  'Get-NetAdapter': ['modules/NetAdapter', 'NetAdapter'],
  'Get-NetTCPConnection': ['modules/NetTCPIP', 'NetTCPConnection'],
  'Get-NetIPAddress': ['modules/NetTCPIP', 'NetIPAddress'],
  'Get-NetConnectionProfile': ['modules/NetConnection', 'NetConnectionProfile'],
  'Get-Service': [services, ''],
  'Start-Service': [services, ''],
  'Set-Service': [services, ''],
  'Restart-Service': [services, ''],
};

// Every command of the Hyper-V firewall; they are in the same module.
for (const { name } of all)
  if (/-NetFirewallHyperV/.test(name)) wanted[name] = ['modules-since-22621/NetSecurity', 'NetSecurity'];

// The Hyper-V commands name enums that have more members than their namesakes.
const hyperVEnums = {
  PolicyStoreType: 'HyperVPolicyStoreType',
  EnforcementStatus: 'HyperVEnforcementStatus',
  Profiles: 'Profile',
};

const simpleTypes = {
  String: 'string',
  SwitchParameter: 'switch',
  Boolean: 'bool',
  Int32: 'int',
  UInt16: 'uint16',
  UInt32: 'uint32',
  UInt64: 'uint64',
  Byte: 'byte',
  DateTime: 'datetime',
  TimeSpan: 'timespan',
  WildcardPattern: 'System.Management.Automation.WildcardPattern',
  CimSession: 'Microsoft.Management.Infrastructure.CimSession',
  ServiceStartMode: 'System.ServiceProcess.ServiceStartMode',
};

const quote = (text) => `'${text.replaceAll("'", "''")}'`;

const typeText = (type, enumNamespace) => {
  const array = type.endsWith('[]') ? '[]' : '';
  const element = type.replace('[]', '');
  if (element.startsWith('CimInstance#'))
    return `[PSTypeName('Microsoft.Management.Infrastructure.${element}')] [object${array}]`;
  if (element === 'ServiceController')
    return `[PSTypeName('System.ServiceProcess.ServiceController')] [object${array}]`;
  return `[${simpleTypes[element] ?? `${generatedTypes}.${enumNamespace}.${element}`}${array}]`;
};

const realType = (command, type) => {
  const element = type.replace('[]', '');
  const real = command.includes('HyperV') ? hyperVEnums[element] : undefined;
  return real ? type.replace(element, real) : type;
};

const attributeOf = (set, parameter) => {
  const parts = [];
  if (set) parts.push(`ParameterSetName = ${quote(set)}`);
  if (parameter.mandatory) parts.push('Mandatory');
  if (parameter.position !== null) parts.push(`Position = ${parameter.position}`);
  if (parameter.pipelineByValue) parts.push('ValueFromPipeline');
  if (parameter.pipelineByPropertyName) parts.push('ValueFromPipelineByPropertyName');
  return `[Parameter(${parts.join(', ')})]`;
};

const parameterText = (name, uses, sets, command, enumNamespace) => {
  const [first] = uses;
  const plain = uses.map(({ parameter }) => attributeOf('', parameter));
  const everywhere = uses.length === sets.length && new Set(plain).size === 1;
  const lines = everywhere ? [plain[0]] : uses.map(({ set, parameter }) => attributeOf(set, parameter));
  if (first.parameter.aliases.length > 0) lines.push(`[Alias(${first.parameter.aliases.map(quote).join(', ')})]`);
  if (first.parameter.type === 'String' && first.parameter.acceptedValues.length > 0)
    lines.push(`[ValidateSet(${first.parameter.acceptedValues.map(quote).join(', ')})]`);
  // CDXML puts this on every parameter; services are cmdlets and do not have it.
  if (enumNamespace && first.parameter.type !== 'SwitchParameter') lines.push('[ValidateNotNull()]');
  lines.push(`${typeText(realType(command.name, first.parameter.type), enumNamespace)} $${name}`);
  return lines.map((line) => `        ${line}`).join('\n');
};

const isEnum = (type) => {
  const element = type.replace('[]', '');
  return !element.startsWith('CimInstance#') && element !== 'ServiceController' && !(element in simpleTypes);
};

const functionText = (command, enumNamespace) => {
  const sets = command.parameterSets;
  const byName = new Map();
  for (const set of sets) {
    for (const parameter of set.parameters) {
      // An enum without members in the data: a parameter of newer systems, left out.
      if (isEnum(parameter.type) && parameter.acceptedValues.length === 0) continue;
      if (!byName.has(parameter.name)) byName.set(parameter.name, []);
      byName.get(parameter.name).push({ set: set.name, parameter });
    }
  }
  const shouldProcess = byName.delete('WhatIf');
  byName.delete('Confirm');
  // Windows PowerShell only.
  if (!enumNamespace) byName.delete('ComputerName');
  const binding = [];
  const defaultSet = sets.find((set) => set.default);
  if (sets.length > 1 && defaultSet) binding.push(`DefaultParameterSetName = ${quote(defaultSet.name)}`);
  if (enumNamespace) binding.push('PositionalBinding = $false');
  if (shouldProcess) binding.push('SupportsShouldProcess', "ConfirmImpact = 'Medium'");
  const parameters = [...byName].map(([name, uses]) => parameterText(name, uses, sets, command, enumNamespace));
  return `# Written by test/windows/generator/commands.mjs from the parameter sets of the real command. Do not edit.
function ${command.name} {
    [CmdletBinding(${binding.join(', ')})]
    param(
${parameters.join(',\n\n')}
    )
    process {
        try {
            ${command.name.replace('-', '-Simulated')} -Cmdlet $PSCmdlet -Bound $PSBoundParameters
            [WslNet.Simulation.PowerShell.WindowsCommand]::Leave($PSCmdlet)
        }
        finally {
            [WslNet.Simulation.PowerShell.WindowsCommand]::End($PSCmdlet)
        }
    }
}
`;
};

for (const command of all) {
  const target = wanted[command.name];
  if (target) {
    const folder = join(root, target[0], 'commands');
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, `${command.name}.ps1`), functionText(command, target[1]));
  }
}
