function Get-SimulatedNetIPInterface {
    param($Cmdlet, $Bound)
    $filters = 'InterfaceIndex', 'InterfaceAlias', 'AddressFamily', 'InterfaceMetric', 'ConnectionState'
    if (-not [WslNet.Simulation.PowerShell.WindowsCommand]::Enter($Cmdlet, $Bound, $filters)) {
        return
    }
    $objects = foreach ($adapter in [WslNet.Simulation.Machine]::Current.Adapters.All | Where-Object Key -NE 'loopback0') {
        foreach ($v6 in $true, $false) {
            [WslNet.Simulation.PowerShell.AdapterObjects]::Interface($adapter, $v6)
        }
    }
    Select-ByFilter $Cmdlet $Bound @($objects) 'MSFT_NetIPInterface' $filters
}
