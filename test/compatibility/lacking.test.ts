/** What Windows PowerShell 5.1 and .NET Framework 4.7.2 lack is refused where it stands, and what they have is not. */
import { describe, expect, it } from 'vitest';
import { closedFile } from './judge.js';
import { findingsIn, placeIn, useCheck } from './samples.js';

const check = useCheck();

describe('what Windows PowerShell lacks is refused', () => {
  it.each([
    [
      'System.IO.Path has no static method GetRelativePath with 2 arguments',
      "«[System.IO.Path]::GetRelativePath('a', 'b')»",
    ],
    ['System.Math has no static method Min with 1 arguments', '«[Math]::Min(1)»'],
    ['System.Math has no static method Clamp with 3 arguments', '«[Math]::Clamp(1, 2, 3)»'],
    ['System.Convert has no static method ToHexString with 1 arguments', '«[System.Convert]::ToHexString($a)»'],
    ['System.Environment has no static property ProcessPath', '«[Environment]::ProcessPath»'],
    [
      'System.Collections.Generic.List`1 has no static method new with 3 arguments',
      '«[System.Collections.Generic.List[string]]::new(1, 2, 3)»',
    ],
    ['System.String has no method ReplaceLineEndings with 0 arguments', "«'x'.ReplaceLineEndings()»"],
    // Another type has a method of that name with three arguments.
    ['System.String has no method Replace with 3 arguments', "$a = 'x'; «$a.Replace('a', 'b', 'Ordinal')»"],
    [
      'System.Diagnostics.Process has no method Kill with 1 arguments',
      'param ([System.Diagnostics.Process] $Process) «$Process.Kill($true)»',
    ],
    [
      'System.Diagnostics.ProcessStartInfo has no property ArgumentList',
      '$a = [System.Diagnostics.ProcessStartInfo]::new(); «$a.ArgumentList».Add(1)',
    ],
    [
      'System.Management.Automation.PSCmdlet has no method Foo with 0 arguments',
      'function Get-Sample { [CmdletBinding()] param () «$PSCmdlet.Foo()» }',
    ],
    ['no type has a method ReplaceLineEndings with 0 arguments', '«$unknown.ReplaceLineEndings()»'],
    ['no type has a method Substring with 3 arguments', '«$unknown.Substring(1, 2, 3)»'],
    ['no type has a property ProcessPath', '«$unknown.ProcessPath»'],
    ['no class of the module has a static method one with 2 arguments', '«[Own]::one(1, 2)»'],
    ['no class of the module has a static method two with 0 arguments', '«$class::two()»'],
    ['System.Half is no type of .NET Framework 4.7.2 or Windows PowerShell 5.1', '[«System.Half»]::MaxValue'],
    ['ushort is no type of .NET Framework 4.7.2 or Windows PowerShell 5.1', '$a = [«ushort»] 1'],
    [
      'System.Half is no type of .NET Framework 4.7.2 or Windows PowerShell 5.1',
      '[System.Collections.Generic.List[«System.Half»[]]]::new()',
    ],
    [
      'System.Net.Http.HttpClient is no type of .NET Framework 4.7.2 or Windows PowerShell 5.1',
      '[«System.Net.Http.HttpClient»]::new()',
    ],
    [
      'ValidateNotNullOrWhiteSpace is no type of .NET Framework 4.7.2 or Windows PowerShell 5.1',
      'param («[ValidateNotNullOrWhiteSpace()]» $a)',
    ],
    [
      'System.Management.Automation.ValidateSetAttribute has no property ErrorMessage',
      "param ([ValidateSet('a', «ErrorMessage = 'b'»)] $a)",
    ],
    ['Join-String is not in built-in-commands.ts', '1 | «Join-String»'],
    ['Get-Error is not in built-in-commands.ts', '«Get-Error»'],
    [
      'ConvertFrom-Json has no parameter AsHashtable in built-in-commands.ts',
      'ConvertFrom-Json -InputObject $a «-AsHashtable»',
    ],
    ['Where-Object has no parameter Not in built-in-commands.ts', 'Get-Own | Where-Object «-Not» own'],
    ['ForEach-Object has no parameter Parallel in built-in-commands.ts', '1 | ForEach-Object «-Parallel» { 1 }'],
    ['Get-Item has no parameter ErrorAct in built-in-commands.ts', 'Get-Item -LiteralPath a «-ErrorAct» Stop'],
    [
      'ConvertFrom-Json has no parameter AsHashtable in built-in-commands.ts',
      "function Get-Sample { $a = @{ InputObject = 1 }; $a['AsHashtable'] = $true; ConvertFrom-Json «@a» }",
    ],
    ['Get-Item has no parameter @unknown in built-in-commands.ts', 'Get-Item «@unknown»'],
    ['ProgressAction is newer than Windows PowerShell 5.1', 'Get-Own «-ProgressAction» Stop'],
  ])('%s', async (lacking, sample) => {
    expect(await findingsIn(check, sample)).toContainEqual({
      file: 'Sample.psm1',
      ...placeIn(sample),
      lacking,
    });
  });

  it.each([
    ['System.String', "«[string]::Join(',', $a)»", 'static method Join with 2 arguments of System.String'],
    [
      'StringComparison',
      '«[System.StringComparison]::InvariantCulture»',
      'static property InvariantCulture of System.StringComparison',
    ],
    ['Equals', "«[string]::Equals('a', 'b')»", 'static method Equals with 2 arguments of System.String'],
    ['Split', "«$text.Split(' ')»", 'method Split with 1 arguments'],
    ['ToUpper', '«$text.ToUpper()»', 'method ToUpper with 0 arguments'],
    ['StartsWith', "«$text.StartsWith('a')»", 'method StartsWith with 1 arguments'],
    ['LongLength', '«$list.LongLength»', 'property LongLength'],
    ['a field of nothing', '«$list.own»', 'property own'],
  ])('in printed rules also what is not in the table: %s', async (_, sample, what) => {
    expect(await findingsIn(check, sample, closedFile)).toEqual([
      { file: closedFile, ...placeIn(sample), lacking: `powershell-members.ts has no ${what}` },
    ]);
  });

  it.each([
    "[System.IO.Path]::Combine('a', 'b'); [System.Guid]::NewGuid()",
    "'a b'.Split(' '); 'a'.Trim(); 'a'.TrimEnd('b', 'c'); [string]::Format('{0}', 1, 2, 3, 4, 5)",
    '$a = @{ size = 1 }; $a.size; $a.field; $a.own; $a.PSObject.Properties',
    '$list = [System.Collections.Generic.List[string]]::new(); $list.Add(1); $list.Name; $list.Count',
    "function Get-Sample { $a = @{ Path = 'x' }; Get-Item @a -ErrorAction Stop }",
    'Get-NetFirewallRule -Name a; Get-Own -Whatever 1; & $command; $class::one(1); [Own]::one(1); $class::$dynamic()',
    '1L + 0x1F + 1kb + 1.5 + 1e3 + 1d; "`t``e`"`$a"; 1..3; Get-Own |\n    Get-Own # |\n',
    "[Parameter(Mandatory = $true)] [ValidateSet('a')] [string] $a = 'a'; enum Sample { One }; $a -replace 'b', 'c'",
  ])('and nothing else: %j', async (sample) => {
    expect(await findingsIn(check, sample)).toEqual([]);
  });
});
