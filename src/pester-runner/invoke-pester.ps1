# Runs one test file with the Pester of this PowerShell (5 or 6) and writes the result as JSON. The last thing that it
# does is to write the result: where that is missing, the process did not come to its end.
param (
    # A JSON file with file, tag and fullName.
    [Parameter(Mandatory = $true)]
    [string] $RequestPath,

    # The file to write.
    [Parameter(Mandatory = $true)]
    [string] $ResultPath
)

Set-StrictMode -Version Latest
$ErrorActionPreference = 'Stop'

Import-Module -Name Pester -MinimumVersion 5.0.0
$pesterFolder = (Get-Module -Name Pester | Select-Object -First 1).ModuleBase

function ConvertTo-WslNetStack ($ErrorRecord) {
    # The frames of the test, without those of Pester and of this script.
    $frames = ([string] $ErrorRecord.ScriptStackTrace) -split '\r?\n'
    @(foreach ($frame in $frames) {
            if (-not $frame.Contains($pesterFolder) -and -not $frame.Contains($PSCommandPath)) { $frame }
        }) -join "`n"
}

function ConvertTo-WslNetError ($Records) {
    # One error out of all records of a test; nothing where there are none.
    $all = @(foreach ($record in $Records) { if ($null -ne $record) { $record } })
    if ($all.Count -eq 0) {
        return
    }
    $file = ''
    $line = 0
    $target = $all[0].TargetObject
    if ($target -is [System.Collections.IDictionary] -and $target.Contains('File') -and $target.Contains('Line')) {
        # A failed Should: the record itself points into Pester.
        $file = [string] $target['File']
        $line = [int] $target['Line']
    } elseif ($null -ne $all[0].InvocationInfo) {
        $file = [string] $all[0].InvocationInfo.ScriptName
        $line = [int] $all[0].InvocationInfo.ScriptLineNumber
    }
    @{
        message = (@(foreach ($record in $all) { [string] $record }) -join "`n")
        id = [string] $all[0].FullyQualifiedErrorId
        stack = [string] (ConvertTo-WslNetStack $all[0])
        file = if ($file) { $file } else { $null }
        line = $line
    }
}

function Get-WslNetBlockPath ($Block) {
    # Names from the outermost block to this one, with <placeholders> filled in.
    if ($null -eq $Block -or $Block.IsRoot) {
        return
    }
    Get-WslNetBlockPath $Block.Parent
    $expanded = $Block.PSObject.Properties['ExpandedName']
    if ($null -ne $expanded -and $expanded.Value) { [string] $expanded.Value } else { [string] $Block.Name }
}

# Records that a test has taken over as its reason: they are not reported a second time as errors of the file.
$taken = [System.Collections.Generic.List[object]]::new()

function Get-WslNetTestError ($Test) {
    # Why a test failed. One that never ran has no record: the failed set-up is at a block around it.
    $records = $Test.ErrorRecord
    $block = $Test.Block
    while (@($records).Count -eq 0 -and $null -ne $block) {
        $records = @($block.ErrorRecord | Select-Object -First 1)
        foreach ($record in $records) { $taken.Add($record) }
        $block = $block.Parent
    }
    $reason = ConvertTo-WslNetError $records
    if ($null -ne $reason) { return $reason }
    @{ message = "Pester gave no reason: $($Test.Result)."; id = ''; stack = ''; file = $null; line = 0 }
}

function ConvertTo-WslNetTest ($Test, [string] $File) {
    $result = switch ([string] $Test.Result) {
        'Passed' { 'Passed' }
        'Skipped' { 'Skipped' }
        default { 'Failed' }
    }
    @{
        file = $File
        path = @(Get-WslNetBlockPath $Test.Block) + @([string] $(if ($Test.ExpandedName) { $Test.ExpandedName } else { $Test.Name }))
        result = $result
        durationMs = [double] $Test.Duration.TotalMilliseconds
        line = [int] $Test.ScriptBlock.StartPosition.StartLine
        error = if ($result -eq 'Failed') { Get-WslNetTestError $Test } else { $null }
    }
}

function Get-WslNetBlockError ($Block, [string] $File) {
    # Failed blocks whose tests did run: an AfterAll.
    foreach ($record in $Block.ErrorRecord) {
        if (-not $taken.Contains($record)) {
            $name = @(Get-WslNetBlockPath $Block) -join ' / '
            @{ file = $File; message = "AfterAll of '$name' failed: $record"; stack = ConvertTo-WslNetStack $record }
        }
    }
    foreach ($child in $Block.Blocks) {
        Get-WslNetBlockError $child $File
    }
}

function Get-WslNetContainerError ($Container, [string] $File) {
    # A discovery that failed, or an AfterAll of the file itself.
    foreach ($record in $Container.ErrorRecord) {
        if (-not $taken.Contains($record)) {
            $what = if ($Container.Executed) { "AfterAll of '' failed" } else { 'Discovery failed' }
            @{ file = $File; message = "${what}: $record"; stack = ConvertTo-WslNetStack $record }
        }
    }
    foreach ($block in $Container.Blocks) {
        Get-WslNetBlockError $block $File
    }
}

$request = [System.IO.File]::ReadAllText($RequestPath) | ConvertFrom-Json
$file = [string] $request.file
$configuration = New-PesterConfiguration
# Pester takes paths for patterns.
$configuration.Run.Path = [string[]] @([System.Management.Automation.WildcardPattern]::Escape($file))
$configuration.Run.PassThru = $true
$configuration.Output.Verbosity = 'None'
if (@($request.tag).Count -gt 0) {
    $configuration.Filter.Tag = [string[]] @($request.tag)
}
if (@($request.fullName).Count -gt 0) {
    $configuration.Filter.FullName = [string[]] @($request.fullName)
}
$run = Invoke-Pester -Configuration $configuration

$tests = @(foreach ($test in $run.Tests) {
        if ([string] $test.Result -ne 'NotRun') { ConvertTo-WslNetTest $test $file }
    })
$errors = @(foreach ($container in $run.Containers) { Get-WslNetContainerError $container $file })
$json = ConvertTo-Json -InputObject @{ tests = $tests; errors = $errors } -Depth 6 -Compress
# ASCII: names and messages may hold halves of surrogate pairs, which no encoding has.
$json = [regex]::Replace($json, '[^\x20-\x7e]', { param ($match) '\u{0:x4}' -f [int] [char] $match.Value })
# Complete or not there at all.
$unfinished = "$ResultPath.part"
[System.IO.File]::WriteAllText($unfinished, $json)
[System.IO.File]::Move($unfinished, $ResultPath)
exit 0
