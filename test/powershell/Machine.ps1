# Shared by the tests of the cmdlets: the simulated Windows machine with the module, and what tests compare.
Import-Module ([System.IO.Path]::Combine($PSScriptRoot, '..', 'windows', 'SimulatedWindows.psd1')) -Force
# The generated module, or the one that is unpacked elsewhere.
$manifest = $env:WSLNET_TEST_MODULE
if (-not $manifest) {
    $manifest = [System.IO.Path]::Combine($PSScriptRoot, '..', '..', 'generated', 'WslNet', 'WslNet.psd1')
}
Import-Module $manifest -Force

# Everything that a cmdlet could change, as one text.
function Get-MachineText {
    $state = Get-SimulatedWindows
    $parts = [ordered] @{
        PortProxy = $state.PortProxy
        FirewallRule = $state.FirewallRule
        Service = $state.Service
        Registry = $state.Registry
        Listener = $state.Listener
    }
    ConvertTo-Json -InputObject $parts -Depth 6
}

# How often a program was started since Reset.
function Get-StartCount {
    param ([string] $Program)
    @((Get-SimulatedWindows).Process | Where-Object Program -EQ $Program).Count
}

# Every error that a script block writes or ends with, in order.
function Get-Failure {
    param ([scriptblock] $Script)
    try {
        & $Script 2>&1 | Where-Object { $_ -is [System.Management.Automation.ErrorRecord] }
    } catch {
        $_
    }
}

# What is written to a stream (3 warnings, 4 verbose).
function Get-StreamText {
    param ([scriptblock] $Script, [type] $Type)
    @(& $Script *>&1 | Where-Object { $_ -is $Type } | ForEach-Object { [string] $_ })
}

# An entry that somebody else makes or removes, with IP Helper told of it.
function Add-ForeignProxy {
    param ([string] $Name, [string] $Data, [string] $Family = 'v4tov4')
    $key = "Registry::HKEY_LOCAL_MACHINE\SYSTEM\CurrentControlSet\Services\PortProxy\$Family\tcp"
    if (-not (Test-Path -LiteralPath $key)) {
        $null = New-Item -Path $key -Force
    }
    $null = New-ItemProperty -LiteralPath $key -Name $Name -Value $Data -Force -ErrorAction Stop
    Restart-Service -Name iphlpsvc
}

function Remove-ForeignProxy {
    param ([string] $Name)
    $key = 'Registry::HKEY_LOCAL_MACHINE\SYSTEM\CurrentControlSet\Services\PortProxy\v4tov4\tcp'
    Remove-ItemProperty -LiteralPath $key -Name $Name
    Restart-Service -Name iphlpsvc
}

# The stored entries as `<name> -> <data>`.
function Get-StoredEntry {
    foreach ($proxy in (Get-SimulatedWindows).PortProxy) {
        "$($proxy.ListenAddress)/$($proxy.ListenPort) -> $($proxy.ConnectAddress)/$($proxy.ConnectPort)"
    }
}

# The same machine seen by a process with or without elevation.
function Set-Elevation {
    param ([bool] $Elevated)
    $settings = [WslNet.Simulation.Machine]::Current.Settings
    $row = $settings.Find('Machine')
    $row['Elevated'] = if ($Elevated) { 'true' } else { 'false' }
    $settings.Put($row)
}

# A fault from now on, on the machine as it is; Reset-SimulatedWindows -Fault counts from its start.
function Add-Fault {
    param ([hashtable] $Fault)
    & (Get-Module -Name SimulatedWindows) {
        param ($Fault)
        $row = ConvertTo-FaultRow $Fault
        $null = [WslNet.Simulation.Store.Table]::new([WslNet.Simulation.Machine]::Current.StateFolder, 'faults').Add($row)
    } $Fault
}
