# One row for each distribution; the first is the default one unless another says so.
function ConvertTo-DistributionRow {
    param([hashtable[]] $Distribution)
    $known = 'Name', 'Version', 'Default', 'State', 'Address', 'Bridge', 'Iproute2', 'Busybox', 'Mac', 'Mtu'
    $chosen = @($Distribution | Where-Object { $_['Default'] })
    $default = if ($chosen.Count -gt 0) { $chosen[0] } elseif ($Distribution.Count -gt 0) { $Distribution[0] } else { $null }
    $number = 0
    foreach ($entry in $Distribution) {
        foreach ($name in $entry.Keys) {
            if ($name -notin $known) {
                throw [WslNet.Simulation.SimulationException]::new("a distribution has no '$name'; it has $($known -join ', ').")
            }
        }
        $number++
        $row = [WslNet.Simulation.Store.Row]::new($entry['Name'])
        $row['Id'] = '{{00000000-0000-4000-8000-{0:d12}}}' -f $number
        $row['Version'] = if ($entry.ContainsKey('Version')) { [string] $entry['Version'] } else { '2' }
        $row['State'] = if ($entry.ContainsKey('State')) { $entry['State'] } else { 'Running' }
        $row['BasePath'] = "C:\Users\user\AppData\Local\wsl\$($row['Id'])"
        $row['Iproute2'] = if ($entry.ContainsKey('Iproute2')) { $entry['Iproute2'] } elseif ($entry['Busybox']) { 'none' } else { 'new' }
        $row['Address'] = [string] $entry['Address']
        $row['Mac'] = if ($entry.ContainsKey('Mac')) { $entry['Mac'] } else { '00:15:5d:e9:63:f6' }
        $row['Mtu'] = if ($entry.ContainsKey('Mtu')) { [string] $entry['Mtu'] } else { '1500' }
        $null = $row.With('Default', [bool] ($entry -eq $default))
        $null = $row.With('Busybox', [bool] $entry['Busybox'])
        $null = $row.With('Bridge', [string[]] @($entry['Bridge'] | Where-Object { $_ }))
        Assert-DistributionRow $row
        $row
    }
}

function Assert-DistributionRow {
    param($Row)
    $allowed = @{ Version = '1', '2'; State = 'Running', 'Stopped'; Iproute2 = 'new', 'old', 'none' }
    foreach ($name in $allowed.Keys) {
        if ($Row[$name] -notin $allowed[$name]) {
            throw [WslNet.Simulation.SimulationException]::new("$name of a distribution is $($allowed[$name] -join ' or '), not '$($Row[$name])'.")
        }
    }
}
