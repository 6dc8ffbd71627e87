function Get-SimulatedWindows {
    <#
    .SYNOPSIS
    The whole state of the simulated machine, as it is now, as one object.
    #>
    [CmdletBinding()]
    param()
    $ErrorActionPreference = 'Stop'
    $machine = [WslNet.Simulation.Machine]::Current
    [pscustomobject] @{
        PortProxy      = @(Get-PortProxyState $machine)
        FirewallRule   = @(Get-FirewallRuleState $machine)
        HyperVRule     = @(Get-HyperVRuleState $machine)
        HyperVSetting  = @(ConvertFrom-Row ($machine.HyperV.Settings.Effective([WslNet.Simulation.Network.HyperVFirewall]::WslCreator)) 'Name' ([string[]] [WslNet.Simulation.Network.HyperVSettings]::Fields))
        ExcludedPort   = @($machine.Ports.AllExcluded | ForEach-Object { ConvertFrom-Row $_ 'Key' @('Family', 'Protocol', 'Start', 'End', 'Administered') })
        DynamicPort    = @($machine.Ports.AllDynamic | ForEach-Object { ConvertFrom-Row $_ 'Key' @('Family', 'Protocol', 'Start', 'Count') })
        PortBlock      = $machine.Wsl.PortBlock
        Service        = @($machine.Services.All | ForEach-Object { ConvertFrom-Row $_ 'Name' @('DisplayName', 'Status', 'StartType') })
        Task           = @()
        Registry       = @([WslNet.Simulation.Registry.RegistrySnapshot]::Of($machine.Registry))
        Process        = @(Get-ProcessState $machine)
        Listener       = @(Get-ListenerState $machine)
        Distribution   = @(Get-DistributionState $machine)
        Journal        = @(Get-JournalState $machine)
        Call           = @($machine.Calls.Calls | ForEach-Object { ConvertFrom-Row $_ 'Sequence' @('Boundary', 'Call', 'Detail') })
        Command        = @($machine.Calls.Counts | ForEach-Object { [pscustomobject] @{ Name = $_.Key; Count = $_.Value } })
        Fault          = @($machine.Faults.All | ForEach-Object { Get-FaultState $_ })
        Adapter        = @($machine.Adapters.All | ForEach-Object { ConvertFrom-Row $_ 'Alias' @('Index', 'Address', 'PrefixLength', 'Address6', 'PrefixLength6', 'Category') })
        HostAddress    = @($machine.Adapters.Physical | Where-Object { $_['Address'] })[0]['Address']
        LanAddress     = $machine.Connections.LanClient
        GatewayAddress = $machine.Wsl.GatewayAddress
        GuestAddress   = $machine.Wsl.GuestAddress
        Network        = $machine.Wsl.Network
        GuestRunning   = $machine.Wsl.Running
        NetworkingMode = $machine.Wsl.NetworkingMode
        ConfiguredMode = $machine.Setting('NetworkingMode')
        Build          = [version] $machine.Setting('Build')
        WslVersion     = [version] $machine.Setting('WslVersion')
        Culture        = $machine.Setting('Culture')
        Elevated       = $machine.Accounts.Elevated
        Host32Bit      = $machine.Setting('Host32Bit') -eq 'true'
        Account        = $machine.Accounts.Name
        AccountSid     = $machine.Accounts.Sid
        WslAccount     = $machine.Accounts.WslName
        WslAccountSid  = $machine.Accounts.WslSid
        StateFolder    = $machine.StateFolder
        SystemRoot     = [System.IO.Path]::Combine($machine.StateFolder, 'Windows')
    }
}
