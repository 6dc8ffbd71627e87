# One row for each distribution; the first of an account is the default one unless another says so.
function ConvertTo-DistributionRow {
    param([hashtable[]] $Distribution, [string] $WslAccount)
    $known = 'Name', 'Version', 'Default', 'State', 'Address', 'Bridge', 'Iproute2', 'Busybox', 'Mac', 'Mtu', 'Account'
    $number = 0
    $rows = foreach ($entry in $Distribution) {
        foreach ($name in $entry.Keys) {
            if ($name -notin $known) {
                throw [WslNet.Simulation.SimulationException]::new("a distribution has no '$name'; it has $($known -join ', ').")
            }
        }
        $number++
        $account = if ($entry['Account']) { $entry['Account'] } else { $WslAccount }
        $row = [WslNet.Simulation.Store.Row]::new($entry['Name'])
        $row['Id'] = '{{00000000-0000-4000-8000-{0:d12}}}' -f $number
        $row['Account'] = $account
        $row['Version'] = if ($entry.ContainsKey('Version')) { [string] $entry['Version'] } else { '2' }
        $row['State'] = if ($entry.ContainsKey('State')) { $entry['State'] } elseif ($account -eq $WslAccount) { 'Running' } else { 'Stopped' }
        $row['BasePath'] = "C:\Users\$account\AppData\Local\wsl\$($row['Id'])"
        $row['Iproute2'] = if ($entry.ContainsKey('Iproute2')) { $entry['Iproute2'] } elseif ($entry['Busybox']) { 'none' } else { 'new' }
        $row['Address'] = [string] $entry['Address']
        $row['Mac'] = if ($entry.ContainsKey('Mac')) { $entry['Mac'] } else { '00:15:5d:e9:63:f6' }
        $row['Mtu'] = if ($entry.ContainsKey('Mtu')) { [string] $entry['Mtu'] } else { '1500' }
        $null = $row.With('Default', [bool] $entry['Default'])
        $null = $row.With('Busybox', [bool] $entry['Busybox'])
        $null = $row.With('Bridge', [string[]] @($entry['Bridge'] | Where-Object { $_ }))
        Assert-DistributionRow $row $WslAccount
        $row
    }
    foreach ($group in @($rows | Group-Object -Property { $_['Account'] })) {
        Select-DefaultDistribution $group.Group
    }
    $rows
}

# At most one of an account, whatever the test said.
function Select-DefaultDistribution {
    param($Rows)
    $default = @(@($Rows | Where-Object { $_.Bool('Default') }) + $Rows)[0]
    foreach ($row in $Rows) {
        $null = $row.With('Default', [bool] ($row -eq $default))
    }
    $twice = @($Rows | Group-Object -Property Key | Where-Object { $_.Count -gt 1 })
    if ($twice.Count -gt 0) {
        throw [WslNet.Simulation.SimulationException]::new("'$($Rows[0]['Account'])' has two distributions '$($twice[0].Name)'.")
    }
}

function Assert-DistributionRow {
    param($Row, [string] $WslAccount)
    $allowed = @{ Version = '1', '2'; State = 'Running', 'Stopped'; Iproute2 = 'new', 'old', 'none' }
    foreach ($name in $allowed.Keys) {
        if ($Row[$name] -notin $allowed[$name]) {
            throw [WslNet.Simulation.SimulationException]::new("$name of a distribution is $($allowed[$name] -join ' or '), not '$($Row[$name])'.")
        }
    }
    if ($Row['Account'] -ne $WslAccount -and $Row['State'] -eq 'Running') {
        throw [WslNet.Simulation.SimulationException]::new("only the WSL of '$WslAccount' runs here; '$($Row.Key)' of '$($Row['Account'])' is Stopped.")
    }
}
