function Get-SimulatedNetIPAddress {
    param($Cmdlet, $Bound)
    $filters = 'IPAddress', 'InterfaceIndex', 'InterfaceAlias', 'AddressFamily', 'Type', 'PrefixLength', 'AddressState'
    if (-not [WslNet.Simulation.PowerShell.WindowsCommand]::Enter($Cmdlet, $Bound, $filters)) {
        return
    }
    $adapters = [WslNet.Simulation.Machine]::Current.Adapters.All | Where-Object Key -NE 'loopback0'
    $objects = foreach ($v6 in $true, $false) {
        foreach ($adapter in $adapters) {
            [WslNet.Simulation.PowerShell.NetworkObjects]::Address($adapter, $v6)
        }
    }
    Select-ByFilter $Cmdlet $Bound @($objects | Where-Object { $null -ne $_ }) 'MSFT_NetIPAddress' $filters
}
