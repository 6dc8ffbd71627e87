# Adapters, port ranges and what .wslconfig says.
function Initialize-Network {
    param($Machine, $Config, $Adapters, [string[]] $ExcludedPortRange, [int[]] $DynamicPortRange)
    $Machine.Settings.Put($Config)
    $loopback = [WslNet.Simulation.Network.Adapters]::Loopback
    $row = [WslNet.Simulation.Store.Row]::new($loopback)
    $values = @{ Index = '1'; Address = '127.0.0.1'; PrefixLength = '8'; Address6 = '::1'; PrefixLength6 = '128'; Metric = '75'; Category = ''; Mac = '' }
    foreach ($name in $values.Keys) {
        $row[$name] = $values[$name]
    }
    $Machine.Adapters.Put($row.With('Up', $true))
    foreach ($adapter in $Adapters) {
        $Machine.Adapters.Put($adapter)
    }
    $setting = [WslNet.Simulation.Store.Row]::new('PortRanges')
    $null = $setting.With('Excluded', [string[]] @($ExcludedPortRange))
    $Machine.Settings.Put($setting)
    foreach ($family in 'ipv4', 'ipv6') {
        foreach ($protocol in 'tcp', 'udp') {
            $Machine.Ports.SetDynamic($family, $protocol, $DynamicPortRange[0], $DynamicPortRange[1])
        }
    }
    Add-ReservedPort $Machine
}

# The ranges that Windows holds from its start on, where no administrator has reserved them first.
function Add-ReservedPort {
    param($Machine)
    foreach ($text in $Machine.Settings.Find('PortRanges').List('Excluded')) {
        if ($text -notmatch '^([0-9]+)-([0-9]+)(\*?)$') {
            throw [WslNet.Simulation.SimulationException]::new("a range of ports is FIRST-LAST or FIRST-LAST*, not '$text'.")
        }
        $first, $last, $administered = [int] $Matches[1], [int] $Matches[2], ($Matches[3] -eq '*')
        foreach ($family in 'ipv4', 'ipv6') {
            foreach ($protocol in 'tcp', 'udp') {
                $overlap = @($Machine.Ports.Excluded($family, $protocol) | Where-Object { $_.Int('Start') -le $last -and $_.Int('End') -ge $first })
                if ($overlap.Count -eq 0) {
                    $Machine.Ports.Exclude($family, $protocol, $first, $last - $first + 1, $administered)
                }
            }
        }
    }
}
