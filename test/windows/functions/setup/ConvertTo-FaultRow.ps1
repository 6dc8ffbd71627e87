function ConvertTo-FaultRow {
    param([hashtable] $Fault)
    $known = 'Boundary', 'Call', 'At', 'When', 'Action', 'Text', 'Bytes', 'ExitCode'
    foreach ($name in $Fault.Keys) {
        if ($name -notin $known) {
            throw [WslNet.Simulation.SimulationException]::new("a fault has no '$name'; it has $($known -join ', ').")
        }
    }
    if (-not $Fault['Boundary'] -or $Fault['Action'] -notin 'Fail', 'Hang', 'Kill', 'Answer') {
        throw [WslNet.Simulation.SimulationException]::new('a fault needs a Boundary and an Action: Fail, Hang, Kill or Answer.')
    }
    $row = [WslNet.Simulation.Store.Row]::new('')
    $defaults = @{ Call = ''; At = 1; When = 'Before'; Text = '' }
    foreach ($name in $known) {
        if ($name -eq 'Bytes' -and $Fault.ContainsKey('Bytes')) {
            $row['Bytes'] = [System.Convert]::ToBase64String([byte[]] $Fault['Bytes'])
        }
        elseif ($Fault.ContainsKey($name)) {
            $row[$name] = [string] $Fault[$name]
        }
        elseif ($defaults.ContainsKey($name)) {
            $row[$name] = [string] $defaults[$name]
        }
    }
    $row['Seen'] = '0'
    $row
}
