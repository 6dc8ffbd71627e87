# Settings of .wslconfig that the simulation acts on, as one row.
function ConvertTo-ConfigRow {
    param([hashtable] $Config)
    $known = 'localhostForwarding', 'hostAddressLoopback', 'ignoredPorts', 'firewall', 'dnsTunneling', 'dnsProxy', 'vmSwitch'
    $row = [WslNet.Simulation.Store.Row]::new('WslConfig')
    # Bridged mode needs a switch: a test that wants none says so.
    $row['vmSwitch'] = 'LAN'
    foreach ($name in $Config.Keys) {
        $real = @($known | Where-Object { $_ -eq $name })
        if ($real.Count -eq 0) {
            throw [WslNet.Simulation.SimulationException]::new("the setting '$name' has no effect here; simulated are $($known -join ', ').")
        }
        $row[$real[0]] = [string] $Config[$name]
    }
    $row
}
