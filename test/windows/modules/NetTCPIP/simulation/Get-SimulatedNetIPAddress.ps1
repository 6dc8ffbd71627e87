function Get-SimulatedNetIPAddress {
    param($Cmdlet, $Bound)
    $filters = 'IPAddress', 'InterfaceIndex', 'InterfaceAlias', 'AddressFamily', 'Type', 'PrefixLength', 'AddressState'
    if (-not [WslNet.Simulation.PowerShell.WindowsCommand]::Enter($Cmdlet, $Bound, $filters)) {
        return
    }
    $objects = @([WslNet.Simulation.Machine]::Current.Adapters.All | ForEach-Object { [WslNet.Simulation.PowerShell.NetworkObjects]::Address($_) })
    $given = @($filters | Where-Object { $Bound.ContainsKey($_) })
    foreach ($name in $given) {
        $objects = @($objects | Where-Object { Test-FilterValue $_.$name $Bound[$name] })
    }
    $values = @($given | ForEach-Object { $Bound[$_] })
    $patterns = @($values | Where-Object { $_ -is [string] -and [System.Management.Automation.WildcardPattern]::ContainsWildcardCharacters($_) })
    if ($objects.Count -eq 0 -and $values.Count -eq 1 -and $patterns.Count -eq 0) {
        [WslNet.Simulation.PowerShell.WindowsCommand]::WriteNotFound($Cmdlet, 'MSFT_NetIPAddress', $given[0], $values[0])
    }
    elseif ($objects.Count -eq 0 -and $patterns.Count -eq 0) {
        throw [WslNet.Simulation.SimulationException]::new('the error of Get-NetIPAddress with several filters is not simulated.')
    }
    $objects
}
