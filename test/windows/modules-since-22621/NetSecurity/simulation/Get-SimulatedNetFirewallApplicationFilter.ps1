function Get-SimulatedNetFirewallApplicationFilter {
    param($Cmdlet, $Bound)
    if (-not [WslNet.Simulation.PowerShell.WindowsCommand]::Enter($Cmdlet, $Bound, @('All', 'Program', 'PolicyStore', 'AssociatedNetFirewallRule'))) {
        return
    }
    foreach ($row in Get-FilterRow $Cmdlet $Bound) {
        $filter = [WslNet.Simulation.PowerShell.FirewallObjects]::ApplicationFilter($row)
        if (-not $Bound.ContainsKey('Program') -or @($Bound['Program'] | Where-Object { $filter.Program -like $_ }).Count -gt 0) {
            $filter
        }
    }
}
