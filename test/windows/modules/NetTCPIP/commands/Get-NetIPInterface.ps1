# Written by test/windows/generator/commands.mjs from the parameter sets of the real command. Do not edit.
function Get-NetIPInterface {
    [CmdletBinding(DefaultParameterSetName = 'ByName', PositionalBinding = $false)]
    param(
        [Parameter(ParameterSetName = 'ByName', ValueFromPipelineByPropertyName)]
        [Alias('ifIndex')]
        [ValidateNotNull()]
        [uint32[]] $InterfaceIndex,

        [Parameter(ParameterSetName = 'ByName', Position = 0, ValueFromPipelineByPropertyName)]
        [Alias('ifAlias')]
        [ValidateNotNull()]
        [string[]] $InterfaceAlias,

        [Parameter(ParameterSetName = 'ByName')]
        [ValidateNotNull()]
        [Microsoft.PowerShell.Cmdletization.GeneratedTypes.NetIPInterface.AddressFamily[]] $AddressFamily,

        [Parameter(ParameterSetName = 'ByName')]
        [ValidateNotNull()]
        [Microsoft.PowerShell.Cmdletization.GeneratedTypes.NetIPInterface.Forwarding[]] $Forwarding,

        [Parameter(ParameterSetName = 'ByName')]
        [ValidateNotNull()]
        [Microsoft.PowerShell.Cmdletization.GeneratedTypes.NetIPInterface.ClampMss[]] $ClampMss,

        [Parameter(ParameterSetName = 'ByName')]
        [ValidateNotNull()]
        [Microsoft.PowerShell.Cmdletization.GeneratedTypes.NetIPInterface.Advertising[]] $Advertising,

        [Parameter(ParameterSetName = 'ByName')]
        [ValidateNotNull()]
        [uint32[]] $NlMtuBytes,

        [Parameter(ParameterSetName = 'ByName')]
        [ValidateNotNull()]
        [uint32[]] $InterfaceMetric,

        [Parameter(ParameterSetName = 'ByName')]
        [ValidateNotNull()]
        [Microsoft.PowerShell.Cmdletization.GeneratedTypes.NetIPInterface.NeighborUnreachabilityDetection[]] $NeighborUnreachabilityDetection,

        [Parameter(ParameterSetName = 'ByName')]
        [Alias('BaseReachableTime')]
        [ValidateNotNull()]
        [uint32[]] $BaseReachableTimeMs,

        [Parameter(ParameterSetName = 'ByName')]
        [Alias('ReachableTime')]
        [ValidateNotNull()]
        [uint32[]] $ReachableTimeMs,

        [Parameter(ParameterSetName = 'ByName')]
        [Alias('RetransmitTime')]
        [ValidateNotNull()]
        [uint32[]] $RetransmitTimeMs,

        [Parameter(ParameterSetName = 'ByName')]
        [ValidateNotNull()]
        [uint32[]] $DadTransmits,

        [Parameter(ParameterSetName = 'ByName')]
        [Alias('DadRetransmitTime')]
        [ValidateNotNull()]
        [uint32[]] $DadRetransmitTimeMs,

        [Parameter(ParameterSetName = 'ByName')]
        [ValidateNotNull()]
        [Microsoft.PowerShell.Cmdletization.GeneratedTypes.NetIPInterface.RouterDiscovery[]] $RouterDiscovery,

        [Parameter(ParameterSetName = 'ByName')]
        [ValidateNotNull()]
        [Microsoft.PowerShell.Cmdletization.GeneratedTypes.NetIPInterface.ManagedAddressConfiguration[]] $ManagedAddressConfiguration,

        [Parameter(ParameterSetName = 'ByName')]
        [ValidateNotNull()]
        [Microsoft.PowerShell.Cmdletization.GeneratedTypes.NetIPInterface.OtherStatefulConfiguration[]] $OtherStatefulConfiguration,

        [Parameter(ParameterSetName = 'ByName')]
        [ValidateNotNull()]
        [Microsoft.PowerShell.Cmdletization.GeneratedTypes.NetIPInterface.WeakHostSend[]] $WeakHostSend,

        [Parameter(ParameterSetName = 'ByName')]
        [ValidateNotNull()]
        [Microsoft.PowerShell.Cmdletization.GeneratedTypes.NetIPInterface.WeakHostReceive[]] $WeakHostReceive,

        [Parameter(ParameterSetName = 'ByName')]
        [ValidateNotNull()]
        [Microsoft.PowerShell.Cmdletization.GeneratedTypes.NetIPInterface.IgnoreDefaultRoutes[]] $IgnoreDefaultRoutes,

        [Parameter(ParameterSetName = 'ByName')]
        [ValidateNotNull()]
        [timespan[]] $AdvertisedRouterLifetime,

        [Parameter(ParameterSetName = 'ByName')]
        [ValidateNotNull()]
        [Microsoft.PowerShell.Cmdletization.GeneratedTypes.NetIPInterface.AdvertiseDefaultRoute[]] $AdvertiseDefaultRoute,

        [Parameter(ParameterSetName = 'ByName')]
        [ValidateNotNull()]
        [uint32[]] $CurrentHopLimit,

        [Parameter(ParameterSetName = 'ByName')]
        [ValidateNotNull()]
        [Microsoft.PowerShell.Cmdletization.GeneratedTypes.NetIPInterface.ForceArpNdWolPattern[]] $ForceArpNdWolPattern,

        [Parameter(ParameterSetName = 'ByName')]
        [ValidateNotNull()]
        [Microsoft.PowerShell.Cmdletization.GeneratedTypes.NetIPInterface.DirectedMacWolPattern[]] $DirectedMacWolPattern,

        [Parameter(ParameterSetName = 'ByName')]
        [ValidateNotNull()]
        [Microsoft.PowerShell.Cmdletization.GeneratedTypes.NetIPInterface.EcnMarking[]] $EcnMarking,

        [Parameter(ParameterSetName = 'ByName')]
        [ValidateNotNull()]
        [Microsoft.PowerShell.Cmdletization.GeneratedTypes.NetIPInterface.Dhcp[]] $Dhcp,

        [Parameter(ParameterSetName = 'ByName')]
        [ValidateNotNull()]
        [Microsoft.PowerShell.Cmdletization.GeneratedTypes.NetIPInterface.ConnectionState[]] $ConnectionState,

        [Parameter(ParameterSetName = 'ByName')]
        [ValidateNotNull()]
        [Microsoft.PowerShell.Cmdletization.GeneratedTypes.NetIPInterface.AutomaticMetric[]] $AutomaticMetric,

        [Parameter(ParameterSetName = 'ByName')]
        [ValidateNotNull()]
        [Microsoft.PowerShell.Cmdletization.GeneratedTypes.NetIPInterface.NeighborDiscoverySupported[]] $NeighborDiscoverySupported,

        [Parameter(ParameterSetName = 'ByName')]
        [ValidateNotNull()]
        [uint32[]] $CompartmentId,

        [Parameter(ParameterSetName = 'ByName')]
        [ValidateNotNull()]
        [string] $PolicyStore,

        [Parameter()]
        [switch] $IncludeAllCompartments,

        [Parameter()]
        [Alias('Session')]
        [ValidateNotNull()]
        [Microsoft.Management.Infrastructure.CimSession[]] $CimSession,

        [Parameter()]
        [ValidateNotNull()]
        [int] $ThrottleLimit,

        [Parameter()]
        [switch] $AsJob,

        [Parameter(ParameterSetName = 'ByRoute', ValueFromPipeline)]
        [ValidateNotNull()]
        [PSTypeName('Microsoft.Management.Infrastructure.CimInstance#MSFT_NetRoute')] [object] $AssociatedRoute,

        [Parameter(ParameterSetName = 'ByIPAddress', ValueFromPipeline)]
        [ValidateNotNull()]
        [PSTypeName('Microsoft.Management.Infrastructure.CimInstance#MSFT_NetIPAddress')] [object] $AssociatedIPAddress,

        [Parameter(ParameterSetName = 'ByNeighbor', ValueFromPipeline)]
        [ValidateNotNull()]
        [PSTypeName('Microsoft.Management.Infrastructure.CimInstance#MSFT_NetNeighbor')] [object] $AssociatedNeighbor,

        [Parameter(ParameterSetName = 'ByAdapter', ValueFromPipeline)]
        [ValidateNotNull()]
        [PSTypeName('Microsoft.Management.Infrastructure.CimInstance#MSFT_NetAdapter')] [object] $AssociatedAdapter
    )
    process {
        try {
            Get-SimulatedNetIPInterface -Cmdlet $PSCmdlet -Bound $PSBoundParameters
            [WslNet.Simulation.PowerShell.WindowsCommand]::Leave($PSCmdlet)
        }
        finally {
            [WslNet.Simulation.PowerShell.WindowsCommand]::End($PSCmdlet)
        }
    }
}
