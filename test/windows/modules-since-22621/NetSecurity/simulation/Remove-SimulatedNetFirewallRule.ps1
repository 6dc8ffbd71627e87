# Without any selection this removes every rule, as on Windows.
function Remove-SimulatedNetFirewallRule {
    param($Cmdlet, $Bound)
    if (-not [WslNet.Simulation.PowerShell.WindowsCommand]::Enter($Cmdlet, $Bound, $script:RuleSelectors + 'PassThru')) {
        return
    }
    foreach ($row in @(Select-SimulatedRule $Cmdlet $Bound)) {
        if (-not $Cmdlet.ShouldProcess($row.Key, 'Remove NetFirewallRule')) {
            continue
        }
        if (-not [WslNet.Simulation.PowerShell.WindowsCommand]::MayChange($Cmdlet, 'MSFT_NetFirewallRule')) {
            continue
        }
        [WslNet.Simulation.Machine]::Current.FirewallRules.Remove($row.Key)
        if ($Bound.ContainsKey('PassThru') -and $Bound['PassThru']) {
            [WslNet.Simulation.PowerShell.FirewallObjects]::Rule($row)
        }
    }
}
