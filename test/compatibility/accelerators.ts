/**
 * Short names of types in Windows PowerShell 5.1, as far as the generated module uses them. Newer ones (`ushort`, `semver`,
 * `ordered` as a type) are not there. Source: reference/5.1/Microsoft.PowerShell.Core/About/about_Type_Accelerators.md of the
 * repository MicrosoftDocs/PowerShell-Docs. What is short for a type of `System`, such as `object`, needs no line.
 */
export const accelerators: Readonly<Record<string, string>> = {
  alias: 'System.Management.Automation.AliasAttribute',
  allowemptycollection: 'System.Management.Automation.AllowEmptyCollectionAttribute',
  allowemptystring: 'System.Management.Automation.AllowEmptyStringAttribute',
  allownull: 'System.Management.Automation.AllowNullAttribute',
  argumentcompleter: 'System.Management.Automation.ArgumentCompleterAttribute',
  bool: 'System.Boolean',
  cmdletbinding: 'System.Management.Automation.CmdletBindingAttribute',
  cultureinfo: 'System.Globalization.CultureInfo',
  hashtable: 'System.Collections.Hashtable',
  int: 'System.Int32',
  long: 'System.Int64',
  outputtype: 'System.Management.Automation.OutputTypeAttribute',
  parameter: 'System.Management.Automation.ParameterAttribute',
  pscustomobject: 'System.Management.Automation.PSObject',
  ref: 'System.Management.Automation.PSReference',
  regex: 'System.Text.RegularExpressions.Regex',
  supportswildcards: 'System.Management.Automation.SupportsWildcardsAttribute',
  switch: 'System.Management.Automation.SwitchParameter',
  validatenotnullorempty: 'System.Management.Automation.ValidateNotNullOrEmptyAttribute',
  validateset: 'System.Management.Automation.ValidateSetAttribute',
};
