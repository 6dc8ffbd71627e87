import { describe, expect, it } from 'vitest';
import { useEngine, useTempFolder } from './harness.js';

const { run } = useEngine();
const folder = useTempFolder();

type Case = readonly [script: string, output: readonly unknown[]];

const cases: Record<string, readonly Case[]> = {
  'Write-Output': [
    ['Write-Output (1, 2)', [1, 2]],
    ['Write-Output (1, 2) -NoEnumerate', [[1, 2]]],
    ['@(Write-Output $null).Count', [1]],
  ],
  'Select-Object': [
    ['1..5 | Select-Object -First 2', [1, 2]],
    ['1..5 | Select-Object -Last 2', [4, 5]],
    ['1..5 | Select-Object -Skip 1 -First 2', [2, 3]],
    ['1..5 | Select-Object -Skip 1 -Last 2', [3, 4]],
    ['1..5 | Select-Object -SkipLast 2', [1, 2, 3]],
    ['1..5 | Select-Object -First 1 -Last 1', [1, 5]],
    ["'a'..'e' | Select-Object -Index 3, 1", ['b', 'd']],
    ['1, 1, 2, 1 | Select-Object -Unique', [1, 2]],
    [
      "[pscustomobject]@{ a = 1; b = 2 } | Select-Object b, @{ n = 'c'; e = { $_.a + 1 } }, none",
      [{ b: 2, c: 2, none: null }],
    ],
    ['[pscustomobject]@{ Aa = 1; Ab = 2; b = 3 } | Select-Object a* -ExcludeProperty ab', [{ Aa: 1 }]],
    ['[pscustomobject]@{ list = 1, 2 } | Select-Object -ExpandProperty list', [1, 2]],
    ['$seen = 0; $null = 1..10 | ForEach-Object { $seen++; $_ } | Select-Object -First 2; $seen', [2]],
    ['$seen = 0; $null = 1..10 | ForEach-Object { $seen++; $_ } | Select-Object -First 2 -Wait; $seen', [10]],
  ],
  'Sort-Object': [
    ["'b', 'C', 'a' | Sort-Object", ['a', 'b', 'C']],
    ['3, 1, 2 | Sort-Object -Descending', [3, 2, 1]],
    ["'b', 'B', 'a' | Sort-Object -Unique", ['a', 'b']],
    ["'b', 'B' | Sort-Object -Unique -CaseSensitive", ['b', 'B']],
    [
      "@{ k = 1; v = 'x' }, @{ k = 0; v = 'y' }, @{ k = 1; v = 'z' } | ForEach-Object { [pscustomobject] $_ } | Sort-Object k | ForEach-Object v",
      ['y', 'x', 'z'],
    ],
    [
      "[pscustomobject]@{ a = 1; b = 1 }, [pscustomobject]@{ a = 1; b = 2 } | Sort-Object a, @{ e = 'b'; Descending = $true } | ForEach-Object b",
      [2, 1],
    ],
    ['3, 1, 2 | Sort-Object -Top 2', [1, 2]],
  ],
  'Group-Object': [
    ["'a', 'b', 'A' | Group-Object | ForEach-Object { $_.Name; $_.Count }", ['a', 2, 'b', 1]],
    ["'a', 'A' | Group-Object -CaseSensitive | ForEach-Object Name", ['a', 'A']],
    ['$h = 1..4 | Group-Object { $_ % 2 } -AsHashTable; , $h[0]', [[2, 4]]],
    ['(1, 1 | Group-Object -NoElement).Group.Count', [0]],
  ],
  'Measure-Object': [
    [
      '$m = 1..4 | Measure-Object -Sum -Average -Minimum -Maximum; $m.Count, $m.Sum, $m.Average, $m.Minimum, $m.Maximum',
      [4, 10, 2.5, 1, 4],
    ],
    ['(@() | Measure-Object).Count', [0]],
    ['([pscustomobject]@{ n = 2 }, [pscustomobject]@{ n = 3 } | Measure-Object n -Sum).Sum', [5]],
  ],
  'Compare-Object': [
    [
      'Compare-Object 1, 2 2, 3',
      [
        { InputObject: 3, SideIndicator: '=>' },
        { InputObject: 1, SideIndicator: '<=' },
      ],
    ],
    ['@(Compare-Object 1, 2 2, 1).Count', [0]],
    ['Compare-Object 1 1 -IncludeEqual', [{ InputObject: 1, SideIndicator: '==' }]],
  ],
  'New-Object': [
    ["(New-Object System.Text.StringBuilder 'abc').ToString()", ['abc']],
    ['(New-Object System.Version 1, 2).ToString()', ['1.2']],
    ['New-Object psobject -Property @{ a = 1 }', [{ a: 1 }]],
    ['(New-Object System.Collections.ArrayList).GetType().Name', ['ArrayList']],
    [', (New-Object int[] 2)', [[0, 0]]],
  ],
  'Add-Member and Get-Member': [
    [
      '$o = [pscustomobject]@{ a = 1 }; $o | Add-Member b 2; $o | Add-Member ScriptProperty c { $this.a + $this.b }; $o',
      [{ a: 1, b: 2, c: 3 }],
    ],
    ['$o = [pscustomobject]@{ a = 1 }; $o | Add-Member a 2 -Force -PassThru', [{ a: 2 }]],
    ['([pscustomobject]@{ a = 1 } | Get-Member -MemberType NoteProperty).Definition', ['int a=1']],
  ],
  'ConvertTo-Json': [
    ['@{ a = 1 } | ConvertTo-Json', ['{\n  "a": 1\n}']],
    ['ConvertTo-Json -Compress -InputObject @(, 1)', ['[1]']],
    ['1, 2 | ConvertTo-Json -Compress', ['[1,2]']],
    ['1 | ConvertTo-Json -AsArray -Compress', ['[1]']],
    [
      '[pscustomobject]@{ n = 1.0; e = [DayOfWeek]::Monday; z = $null; d = [datetime]::SpecifyKind("2024-01-02", "Utc") } | ConvertTo-Json -Compress',
      ['{"n":1.0,"e":1,"z":null,"d":"2024-01-02T00:00:00Z"}'],
    ],
    ["'<é\"' | ConvertTo-Json", ['"<é\\""']],
    [
      '@{ a = @{ b = @{ c = 1 } } } | ConvertTo-Json -Depth 1 -Compress 3>$null',
      ['{"a":{"b":"System.Collections.Hashtable"}}'],
    ],
  ],
  'ConvertFrom-Json': [
    ['(\'{"a":1}\' | ConvertFrom-Json).a.GetType().Name', ['Int64']],
    ['(\'{"a":1.5}\' | ConvertFrom-Json).a.GetType().Name', ['Double']],
    ['(\'{"a":12345678901234567890}\' | ConvertFrom-Json).a.GetType().Name', ['BigInteger']],
    ['(\'{"a":"2024-01-02T03:04:05Z"}\' | ConvertFrom-Json).a.GetType().Name', ['DateTime']],
    ["'[1,[2]]' | ConvertFrom-Json", [1, [2]]],
    ["'[1,2]' | ConvertFrom-Json -NoEnumerate", [[1, 2]]],
    ['(\'{"A":1,"a":2}\' | ConvertFrom-Json -AsHashtable).Keys', ['A', 'a']],
    ["'{', '\"a\":1}' | ConvertFrom-Json", [{ a: 1 }]],
    ["'1', '2' | ConvertFrom-Json", [1, 2]],
  ],
  'ConvertTo-Csv and ConvertFrom-Csv': [
    ["[pscustomobject]@{ a = 1; b = 'x,\"y' } | ConvertTo-Csv", ['"a","b"', '"1","x,""y"']],
    ["[pscustomobject]@{ a = 1; b = 'x,y' } | ConvertTo-Csv -UseQuotes AsNeeded", ['a,b', '1,"x,y"']],
    ["'a;b', '1;2' | ConvertFrom-Csv -Delimiter ';'", [{ a: '1', b: '2' }]],
    ["'a,b', '\"1', '2\",3' | ConvertFrom-Csv", [{ a: '1\n2', b: '3' }]],
  ],
  variables: [
    ['Set-Variable a 1; & { Set-Variable a 2 }; $a', [1]],
    ['Set-Variable a 1; & { Set-Variable a 2 -Scope 1 }; $a', [2]],
    ['$a = 1; & { $a = 2; Get-Variable a -Scope 1 -ValueOnly }', [1]],
    ['1, 2 | Set-Variable a; , $a', [[1, 2]]],
    ['New-Variable c 1 -Option Constant; try { $c = 2 } catch { $_.FullyQualifiedErrorId }', ['VariableNotWritable']],
    ['$a = 1; Remove-Variable a; Get-Variable a -ErrorAction SilentlyContinue', []],
    ['$a = 1; Clear-Variable a; $null -eq $a', [true]],
  ],
  aliases: [
    ['Set-Alias here Get-Location; (Get-Alias here).Definition', ['Get-Location']],
    ['(Get-Alias -Definition Where-Object).Name', ['?', 'where']],
    [
      "(Get-Command gci, sort, select, ft, '%').Definition",
      ['Get-ChildItem', 'Sort-Object', 'Select-Object', 'Format-Table', 'ForEach-Object'],
    ],
  ],
  'text and time': [
    ["Get-Date '2024-01-02 03:04:05' -Format 'yyyy/MM'", ['2024/01']],
    ["(Get-Date -Year 2020 -Month 5 -Day 6).ToString('yyyyMMdd')", ['20200506']],
    ['1, 2 | Out-String -Stream', ['1', '2']],
    ["'x' | Out-String", ['x\n']],
    ["'a', 'b' | Join-String -Separator ', ' -SingleQuote", ["'a', 'b'"]],
    ["('one', 'two' | Select-String '^t').Line", ['two']],
    ["'one' | Select-String O -CaseSensitive -Quiet", [false]],
    ["('a = 1' | ConvertFrom-StringData).a", ['1']],
    ["'a', 'a', 'b', 'a' | Get-Unique", ['a', 'b', 'a']],
    ['1..3 | Tee-Object -Variable t | Select-Object -Last 1; $t.Count', [3, 3]],
    ["Invoke-Expression '$x = 2'; $x", [2]],
    ['(Get-Random -Minimum 5 -Maximum 6), (Get-Random -InputObject 7)', [5, 7]],
    ['(New-TimeSpan -Minutes 2).TotalSeconds', [120]],
  ],
  'module qualified names': [
    ["Microsoft.PowerShell.Utility\\Write-Output 'u'; Microsoft.PowerShell.Management\\Split-Path '/a/b'", ['u', '/a']],
    [
      '(Get-Command Write-Warning, Get-Item).Source',
      ['Microsoft.PowerShell.Utility', 'Microsoft.PowerShell.Management'],
    ],
  ],
  'types and formats': [
    [
      "Update-TypeData -TypeName My.T -MemberType ScriptProperty -MemberName Twice -Value { $this.a * 2 }; ([pscustomobject]@{ PSTypeName = 'My.T'; a = 2 }).Twice",
      [4],
    ],
    [
      '[pscustomobject]@{ a = 1; b = 2 } | Format-Table -HideTableHeaders | Out-String -Stream | Where-Object { $_ }',
      ['1 2'],
    ],
    [
      '[pscustomobject]@{ a = 1; b = 2 } | Format-List -Property b | Out-String -Stream | Where-Object { $_ }',
      ['b : 2'],
    ],
  ],
};

