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

        [string] $ProcessName = 'server'
    )
    if (-not [WslNet.Simulation.Network.AddressRange]::IsAddress($Address)) {
        throw [WslNet.Simulation.SimulationException]::new("listeners are simulated on IPv4 addresses only, not on '$Address'.")
    }
    $obstacle = [WslNet.Simulation.Machine]::Current.Listeners.TryAdd($Side.ToLowerInvariant(), $Address, $Port, $ProcessName)
    if ($obstacle) {
        $exception = [System.InvalidOperationException]::new("SimulatedWindows: $ProcessName cannot listen on $Address port ${Port}: $obstacle.")
        $PSCmdlet.ThrowTerminatingError([System.Management.Automation.ErrorRecord]::new($exception, 'CannotListen', 'ResourceUnavailable', $Port))
    }
}
