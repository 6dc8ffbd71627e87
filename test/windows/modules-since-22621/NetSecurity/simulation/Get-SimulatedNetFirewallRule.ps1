function Get-SimulatedNetFirewallRule {
    param($Cmdlet, $Bound)
    if (-not [WslNet.Simulation.PowerShell.WindowsCommand]::Enter($Cmdlet, $Bound, $script:RuleSelectors)) {
        return
    }
    foreach ($row in Select-SimulatedRule $Cmdlet $Bound) {
        [WslNet.Simulation.PowerShell.FirewallObjects]::Rule($row)
    }
}
