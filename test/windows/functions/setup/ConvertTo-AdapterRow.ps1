# The adapters of Windows; what is not given is as on a computer in a home network.
function ConvertTo-AdapterRow {
    param([hashtable[]] $Adapter)
    $known = 'Alias', 'Index', 'Address', 'PrefixLength', 'Address6', 'PrefixLength6', 'Gateway', 'Metric', 'Mac', 'Mtu', 'Up', 'Category', 'NetworkName'
    $index = 12
    foreach ($entry in $Adapter) {
        foreach ($name in $entry.Keys) {
            if ($name -notin $known) {
                throw [WslNet.Simulation.SimulationException]::new("an adapter has no '$name'; it has $($known -join ', ').")
            }
        }
        $defaults = @{
            Index = $index; PrefixLength = 24; PrefixLength6 = 64; Metric = 15; Category = 'Private'; NetworkName = 'Network'; Address6 = ''
            Mac = "00:15:5d:01:02:{0:x2}" -f $index
            Address = $(if ($entry['Alias'] -eq 'Ethernet' -and -not $entry.ContainsKey('Address')) { '192.168.1.10' } else { '' })
            Gateway = $(if ($entry['Alias'] -eq 'Ethernet' -and -not $entry.ContainsKey('Address')) { '192.168.1.1' } else { '' })
        }
        $row = [WslNet.Simulation.Store.Row]::new($entry['Alias'])
        foreach ($name in $known | Where-Object { $_ -notin 'Alias', 'Up' }) {
            if ($entry.ContainsKey($name)) {
                $row[$name] = [string] $entry[$name]
            }
            elseif ($defaults.ContainsKey($name)) {
                $row[$name] = [string] $defaults[$name]
            }
        }
        $up = -not $entry.ContainsKey('Up') -or $entry['Up']
        if (-not $up) {
            # A network that is not connected has no category.
            $row['Category'] = ''
        }
        $row.With('Up', [bool] $up)
        $index++
    }
}
