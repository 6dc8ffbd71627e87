function Reset-SimulatedWindows {
    <#
    .SYNOPSIS
    Starts a fresh simulated Windows machine; the one before is gone.
    #>
    [CmdletBinding()]
    param(
        [ValidateSet('nat', 'mirrored', 'consomme', 'bridged', 'none')]
        [string] $NetworkingMode = 'nat',

        # Name, Version, Default, State (Running, Stopped), Address, Bridge (docker, lxc), Iproute2 (new, old, none), Busybox, Mac, Mtu.
        [hashtable[]] $Distribution = @(@{ Name = 'Ubuntu' }),

        [version] $Build = '10.0.26200.7462',

        [version] $WslVersion = '2.6.3.0',

        [string] $Culture = 'en-US',

        [bool] $Elevated = $true,

        # Whose WSL it is, where that is not the account that runs.
        [string] $WslAccount = 'user',

        # Boundary, Call, At, When (Before, After), Action (Fail, Hang, Kill, Answer), Text, ExitCode.
        [hashtable[]] $Fault = @(),

        # Names that Windows resolves, with their IPv4 addresses.
        [hashtable] $HostName = @{}
    )
    $ErrorActionPreference = 'Stop'
    # Resolved first: refusing must leave the present machine as it is.
    $faults = @($Fault | ForEach-Object { ConvertTo-FaultRow $_ })
    $distributions = @(ConvertTo-DistributionRow $Distribution)

    $folder = [WslNet.Simulation.PowerShell.OwnMachine]::Start()
    $env:WSLNET_SIMULATION = $folder
    $env:SystemRoot = [System.IO.Path]::Combine($folder, 'Windows')

    $machine = [WslNet.Simulation.Machine]::Current
    $settings = @{
        NetworkingMode = $NetworkingMode
        Build          = $Build
        WslVersion     = $WslVersion
        Culture        = $Culture
        Elevated       = $(if ($Elevated) { 'true' } else { 'false' })
        Account        = $(if ($WslAccount -eq 'user') { 'user' } else { 'admin' })
        WslAccount     = $WslAccount
    }
    Initialize-Setting $machine $settings $HostName
    Initialize-Registry $machine
    Initialize-Wsl $machine $distributions
    Initialize-Service $machine
    Initialize-Program $folder
    foreach ($row in $faults) {
        $null = [WslNet.Simulation.Store.Table]::new($folder, 'faults').Add($row)
    }
}
