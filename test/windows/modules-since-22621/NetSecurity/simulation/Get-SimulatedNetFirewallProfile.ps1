function Get-SimulatedNetFirewallProfile {
    param($Cmdlet, $Bound)
    if (-not [WslNet.Simulation.PowerShell.WindowsCommand]::Enter($Cmdlet, $Bound, @('All', 'Name', 'PolicyStore'))) {
        return
    }
    Assert-SimulatedPolicyStore $Bound
    $effective = $Bound.ContainsKey('PolicyStore') -and $Bound['PolicyStore'] -eq 'ActiveStore'
    $profiles = [WslNet.Simulation.Machine]::Current.FirewallRules.Profiles
    foreach ($name in Select-FirewallProfile $Cmdlet $Bound) {
        [WslNet.Simulation.PowerShell.FirewallObjects]::Profiles($(if ($effective) { $profiles.Effective($name) } else { $profiles.Stored($name) }))
    }
}

# The names of the profiles that are meant.
function Select-FirewallProfile {
    param($Cmdlet, $Bound)
    $all = [WslNet.Simulation.Network.FirewallProfiles]::Names
    $wanted = if ($Bound.ContainsKey('InputObject')) { $Bound['InputObject'].Name } elseif ($Bound.ContainsKey('Name')) { $Bound['Name'] } else { $all }
    foreach ($text in $wanted) {
        $found = @($all -like $text)
        if ($found.Count -eq 0 -and -not [System.Management.Automation.WildcardPattern]::ContainsWildcardCharacters($text)) {
            [WslNet.Simulation.PowerShell.WindowsCommand]::WriteNotFound($Cmdlet, 'MSFT_NetFirewallProfile', 'Name', $text)
        }
        $found
    }
}
