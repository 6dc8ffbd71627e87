# The fields of a Hyper-V rule that New and Set take; their names are plural where those of the Windows firewall are not.
$script:HyperVFields = @(
    'RulePriority', 'Direction', 'VMCreatorId', 'Protocol', 'LocalAddresses', 'LocalPorts', 'RemoteAddresses', 'RemotePorts', 'Action',
    'Enabled', 'Profiles'
)

function Set-HyperVField {
    param($Cmdlet, $Row, $Bound)
    foreach ($name in 'Direction', 'Action', 'Enabled', 'Profiles') {
        if ($Bound.ContainsKey($name)) {
            $Row[$name] = [string] $Bound[$name]
        }
    }
    if ($Bound.ContainsKey('Protocol')) {
        $Row['Protocol'] = ConvertTo-HyperVProtocol $Cmdlet $Bound['Protocol']
    }
    if ($Bound.ContainsKey('VMCreatorId')) {
        if ($Bound['VMCreatorId'] -notmatch '^\{[0-9A-Fa-f]{8}(-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}\}$') {
            [WslNet.Simulation.PowerShell.WindowsCommand]::Refuse($Cmdlet, "a VM creator is a GUID in braces, not '$($Bound['VMCreatorId'])'.")
        }
        $Row['VMCreatorId'] = $Bound['VMCreatorId'].ToUpperInvariant()
    }
    foreach ($name in 'LocalAddresses', 'RemoteAddresses') {
        if ($Bound.ContainsKey($name)) {
            $bad = @($Bound[$name] | Where-Object { $_ -ne 'Any' -and $null -eq [WslNet.Simulation.Network.AddressRange]::Parse($_) })
            if ($bad.Count -gt 0) {
                # Words such as LocalSubnet are not documented for this firewall.
                [WslNet.Simulation.PowerShell.WindowsCommand]::Refuse($Cmdlet, "the Hyper-V firewall address '$($bad[0])' is not known to work: addresses, subnets and ranges are.")
            }
            $null = $Row.With($name, [string[]] $Bound[$name])
        }
    }
    foreach ($name in 'LocalPorts', 'RemotePorts') {
        if ($Bound.ContainsKey($name)) {
            Assert-RulePort $Bound[$name] $Row['Protocol']
            $null = $Row.With($name, [string[]] $Bound[$name])
        }
    }
    # 0 and nothing leave the number to the system: Block goes first.
    $given = if ($Bound.ContainsKey('RulePriority')) { [int] $Bound['RulePriority'] } else { 0 }
    if ($given -ne 0 -or $Bound.ContainsKey('Action') -or $Bound.ContainsKey('RulePriority')) {
        $null = $Row.With('RulePriority', [int] $(if ($given -ne 0) { $given } elseif ($Row['Action'] -eq 'Block') { 1 } else { 2 }))
    }
}

function ConvertTo-HyperVProtocol {
    param($Cmdlet, [string] $Protocol)
    $names = @{ '6' = 'TCP'; '17' = 'UDP'; '1' = 'ICMPv4'; '58' = 'ICMPv6' }
    foreach ($name in 'TCP', 'UDP', 'ICMPv4', 'ICMPv6', 'Any') {
        if ($Protocol -eq $name) {
            return $name
        }
    }
    if ($Protocol -match '^[0-9]{1,3}$' -and [int] $Protocol -le 255) {
        return $(if ($names.ContainsKey($Protocol)) { $names[$Protocol] } else { $Protocol })
    }
    [WslNet.Simulation.PowerShell.WindowsCommand]::Refuse($Cmdlet, "Windows has no protocol '$Protocol' for the Hyper-V firewall.")
}
