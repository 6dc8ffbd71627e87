function New-SimulatedNetFirewallRule {
    param($Cmdlet, $Bound)
    $simulated = @('Name', 'DisplayName', 'Group', 'PolicyStore') + $script:RuleFields
    if (-not [WslNet.Simulation.PowerShell.WindowsCommand]::Enter($Cmdlet, $Bound, $simulated)) {
        return
    }
    Assert-SimulatedPolicyStore $Bound
    $name = if ($Bound.ContainsKey('Name')) { $Bound['Name'] } else { '{' + [guid]::NewGuid() + '}' }
    $row = New-RuleRow $name
    $row['DisplayName'] = $Bound['DisplayName']
    $row['Group'] = if ($Bound.ContainsKey('Group')) { $Bound['Group'] } else { '' }
    Set-RuleField $row $Bound
    if (-not $Cmdlet.ShouldProcess($Bound['DisplayName'], 'Create NetFirewallRule')) {
        return
    }
    $class = 'MSFT_NetFirewallRule'
    if (-not [WslNet.Simulation.PowerShell.WindowsCommand]::MayChange($Cmdlet, $class)) {
        return
    }
    $rules = [WslNet.Simulation.Machine]::Current.FirewallRules
    if ($null -ne $rules.Find($name)) {
        [WslNet.Simulation.PowerShell.WindowsCommand]::WriteSystemError($Cmdlet, 183, 'Cannot create a file when that file already exists.', 'ResourceExists', $class)
        return
    }
    $rules.Put($row)
    [WslNet.Simulation.PowerShell.FirewallObjects]::Rule($row)
}

# What Windows assumes where nothing is said.
function New-RuleRow {
    param([string] $Name)
    $row = [WslNet.Simulation.Store.Row]::new($Name)
    $row['Enabled'] = 'True'
    $row['Profile'] = 'Any'
    $row['Direction'] = 'Inbound'
    $row['Action'] = 'Allow'
    $row['EdgeTraversalPolicy'] = 'Block'
    $row['Protocol'] = 'Any'
    $row['Program'] = 'Any'
    $row['Service'] = 'Any'
    foreach ($list in 'LocalPort', 'RemotePort', 'LocalAddress', 'RemoteAddress') {
        $null = $row.With($list, [string[]] @('Any'))
    }
    $row
}
