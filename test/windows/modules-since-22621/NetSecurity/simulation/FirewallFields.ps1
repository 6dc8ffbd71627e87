# The fields of a rule that New and Set take, checked and written the way Windows keeps them.
$script:RuleFields = @(
    'Description', 'Enabled', 'Profile', 'Direction', 'Action', 'EdgeTraversalPolicy', 'LocalAddress', 'RemoteAddress', 'Protocol',
    'LocalPort', 'RemotePort', 'Program', 'Service'
)

function Set-RuleField {
    param($Row, $Bound)
    foreach ($name in 'Description', 'Enabled', 'Profile', 'Direction', 'Action', 'EdgeTraversalPolicy', 'Program', 'Service') {
        if ($Bound.ContainsKey($name)) {
            $Row[$name] = [string] $Bound[$name]
        }
    }
    if ($Bound.ContainsKey('Protocol')) {
        $Row['Protocol'] = ConvertTo-RuleProtocol $Bound['Protocol']
    }
    foreach ($name in 'LocalAddress', 'RemoteAddress') {
        if ($Bound.ContainsKey($name)) {
            $null = $Row.With($name, [string[]] @($Bound[$name] | ForEach-Object { ConvertTo-RuleAddress $_ }))
        }
    }
    foreach ($name in 'LocalPort', 'RemotePort') {
        if ($Bound.ContainsKey($name)) {
            Assert-RulePort $Bound[$name] $Row['Protocol']
            $null = $Row.With($name, [string[]] $Bound[$name])
        }
    }
}

function ConvertTo-RuleProtocol {
    param([string] $Protocol)
    switch ($Protocol) {
        'TCP' { 'TCP' }
        'UDP' { 'UDP' }
        'Any' { 'Any' }
        '6' { 'TCP' }
        '17' { 'UDP' }
        default { throw [WslNet.Simulation.SimulationException]::new("firewall rules for the protocol '$Protocol' are not simulated.") }
    }
}

function ConvertTo-RuleAddress {
    param([string] $Address)
    foreach ($word in 'Any', 'LocalSubnet', 'LocalSubnet4', 'LocalSubnet6') {
        if ($Address -eq $word) {
            return $word
        }
    }
    if ($null -eq [WslNet.Simulation.Network.AddressRange]::Parse($Address)) {
        throw [WslNet.Simulation.SimulationException]::new("the firewall address '$Address' is not simulated: Any, LocalSubnet and addresses are.")
    }
    [WslNet.Simulation.Network.AddressRange]::WithMask($Address)
}

function Assert-RulePort {
    param([string[]] $Port, [string] $Protocol)
    foreach ($text in $Port) {
        $numeric = $text -match '^[0-9]+(-[0-9]+)?$'
        if ($text -ne 'Any' -and -not $numeric) {
            throw [WslNet.Simulation.SimulationException]::new("the firewall port '$text' is not simulated: Any, numbers and ranges are.")
        }
        # Windows takes a number for TCP and UDP only.
        if ($numeric -and $Protocol -notin 'TCP', 'UDP') {
            throw [WslNet.Simulation.SimulationException]::new("Windows refuses the port '$text' without -Protocol TCP or UDP.")
        }
        $outside = @($text -split '-' | Where-Object { $numeric -and ([long] $_ -lt 1 -or [long] $_ -gt 65535) })
        if ($outside.Count -gt 0) {
            throw [WslNet.Simulation.SimulationException]::new("Windows refuses the port '$text'.")
        }
    }
}
