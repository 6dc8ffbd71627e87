# The adapter of WSL is hidden: only -IncludeHidden shows it.
function Get-SimulatedNetAdapter {
    param($Cmdlet, $Bound)
    if (-not [WslNet.Simulation.PowerShell.WindowsCommand]::Enter($Cmdlet, $Bound, @('Name', 'InterfaceDescription', 'InterfaceIndex', 'IncludeHidden', 'Physical'))) {
        return
    }
    $loopback = [WslNet.Simulation.Network.Adapters]::Loopback
    $objects = @([WslNet.Simulation.Machine]::Current.Adapters.All | Where-Object { $_.Key -notin 'loopback0', $loopback } |
            ForEach-Object { [WslNet.Simulation.PowerShell.AdapterObjects]::Adapter($_) } |
            Where-Object { -not $_.Hidden -or ($Bound.ContainsKey('IncludeHidden') -and $Bound['IncludeHidden']) } |
            Where-Object { -not $_.Virtual -or -not ($Bound.ContainsKey('Physical') -and $Bound['Physical']) })
    $given = @('Name', 'InterfaceDescription', 'InterfaceIndex' | Where-Object { $Bound.ContainsKey($_) })
    if ($given.Count -eq 0) {
        return $objects
    }
    foreach ($wanted in $Bound[$given[0]]) {
        $found = @($objects | Where-Object { $(if ($wanted -is [string]) { $_.($given[0]) -like $wanted } else { $_.($given[0]) -eq $wanted }) })
        if ($found.Count -eq 0 -and -not [System.Management.Automation.WildcardPattern]::ContainsWildcardCharacters([string] $wanted)) {
            [WslNet.Simulation.PowerShell.WindowsCommand]::WriteNotFound($Cmdlet, 'MSFT_NetAdapter', $given[0], $wanted)
        }
        $found
    }
}
