# Enable- and Disable-NetFirewallRule: the same but for the word.
function Enable-SimulatedNetFirewallRule {
    param($Cmdlet, $Bound)
    Switch-FirewallRule $Cmdlet $Bound 'True'
}

function Disable-SimulatedNetFirewallRule {
    param($Cmdlet, $Bound)
    Switch-FirewallRule $Cmdlet $Bound 'False'
}

function Switch-FirewallRule {
    param($Cmdlet, $Bound, [string] $Enabled)
    if (-not [WslNet.Simulation.PowerShell.WindowsCommand]::Enter($Cmdlet, $Bound, $script:RuleSelectors + 'PassThru')) {
        return
    }
    foreach ($row in @(Select-SimulatedRule $Cmdlet $Bound)) {
        if (-not $Cmdlet.ShouldProcess($row.Key, "Set Enabled of NetFirewallRule to $Enabled")) {
            continue
        }
        if (-not [WslNet.Simulation.PowerShell.WindowsCommand]::MayChange($Cmdlet, 'MSFT_NetFirewallRule')) {
            continue
        }
        $row['Enabled'] = $Enabled
        [WslNet.Simulation.Machine]::Current.FirewallRules.Put($row)
        if ($Bound.ContainsKey('PassThru') -and $Bound['PassThru']) {
            [WslNet.Simulation.PowerShell.FirewallObjects]::Rule($row)
        }
    }
}
