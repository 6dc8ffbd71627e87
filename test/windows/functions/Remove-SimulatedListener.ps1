function Remove-SimulatedListener {
    <#
    .SYNOPSIS
    A program stops to listen, on one address or on all.
    #>
    [CmdletBinding()]
    param(
        [Parameter(Mandatory)]
        [ValidateSet('windows', 'guest')]
        [string] $Side,

        [Parameter(Mandatory)]
        [int] $Port,

        [string] $Address,

        [ValidateSet('TCP', 'UDP')]
        [string] $Protocol = 'TCP'
    )
    $where = if ($Address) { $Address } else { [NullString]::Value }
    if ([WslNet.Simulation.Machine]::Current.Listeners.Remove($Side.ToLowerInvariant(), $Protocol, $where, $Port) -eq 0) {
        throw [WslNet.Simulation.SimulationException]::new("no $Side program listens on $Protocol port $Port.")
    }
}
