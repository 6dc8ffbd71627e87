function Add-SimulatedListener {
    <#
    .SYNOPSIS
    A program starts to listen; where it cannot, the error says why.
    #>
    [CmdletBinding()]
    param(
        [Parameter(Mandatory)]
        [ValidateSet('windows', 'guest')]
        [string] $Side,

        [Parameter(Mandatory)]
        [ValidateRange(1, 65535)]
        [int] $Port,

        [string] $Address = '0.0.0.0',

        [ValidateSet('TCP', 'UDP')]
        [string] $Protocol = 'TCP',

        [string] $ProcessName = 'server',

        # A program in this distribution, on the guest side; the default one otherwise. One of WSL 1 is a program of Windows.
        [string] $Distribution,

        # A socket on :: takes IPv4 too in Linux, and does not in Windows, unless the program says so.
        [switch] $IPv6Only,
        [switch] $DualStack
    )
    if (-not [WslNet.Simulation.Network.AddressRange]::IsAnyFamily($Address.Split('%')[0])) {
        throw [WslNet.Simulation.SimulationException]::new("listeners are simulated on IPv4 and IPv6 addresses only, not on '$Address'.")
    }
    $machine = [WslNet.Simulation.Machine]::Current
    $actualSide = $Side.ToLowerInvariant()
    if ($actualSide -eq 'guest') {
        $owner = Get-ListenerOwner $machine $Distribution
        if ($owner -and $owner['Version'] -eq '1') {
            $actualSide = 'windows'
        }
    }
    $canonical = [WslNet.Simulation.Network.AddressRange]::Canonical($Address)
    $row = [WslNet.Simulation.Network.Listeners]::NewRow($actualSide, $Protocol, $canonical, [string] $Port, $ProcessName, 0)
    $both = $canonical -eq '::' -and -not $IPv6Only -and ($DualStack -or $actualSide -eq 'guest')
    $null = $row.With('DualStack', [bool] $both)
    if ($Side -eq 'guest' -and $owner) {
        $row['Distribution'] = $owner.Key
    }
    $obstacle = $machine.Listeners.TryAdd($row)
    if ($obstacle) {
        $exception = [System.InvalidOperationException]::new("SimulatedWindows: $ProcessName cannot listen on $Address port ${Port}: $obstacle.")
        $PSCmdlet.ThrowTerminatingError([System.Management.Automation.ErrorRecord]::new($exception, 'CannotListen', 'ResourceUnavailable', $Port))
    }
}

# Null where there is no distribution.
function Get-ListenerOwner {
    param($Machine, [string] $Name)
    if (-not $Name) {
        return $Machine.Distributions.Default
    }
    $row = $Machine.Distributions.Find($Name)
    if ($null -eq $row) {
        throw [WslNet.Simulation.SimulationException]::new("there is no distribution '$Name'.")
    }
    $row
}
