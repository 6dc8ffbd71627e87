# Default routes and the adapters' own subnets; broadcast, multicast and host routes are left out.
function Get-SimulatedNetRoute {
    param($Cmdlet, $Bound)
    $filters = 'DestinationPrefix', 'InterfaceIndex', 'InterfaceAlias', 'NextHop', 'AddressFamily', 'RouteMetric'
    if (-not [WslNet.Simulation.PowerShell.WindowsCommand]::Enter($Cmdlet, $Bound, $filters)) {
        return
    }
    $connected = [WslNet.Simulation.Machine]::Current.Adapters.All | Where-Object { $_.Key -ne 'loopback0' -and $_.Bool('Up') }
    $objects = foreach ($adapter in $connected) {
        foreach ($v6 in $false, $true) {
            $subnet = [WslNet.Simulation.Network.Adapters]::SubnetOf($adapter, $v6)
            $any = if ($v6) { '::' } else { '0.0.0.0' }
            if ($null -ne $subnet) {
                $length = $adapter[$(if ($v6) { 'PrefixLength6' } else { 'PrefixLength' })]
                [WslNet.Simulation.PowerShell.AdapterObjects]::Route($adapter, $v6, "$($subnet.FirstAddress())/$length", $any)
            }
            if (-not $v6 -and $adapter['Gateway']) {
                [WslNet.Simulation.PowerShell.AdapterObjects]::Route($adapter, $false, '0.0.0.0/0', $adapter['Gateway'])
            }
        }
    }
    Select-ByFilter $Cmdlet $Bound @($objects) 'MSFT_NetRoute' $filters
}
