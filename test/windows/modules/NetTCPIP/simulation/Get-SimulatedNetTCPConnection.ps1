# Listeners only: the simulation keeps no established connections.
function Get-SimulatedNetTCPConnection {
    param($Cmdlet, $Bound)
    $filters = 'LocalAddress', 'LocalPort', 'RemoteAddress', 'RemotePort', 'State', 'OwningProcess'
    if (-not [WslNet.Simulation.PowerShell.WindowsCommand]::Enter($Cmdlet, $Bound, $filters)) {
        return
    }
    $objects = @([WslNet.Simulation.Machine]::Current.Listeners.Windows | Where-Object { $_['Protocol'] -eq 'TCP' } | ForEach-Object { [WslNet.Simulation.PowerShell.NetworkObjects]::Listener($_) })
    $given = @($filters | Where-Object { $Bound.ContainsKey($_) })
    foreach ($name in $given) {
        $objects = @($objects | Where-Object { Test-FilterValue $_.$name $Bound[$name] })
    }
    if ($objects.Count -eq 0 -and $given.Count -gt 0) {
        Write-ConnectionNotFound $Cmdlet $Bound $given
    }
    $objects
}

function Test-FilterValue {
    param($Value, $Wanted)
    foreach ($item in $Wanted) {
        if ($(if ($item -is [string]) { $Value -like $item } else { $Value -eq $item })) {
            return $true
        }
    }
    $false
}

# One filter with one value has a message of its own; a wildcard that matches nothing is no error.
function Write-ConnectionNotFound {
    param($Cmdlet, $Bound, [string[]] $Given)
    $values = @($Given | ForEach-Object { $Bound[$_] })
    if (@($values | Where-Object { $_ -is [string] -and [System.Management.Automation.WildcardPattern]::ContainsWildcardCharacters($_) }).Count -gt 0) {
        return
    }
    if ($values.Count -eq 1) {
        [WslNet.Simulation.PowerShell.WindowsCommand]::WriteNotFound($Cmdlet, 'MSFT_NetTCPConnection', $Given[0], $values[0])
        return
    }
    $conditions = foreach ($name in $Given) {
        $texts = foreach ($value in $Bound[$name]) {
            $quoted = if ($value -is [string]) { "'$value'" } else { [long] $value }
            "($name = $quoted)"
        }
        '(' + ($texts -join ' OR ') + ')'
    }
    [WslNet.Simulation.PowerShell.WindowsCommand]::WriteQueryNotFound($Cmdlet, 'MSFT_NetTCPConnection', $conditions -join ' AND ')
}
