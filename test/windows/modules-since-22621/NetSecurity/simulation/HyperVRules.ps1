# Get, New, Set, Remove, Enable, Disable and Rename of rules of the Hyper-V firewall.
function Get-SimulatedNetFirewallHyperVRule {
    param($Cmdlet, $Bound)
    if ([WslNet.Simulation.PowerShell.WindowsCommand]::Enter($Cmdlet, $Bound, $script:HyperVSelectors)) {
        foreach ($row in Select-HyperVRule $Cmdlet $Bound) {
            [WslNet.Simulation.PowerShell.HyperVObjects]::Rule($row)
        }
    }
}

function New-SimulatedNetFirewallHyperVRule {
    param($Cmdlet, $Bound)
    if (-not [WslNet.Simulation.PowerShell.WindowsCommand]::Enter($Cmdlet, $Bound, @('Name', 'DisplayName') + $script:HyperVFields)) {
        return
    }
    $name = if ($Bound.ContainsKey('Name')) { $Bound['Name'] } else { '{' + [guid]::NewGuid() + '}' }
    $row = [WslNet.Simulation.Network.HyperVRules]::Create($name, $Bound['DisplayName'], 'Allow')
    Set-HyperVField $Cmdlet $row $Bound
    $class = 'MSFT_NetFirewallHyperVRule'
    if (-not $Cmdlet.ShouldProcess($Bound['DisplayName'], 'Create NetFirewallHyperVRule') -or -not [WslNet.Simulation.PowerShell.WindowsCommand]::MayChange($Cmdlet, $class)) {
        return
    }
    $rules = [WslNet.Simulation.Machine]::Current.HyperV.Rules
    if ($null -ne $rules.Find($name)) {
        [WslNet.Simulation.PowerShell.WindowsCommand]::WriteSystemError($Cmdlet, 183, 'Cannot create a file when that file already exists.', 'ResourceExists', $class)
        return
    }
    $rules.Put($row)
    [WslNet.Simulation.PowerShell.HyperVObjects]::Rule($row)
}

function Set-SimulatedNetFirewallHyperVRule {
    param($Cmdlet, $Bound)
    Edit-HyperVRule $Cmdlet $Bound (@('Name', 'DisplayName', 'InputObject', 'NewDisplayName', 'PassThru') + $script:HyperVFields) 'Set NetFirewallHyperVRule' {
        param($Row)
        Set-HyperVField $Cmdlet $Row $Bound
        if ($Bound.ContainsKey('NewDisplayName')) {
            $Row['DisplayName'] = $Bound['NewDisplayName']
        }
        [WslNet.Simulation.Machine]::Current.HyperV.Rules.Put($Row)
        $Row
    }
}

function Remove-SimulatedNetFirewallHyperVRule {
    param($Cmdlet, $Bound)
    Edit-HyperVRule $Cmdlet $Bound ($script:HyperVSelectors + 'PassThru') 'Remove NetFirewallHyperVRule' {
        param($Row)
        [WslNet.Simulation.Machine]::Current.HyperV.Rules.Remove($Row.Key)
        $Row
    }
}

function Enable-SimulatedNetFirewallHyperVRule {
    param($Cmdlet, $Bound)
    Switch-HyperVRule $Cmdlet $Bound 'True'
}

function Disable-SimulatedNetFirewallHyperVRule {
    param($Cmdlet, $Bound)
    Switch-HyperVRule $Cmdlet $Bound 'False'
}

function Switch-HyperVRule {
    param($Cmdlet, $Bound, [string] $Enabled)
    Edit-HyperVRule $Cmdlet $Bound ($script:HyperVSelectors + 'PassThru') "Set Enabled of NetFirewallHyperVRule to $Enabled" {
        param($Row)
        $Row['Enabled'] = $Enabled
        [WslNet.Simulation.Machine]::Current.HyperV.Rules.Put($Row)
        $Row
    }
}

# The name is the key of a rule; only one rule at a time can take a new one.
function Rename-SimulatedNetFirewallHyperVRule {
    param($Cmdlet, $Bound)
    Edit-HyperVRule $Cmdlet $Bound ($script:HyperVSelectors + 'PassThru' + 'NewName') 'Rename NetFirewallHyperVRule' {
        param($Row)
        $rules = [WslNet.Simulation.Machine]::Current.HyperV.Rules
        if ($null -ne $rules.Find($Bound['NewName'])) {
            [WslNet.Simulation.PowerShell.WindowsCommand]::Refuse($Cmdlet, "the error for the taken name '$($Bound['NewName'])' is not known; one rule at a time can be renamed.")
        }
        $renamed = [WslNet.Simulation.Store.Row]::new($Bound['NewName'], $Row)
        $rules.Remove($Row.Key)
        $rules.Put($renamed)
        $renamed
    }
}