for (const [name, table] of Object.entries(cases)) {
  describe(name, () => {
    it.each(table)('%s', async (script, output) => {
      const result = await run(script);
      expect(result.errors).toEqual([]);
      expect(result.output).toEqual(output);
    });
  });
}

describe('errors', () => {
  it.each([
    ["'{bad' | ConvertFrom-Json", 'System.ArgumentException,Microsoft.PowerShell.Commands.ConvertFromJsonCommand'],
    [
      '\'{"A":1,"a":2}\' | ConvertFrom-Json',
      'KeysWithDifferentCasingInJsonString,Microsoft.PowerShell.Commands.ConvertFromJsonCommand',
    ],
    ['Get-Item /none', 'PathNotFound,Microsoft.PowerShell.Commands.GetItemCommand'],
    ['Get-Variable none', 'VariableNotFound,Microsoft.PowerShell.Commands.GetVariableCommand'],
    ['New-Object No.Such.Type', 'TypeNotFound,Microsoft.PowerShell.Commands.NewObjectCommand'],
    [
      '[pscustomobject]@{ a = 1 } | Add-Member a 2',
      'MemberAlreadyExists,Microsoft.PowerShell.Commands.AddMemberCommand',
    ],
    [
      '[pscustomobject]@{ a = 1 } | Select-Object -ExpandProperty b',
      'ExpandPropertyNotFound,Microsoft.PowerShell.Commands.SelectObjectCommand',
    ],
    ['Get-Process -Id 2147483', 'NoProcessFoundForGivenId,Microsoft.PowerShell.Commands.GetProcessCommand'],
    ['Get-PSDrive Nope', 'GetLocationNoMatchingDrive,Microsoft.PowerShell.Commands.GetPSDriveCommand'],
    ['Test-Path $null', 'NullPathNotPermitted,Microsoft.PowerShell.Commands.TestPathCommand'],
    // What this host leaves out must not be swallowed.
    ["Get-Date -UFormat '%Y'", 'NamedParameterNotFound,Microsoft.PowerShell.Commands.GetDateCommand'],
    ["Add-Type -TypeDefinition 'class A {}'", 'NamedParameterNotFound,Microsoft.PowerShell.Commands.AddTypeCommand'],
    ['Format-Custom', 'CommandNotFoundException'],
  ])('%s', async (script, id) => {
    expect((await run(script)).errors.map((error) => error.id)).toEqual([id]);
  });

  it('follow the preference of the caller', async () => {
    const result = await run(`function Get-It { [CmdletBinding()] param() Write-Warning w; Write-Error e; 'after' }
      Get-It -WarningAction SilentlyContinue -ErrorAction SilentlyContinue; $ErrorActionPreference = 'Stop'; Get-It`);
    expect(result).toMatchObject({ ok: false, output: ['after'], warnings: ['w'], errors: [{ message: 'e' }] });
  });
});

describe('files', () => {
  it('writes and reads tables, data files and text', async () => {
    const { output, errors } = await run(
      `param($Folder) Set-Location -LiteralPath $Folder
       [pscustomobject]@{ a = 1 } | Export-Csv t.csv; [pscustomobject]@{ a = 2 } | Export-Csv t.csv -Append; (Import-Csv t.csv).a
       Set-Content d.psd1 "@{ Port = 80 }"; (Import-PowerShellDataFile d.psd1).Port
       Set-Content e.psd1 '@{ a = Get-Date }'; try { Import-PowerShellDataFile e.psd1 -ErrorAction Stop } catch { 'refused' }
       'x' > o.txt; 'y' >> o.txt; Get-Content o.txt; (Select-String y o.txt).LineNumber`,
      { arguments: { Folder: folder() } },
    );
    expect(errors).toEqual([]);
    expect(output).toEqual(['1', '2', 80, 'refused', 'x', 'y', 2]);
  });
});
