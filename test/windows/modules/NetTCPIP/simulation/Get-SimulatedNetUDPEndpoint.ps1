function Get-SimulatedNetUDPEndpoint {
    param($Cmdlet, $Bound)
    $filters = 'LocalAddress', 'LocalPort', 'OwningProcess'
    if (-not [WslNet.Simulation.PowerShell.WindowsCommand]::Enter($Cmdlet, $Bound, $filters)) {
        return
    }
    $rows = [WslNet.Simulation.Machine]::Current.Listeners.Windows | Where-Object { $_['Protocol'] -eq 'UDP' }
    $objects = @($rows | ForEach-Object { [WslNet.Simulation.PowerShell.NetworkObjects]::UdpEndpoint($_) })
    Select-ByFilter $Cmdlet $Bound $objects 'MSFT_NetUDPEndpoint' $filters
}
