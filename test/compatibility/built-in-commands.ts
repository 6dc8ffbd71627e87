/**
 * The commands of PowerShell itself that the generated module calls, each with the parameters that it has in Windows PowerShell
 * 5.1. Source: the syntax of the pages reference/5.1/Microsoft.PowerShell.{Core,Utility,Management}/<command>.md of the repository
 * MicrosoftDocs/PowerShell-Docs, without the parameters of the common ones and of other providers than the registry.
 */
const table: Readonly<Record<string, string>> = {
  'ConvertFrom-Json': 'InputObject',
  'ConvertTo-Json': 'InputObject Depth Compress',
  'ForEach-Object': 'InputObject Begin Process End RemainingScripts MemberName ArgumentList WhatIf Confirm',
  'Get-ChildItem': 'Path LiteralPath Filter Include Exclude Recurse Depth Force Name UseTransaction',
  'Get-Command':
    'Name Verb Noun Module FullyQualifiedModule CommandType TotalCount Syntax ShowCommandInfo ArgumentList All ListImported ' +
    'ParameterName ParameterType',
  'Get-Item': 'Path LiteralPath Filter Include Exclude Force Credential UseTransaction',
  'Get-ItemProperty': 'Path LiteralPath Name Filter Include Exclude Credential UseTransaction',
  'Get-Module':
    'Name FullyQualifiedName All ListAvailable PSEdition Refresh PSSession CimSession CimResourceUri CimNamespace',
  'Get-PSProvider': 'PSProvider',
  'Get-Service': 'Name ComputerName DependentServices RequiredServices DisplayName Include Exclude InputObject',
  'New-Item': 'Path Name ItemType Value Force Credential UseTransaction WhatIf Confirm',
  'New-ItemProperty':
    'Path LiteralPath Name PropertyType Value Force Filter Include Exclude Credential UseTransaction WhatIf Confirm',
  'Remove-ItemProperty': 'Path LiteralPath Name Force Filter Include Exclude Credential UseTransaction WhatIf Confirm',
  'Set-StrictMode': 'Version Off',
  'Start-Service': 'InputObject Name DisplayName PassThru Include Exclude WhatIf Confirm',
  'Start-Sleep': 'Seconds Milliseconds',
  'Stop-Service': 'InputObject Name DisplayName Force NoWait PassThru Include Exclude WhatIf Confirm',
  'Test-Path': 'Path LiteralPath Filter Include Exclude PathType IsValid Credential UseTransaction',
  // The comparisons of its short form are parameters, too; the module writes script blocks.
  'Where-Object': 'InputObject FilterScript',
  'Write-Debug': 'Message',
  'Write-Progress': 'Activity Status Id PercentComplete SecondsRemaining CurrentOperation ParentId Completed SourceId',
  'Write-Verbose': 'Message',
  'Write-Warning': 'Message',
};

/** Without ProgressAction, which came with PowerShell 7.4. Source: about_CommonParameters of the same reference. */
const common =
  'Verbose Debug ErrorAction WarningAction InformationAction ErrorVariable WarningVariable InformationVariable OutVariable ' +
  'OutBuffer PipelineVariable';

/** Parameters by command, all in lower case, as PowerShell compares them. */
export const builtInCommands: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  Object.entries(table).map(([name, parameters]) => [
    name.toLowerCase(),
    new Set(`${parameters} ${common}`.toLowerCase().split(' ')),
  ]),
);
