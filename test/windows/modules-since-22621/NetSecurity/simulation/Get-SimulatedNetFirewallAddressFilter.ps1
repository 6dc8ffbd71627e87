function Get-SimulatedNetFirewallAddressFilter {
    param($Cmdlet, $Bound)
    $simulated = 'All', 'PolicyStore', 'AssociatedNetFirewallRule'
    if (-not [WslNet.Simulation.PowerShell.WindowsCommand]::Enter($Cmdlet, $Bound, $simulated)) {
        return
    }
    foreach ($row in Get-FilterRow $Cmdlet $Bound) {
        [WslNet.Simulation.PowerShell.FirewallObjects]::AddressFilter($row)
    }
}
