# The distributions and the virtual machine, which runs where a WSL 2 distribution runs.
function Initialize-Wsl {
    param($Machine, $Distributions)
    $own = @($Distributions | Where-Object { $Machine.Wsl.Owns($_['Account']) })
    $addresses = @($own | ForEach-Object { $_['Address'] } | Where-Object { $_ } | Select-Object -Unique)
    if ($addresses.Count -gt 1) {
        throw [WslNet.Simulation.SimulationException]::new("all WSL 2 distributions share one address; given are $($addresses -join ', ').")
    }
    $guest = if ($addresses.Count -eq 1) { $addresses[0] } else { '172.21.101.146' }
    $network = [WslNet.Simulation.Network.AddressRange]::WithMask("$guest/20").Split('/')[0]
    $row = [WslNet.Simulation.Store.Row]::new('Wsl')
    $row['Running'] = 'false'
    $row['Guest'] = $guest
    $row['Nat'] = $guest
    $row['Mode'] = ''
    $row['Starts'] = '0'
    $row['Network'] = "$network/20"
    $row['Gateway'] = $network.Substring(0, $network.LastIndexOf('.')) + '.1'
    $Machine.Settings.Put($row)

    foreach ($distribution in $Distributions) {
        $Machine.Distributions.Register($distribution)
    }
    if (@($own | Where-Object { $_['Version'] -eq '2' }).Count -gt 0 -and $Machine.Wsl.NetworkingMode -eq 'nat') {
        # An earlier run left its values.
        $Machine.Wsl.Remember()
    }
    if (@($own | Where-Object { $_['Version'] -eq '2' -and $_['State'] -eq 'Running' }).Count -gt 0) {
        if ($Machine.Wsl.Start('').Failed) {
            $Machine.Wsl.Stop()
        }
    }
}
