function Set-SimulatedNetFirewallProfile {
    param($Cmdlet, $Bound)
    $fields = [WslNet.Simulation.Network.FirewallProfiles]::Fields
    if (-not [WslNet.Simulation.PowerShell.WindowsCommand]::Enter($Cmdlet, $Bound, @('Name', 'All', 'InputObject', 'PolicyStore', 'PassThru') + $fields)) {
        return
    }
    if ($Bound.ContainsKey('PolicyStore') -and $Bound['PolicyStore'] -ne 'PersistentStore') {
        [WslNet.Simulation.PowerShell.WindowsCommand]::Refuse($Cmdlet, 'profiles are changed in the PersistentStore only.')
    }
    $profiles = [WslNet.Simulation.Machine]::Current.FirewallRules.Profiles
    foreach ($name in @(Select-FirewallProfile $Cmdlet $Bound)) {
        if (-not $Cmdlet.ShouldProcess($name, 'Set NetFirewallProfile')) {
            continue
        }
        if (-not [WslNet.Simulation.PowerShell.WindowsCommand]::MayChange($Cmdlet, 'MSFT_NetFirewallProfile')) {
            continue
        }
        foreach ($field in $fields | Where-Object { $Bound.ContainsKey($_) }) {
            $profiles.Set($name, $field, [string] $Bound[$field])
        }
        if ($Bound.ContainsKey('PassThru') -and $Bound['PassThru']) {
            [WslNet.Simulation.PowerShell.FirewallObjects]::Profiles($profiles.Stored($name))
        }
    }
}
