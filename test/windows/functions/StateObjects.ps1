# Rows of the state as objects for tests.
function ConvertFrom-Row {
    param($Row, [string] $KeyName, [string[]] $Field, [string[]] $List = @())
    $result = [ordered] @{ $KeyName = $Row.Key }
    foreach ($name in $Field) {
        $result[$name] = $Row[$name]
    }
    foreach ($name in $List) {
        $result[$name] = $Row.List($name)
    }
    [pscustomobject] $result
}

# What the registry says, and what the IP Helper service makes of it.
function Get-PortProxyState {
    param($Machine)
    $loaded = @{}
    foreach ($row in $Machine.PortProxies.Loaded) {
        $loaded[$row.Key] = $row
    }
    foreach ($row in $Machine.PortProxies.Stored) {
        $active = $loaded[$row.Key]
        $same = $active -and $active['ConnectAddress'] -ceq $row['ConnectAddress'] -and $active['ConnectPort'] -ceq $row['ConnectPort']
        $row['State'] = if ($same) { $active['State'] } else { 'NotLoaded' }
        ConvertFrom-Row $row 'Key' @('Family', 'ListenAddress', 'ListenPort', 'ConnectAddress', 'ConnectPort', 'State')
    }
}

function Get-FirewallRuleState {
    param($Machine)
    $fields = 'DisplayName', 'Group', 'Description', 'Enabled', 'Profile', 'Direction', 'Action', 'Protocol', 'Program', 'Service'
    $lists = 'LocalPort', 'RemotePort', 'LocalAddress', 'RemoteAddress'
    foreach ($row in $Machine.FirewallRules.All) {
        ConvertFrom-Row $row 'Name' $fields $lists
    }
}

function Get-HyperVRuleState {
    param($Machine)
    $fields = 'DisplayName', 'RulePriority', 'Direction', 'VMCreatorId', 'Protocol', 'Action', 'Enabled', 'Profiles'
    $lists = 'LocalPorts', 'RemotePorts', 'LocalAddresses', 'RemoteAddresses'
    foreach ($row in $Machine.HyperV.Rules.All) {
        ConvertFrom-Row $row 'Name' $fields $lists
    }
}

function Get-ProcessState {
    param($Machine)
    foreach ($row in $Machine.Calls.Processes) {
        [pscustomobject] @{
            Program   = $row['Program']
            Arguments = $row.List('Arguments')
            ExitCode  = $(if ($row.Has('ExitCode')) { $row.Int('ExitCode') } else { $null })
        }
    }
}

# What WslNet wrote down before it began, and has not finished.
function Get-JournalState {
    param($Machine)
    $path = [WslNet.Simulation.Registry.RegistryPath]::Parse('HKEY_LOCAL_MACHINE\SOFTWARE\WslNet\Journal')
    $key = $Machine.Registry.Open($path)
    if ($null -ne $key) {
        foreach ($value in $key.Values()) {
            [pscustomobject] @{ Name = $value.Key; Data = $value.Value.Value }
        }
    }
}

function Get-FaultState {
    param($Row)
    [pscustomobject] @{
        Boundary = $Row['Boundary']
        Call     = $Row['Call']
        At       = $Row.Int('At')
        When     = $Row['When']
        Action   = $Row['Action']
        Seen     = $Row.Int('Seen')
        Hit      = $Row['Hit']
    }
}

function Get-ListenerState {
    param($Machine)
    foreach ($row in @($Machine.Listeners.Windows) + @($Machine.Listeners.Guest)) {
        [pscustomobject] @{
            Side        = $row['Side']
            Protocol    = $row['Protocol']
            Address     = $row['Address']
            Port        = $row.Int('Port')
            ProcessName = $row['ProcessName']
            ProcessId   = $row.Int('ProcessId')
        }
    }
}

function Get-DistributionState {
    param($Machine)
    foreach ($row in @($Machine.Distributions.All) + @($Machine.Distributions.OfOthers)) {
        [pscustomobject] @{
            Name    = $row.Key
            Account = $row['Account']
            Id      = $row['Id']
            Version = $row.Int('Version')
            State   = $row['State']
            Default = $row.Bool('Default')
        }
    }
}
