function Get-SimulatedNetFirewallProfile {
    param($Cmdlet, $Bound)
    if (-not [WslNet.Simulation.PowerShell.WindowsCommand]::Enter($Cmdlet, $Bound, @('All', 'Name', 'PolicyStore'))) {
        return
    }
    Assert-SimulatedPolicyStore $Bound
    $effective = $Bound.ContainsKey('PolicyStore') -and $Bound['PolicyStore'] -eq 'ActiveStore'
    $all = 'Domain', 'Private', 'Public'
    $wanted = if ($Bound.ContainsKey('Name')) { $Bound['Name'] } else { $all }
    foreach ($text in $wanted) {
        $found = @($all -like $text)
        if ($found.Count -eq 0 -and -not [System.Management.Automation.WildcardPattern]::ContainsWildcardCharacters($text)) {
            [WslNet.Simulation.PowerShell.WindowsCommand]::WriteNotFound($Cmdlet, 'MSFT_NetFirewallProfile', 'Name', $text)
        }
        foreach ($name in $found) {
            [WslNet.Simulation.PowerShell.FirewallObjects]::Profiles($name, $effective)
        }
    }
}
