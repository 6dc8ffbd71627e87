function ConvertTo-FaultRow {
    param([hashtable] $Fault)
    $known = 'Boundary', 'Call', 'At', 'When', 'Action', 'Text', 'Bytes', 'ExitCode'
    foreach ($name in $Fault.Keys) {
        if ($name -notin $known) {
            throw [WslNet.Simulation.SimulationException]::new("a fault has no '$name'; it has $($known -join ', ').")
        }
    }
    Assert-Fault $Fault
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

function Assert-Fault {
    param([hashtable] $Fault)
    $problem = if (-not $Fault['Boundary'] -or $Fault['Action'] -notin 'Fail', 'Hang', 'Kill', 'Answer', 'Count') {
        'a fault needs a Boundary and an Action: Fail, Hang, Kill or Answer, or Count where nothing shall go wrong.'
    }
    elseif ($Fault.ContainsKey('At') -and [int] $Fault['At'] -lt 1) {
        'At of a fault is the number of a call, from 1 on.'
    }
    elseif ($Fault['Boundary'] -like '*[*]*') {
        Get-PatternProblem $Fault
    }
    if ($problem) {
        throw [WslNet.Simulation.SimulationException]::new($problem)
    }
}

function Get-PatternProblem {
    param([hashtable] $Fault)
    if ($Fault['Boundary'] -notin '*', '*change') {
        "the patterns of boundaries are '*' and '*change', not '$($Fault['Boundary'])'."
    }
    elseif ($Fault['Call']) {
        "a fault at the boundary '$($Fault['Boundary'])' has no Call."
    }
    elseif ($Fault['Action'] -eq 'Answer') {
        'Answer is for programs; name the one.'
    }
}
