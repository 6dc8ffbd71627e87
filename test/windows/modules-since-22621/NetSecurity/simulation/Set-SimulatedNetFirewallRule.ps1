function Set-SimulatedNetFirewallRule {
    param($Cmdlet, $Bound)
    $simulated = @('Name', 'DisplayName', 'DisplayGroup', 'Group', 'InputObject', 'PolicyStore', 'NewDisplayName', 'PassThru') + $script:RuleFields
    if (-not [WslNet.Simulation.PowerShell.WindowsCommand]::Enter($Cmdlet, $Bound, $simulated)) {
        return
    }
    $selecting = @{}
    foreach ($name in 'Name', 'DisplayName', 'DisplayGroup', 'Group', 'InputObject', 'PolicyStore') {
        if ($Bound.ContainsKey($name)) {
            $selecting[$name] = $Bound[$name]
        }
    }
    foreach ($row in @(Select-SimulatedRule $Cmdlet $selecting)) {
        if (-not $Cmdlet.ShouldProcess($row.Key, 'Set NetFirewallRule')) {
            continue
        }
        if (-not [WslNet.Simulation.PowerShell.WindowsCommand]::MayChange($Cmdlet, 'MSFT_NetFirewallRule')) {
            continue
        }
        Set-RuleField $row $Bound
        if ($Bound.ContainsKey('NewDisplayName')) {
            $row['DisplayName'] = $Bound['NewDisplayName']
        }
        [WslNet.Simulation.Machine]::Current.FirewallRules.Put($row)
        if ($Bound.ContainsKey('PassThru') -and $Bound['PassThru']) {
            [WslNet.Simulation.PowerShell.FirewallObjects]::Rule($row)
        }
    }
}
