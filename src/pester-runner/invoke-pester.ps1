# Runs test files with the Pester of this PowerShell and writes the result as JSON.
param (
    # A JSON file with the list of test files.
    [Parameter(Mandatory = $true)]
    [string] $ListPath,

    # The file to write.
    [Parameter(Mandatory = $true)]
    [string] $ResultPath
)

Set-StrictMode -Version Latest
$ErrorActionPreference = 'Stop'

Import-Module -Name Pester -MinimumVersion 5.0.0

$configuration = New-PesterConfiguration
$configuration.Run.Path = [string[]] @(Get-Content -LiteralPath $ListPath -Raw | ConvertFrom-Json)
$configuration.Run.PassThru = $true
$configuration.Output.Verbosity = 'None'
$run = Invoke-Pester -Configuration $configuration

function Get-BlockPath ($Block) {
    # Names from the outermost block to this one, with <placeholders> filled in.
    if ($null -eq $Block -or $Block.IsRoot) {
        return
    }
    Get-BlockPath $Block.Parent
    if ($Block.ExpandedName) { $Block.ExpandedName } else { $Block.Name }
}

function ConvertTo-TestError ($ErrorRecord) {
    $first = @($ErrorRecord)[0]
    if ($null -eq $first) {
        return $null
    }
    @{
        message = [string] $first
        id = [string] $first.FullyQualifiedErrorId
        stack = [string] $first.ScriptStackTrace
        file = [string] $first.InvocationInfo.ScriptName
        line = [int] $first.InvocationInfo.ScriptLineNumber
    }
}

$tests = foreach ($test in $run.Tests) {
    $passed = $test.Result -eq 'Passed'
    $testError = ConvertTo-TestError $test.ErrorRecord
    if (-not $passed -and $null -eq $testError) {
        # A block whose set-up failed never ran its tests; the reason is at the block.
        $block = $test.Block
        while ($null -eq $testError -and $null -ne $block) {
            $testError = ConvertTo-TestError $block.ErrorRecord
            $block = $block.Parent
        }
    }
    if (-not $passed -and $null -eq $testError) {
        $testError = @{ message = "The test was not run: $($test.Result)."; id = ''; stack = ''; file = ''; line = 0 }
    }
    @{
        file = [string] $test.Block.BlockContainer.Item
        path = @(Get-BlockPath $test.Block) + @(if ($test.ExpandedName) { $test.ExpandedName } else { $test.Name })
        result = if ($passed) { 'Passed' } else { 'Failed' }
        durationMs = $test.Duration.TotalMilliseconds
        line = [int] $test.ScriptBlock.StartPosition.StartLine
        error = $testError
    }
}
$containerErrors = foreach ($container in $run.Containers) {
    foreach ($record in $container.ErrorRecord) {
        @{ file = [string] $container.Item; message = [string] $record; stack = [string] $record.ScriptStackTrace }
    }
}
$result = @{ tests = @($tests); containerErrors = @($containerErrors) }
ConvertTo-Json -InputObject $result -Depth 6 -Compress | Set-Content -LiteralPath $ResultPath -Encoding utf8
