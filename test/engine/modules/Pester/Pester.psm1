Set-StrictMode -Version Latest

# The block that is being discovered; null outside of Invoke-WslNetPester.
$script:CurrentBlock = $null
$script:SessionStateOfScript = [scriptblock].GetProperty('SessionStateInternal', [Reflection.BindingFlags]'Instance, NonPublic')
$script:InternalOfSession = [System.Management.Automation.SessionState].GetProperty('Internal', [Reflection.BindingFlags]'Instance, NonPublic')

. (Join-Path $PSScriptRoot 'Discovery.ps1')
. (Join-Path $PSScriptRoot 'Titles.ps1')
. (Join-Path $PSScriptRoot 'Filter.ps1')
. (Join-Path $PSScriptRoot 'Run.ps1')
. (Join-Path $PSScriptRoot 'Compare.ps1')
. (Join-Path $PSScriptRoot 'Operators.ps1')
. (Join-Path $PSScriptRoot 'Should.ps1')
. (Join-Path $PSScriptRoot 'Invoke.ps1')

function Mock {
    throw [System.NotSupportedException]::new(
        'WslNet''s Pester subset has no Mock: the simulated machine (test/windows) takes the place of the commands that a test would mock.')
}
