import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { useEngine, useTempFolder } from './harness.js';

const { run } = useEngine();
const folder = useTempFolder();

const files: Record<string, string> = {
  'Sample.psd1': `@{ RootModule = 'Sample.psm1'; ModuleVersion = '1.2.3'; PowerShellVersion = '5.1'; FunctionsToExport = @('Get-Sample', 'Set-Sample')
    CmdletsToExport = @(); VariablesToExport = @(); AliasesToExport = @(); FormatsToProcess = @('Sample.format.ps1xml'); TypesToProcess = @('Sample.types.ps1xml') }`,
  'Sample.psm1': `Set-StrictMode -Version Latest
    function Get-Sample { [CmdletBinding()] param([Parameter(ValueFromPipelineByPropertyName)] [ValidateSet('web', 'ssh')] [string] $Name = 'web')
      process { [pscustomobject]@{ PSTypeName = 'Sample.Item'; Name = $Name; Port = 80 } } }
    function Set-Sample { [CmdletBinding(SupportsShouldProcess, ConfirmImpact = 'High')] param([Parameter(Mandatory, Position = 0)] [int] $Port)
      if ($PSCmdlet.ShouldProcess("port $Port", 'Set')) { "set $Port" } }
    function Get-Hidden { 'hidden' }
    Register-ArgumentCompleter -CommandName Set-Sample -ParameterName Port -ScriptBlock { param($command, $parameter, $word) 80, 443 | Where-Object { "$_" -like "$word*" } }`,
  'Sample.format.ps1xml': `<Configuration><ViewDefinitions><View><Name>s</Name><ViewSelectedBy><TypeName>Sample.Item</TypeName></ViewSelectedBy><TableControl>
    <TableHeaders><TableColumnHeader><Label>The name</Label></TableColumnHeader></TableHeaders><TableRowEntries><TableRowEntry><TableColumnItems>
    <TableColumnItem><PropertyName>Name</PropertyName></TableColumnItem></TableColumnItems></TableRowEntry></TableRowEntries></TableControl></View></ViewDefinitions></Configuration>`,
  'Sample.types.ps1xml': `<Types><Type><Name>Sample.Item</Name><Members><ScriptProperty><Name>Address</Name><GetScriptBlock>"$($this.Name):$($this.Port)"</GetScriptBlock></ScriptProperty></Members></Type></Types>`,
  'en-US/Sample-help.xml': `<?xml version="1.0" encoding="utf-8"?><helpItems schema="maml" xmlns="http://msh"><command:command xmlns:command="http://schemas.microsoft.com/maml/dev/command/2004/10"
    xmlns:maml="http://schemas.microsoft.com/maml/2004/10"><command:details><command:name>Get-Sample</command:name><maml:description><maml:para>Gets the sample.</maml:para></maml:description></command:details></command:command></helpItems>`,
};

beforeAll(async () => {
  for (const [name, text] of Object.entries(files)) {
    const file = path.join(folder(), 'Sample', name);
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(file, text);
  }
});

const withModule = (script: string, answers: string[] = []) =>
  run(`param($Folder) Import-Module "$Folder/Sample/Sample.psd1"; ${script}`, {
    arguments: { Folder: folder() },
    answers,
  });

describe('a script module', () => {
  it.each([
    ['(Get-Command -Module Sample).Name', ['Get-Sample', 'Set-Sample']],
    ['(Get-Module Sample).Version.ToString()', ['1.2.3']],
    ['(Get-Sample ssh).Address', ['ssh:80']],
    ["([pscustomobject]@{ Name = 'ssh' } | Get-Sample).Name", ['ssh']],
    ['(Get-Help Get-Sample).Synopsis.Trim()', ['Gets the sample.']],
    [
      "[System.Management.Automation.CommandCompletion]::CompleteInput('Set-Sample -Port 4', 18, $null).CompletionMatches.CompletionText",
      ['443'],
    ],
    ["(TabExpansion2 'Get-Sample -Name s' 18).CompletionMatches.CompletionText", ['ssh']],
    ['$env:PSModulePath += [IO.Path]::PathSeparator + $Folder; Remove-Module Sample; (Get-Sample).Name', ['web']],
  ])('%s', async (script, output) => {
    const result = await withModule(script);
    expect(result.errors).toEqual([]);
    expect(result.output).toEqual(output);
  });

  it('shows objects through its format file', async () => {
    expect((await withModule('Get-Sample')).text).toBe('\nThe name\n--------\nweb\n\n');
  });

  it('asks, says what it would do, and does it', async () => {
    expect((await withModule('Set-Sample 80', ['y'])).output).toEqual(['set 80']);
    expect((await withModule('Set-Sample 80', ['n'])).output).toEqual([]);
    expect((await withModule('Set-Sample 80 -Confirm:$false')).output).toEqual(['set 80']);
    expect((await withModule('Set-Sample 80 -WhatIf')).text).toBe(
      'What if: Performing the operation "Set" on target "port 80".\n',
    );
  });

  it('keeps to its exports and reports binding errors with ids', async () => {
    const ids = async (script: string) => (await withModule(script)).errors.map((error) => error.id);
    expect(await ids('Get-Hidden')).toEqual(['CommandNotFoundException']);
    expect(await ids('Set-Sample x')).toEqual(['ParameterArgumentTransformationError,Set-Sample']);
    expect(await ids('Set-Sample')).toEqual(['MissingMandatoryParameter,Set-Sample']);
    expect(await ids('Get-Sample -Name other')).toEqual(['ParameterArgumentValidationError,Get-Sample']);
  });
});
