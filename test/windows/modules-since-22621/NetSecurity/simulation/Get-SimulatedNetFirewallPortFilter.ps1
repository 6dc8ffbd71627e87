function Get-SimulatedNetFirewallPortFilter {
    param($Cmdlet, $Bound)
    $simulated = 'All', 'Protocol', 'PolicyStore', 'AssociatedNetFirewallRule'
    if (-not [WslNet.Simulation.PowerShell.WindowsCommand]::Enter($Cmdlet, $Bound, $simulated)) {
        return
    }
    foreach ($row in Get-FilterRow $Cmdlet $Bound) {
        if (-not $Bound.ContainsKey('Protocol') -or $Bound['Protocol'] -contains $row['Protocol']) {
            [WslNet.Simulation.PowerShell.FirewallObjects]::PortFilter($row)
        }
    }
}

# The rules whose filters are meant: all, or the one that was piped in.
function Get-FilterRow {
    param($Cmdlet, $Bound)
    Assert-SimulatedPolicyStore $Bound
    if ($Bound.ContainsKey('AssociatedNetFirewallRule')) {
        Find-RuleOfObject $Cmdlet $Bound['AssociatedNetFirewallRule']
    }
    else {
        [WslNet.Simulation.Machine]::Current.FirewallRules.All
    }
}
