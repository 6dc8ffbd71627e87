# Written by test/windows/generator/commands.mjs from the parameter sets of the real command. Do not edit.
function Remove-NetFirewallRule {
    [CmdletBinding(DefaultParameterSetName = 'GetAll', PositionalBinding = $false, SupportsShouldProcess, ConfirmImpact = 'Medium')]
    param(
        [Parameter(ParameterSetName = 'GetAll')]
        [switch] $All,

        [Parameter(ParameterSetName = 'GetAll')]
        [Parameter(ParameterSetName = 'ByName')]
        [Parameter(ParameterSetName = 'ByDisplayName')]
        [Parameter(ParameterSetName = 'ByQuery')]
        [Parameter(ParameterSetName = 'ByAssociatedNetFirewallAddressFilter')]
        [Parameter(ParameterSetName = 'ByAssociatedNetFirewallApplicationFilter')]
        [Parameter(ParameterSetName = 'ByAssociatedNetFirewallInterfaceFilter')]
        [Parameter(ParameterSetName = 'ByAssociatedNetFirewallInterfaceTypeFilter')]
        [Parameter(ParameterSetName = 'ByAssociatedNetFirewallPortFilter')]
        [Parameter(ParameterSetName = 'ByAssociatedNetFirewallSecurityFilter')]
        [Parameter(ParameterSetName = 'ByAssociatedNetFirewallServiceFilter')]
        [Parameter(ParameterSetName = 'ByAssociatedNetFirewallProfile')]
        [ValidateNotNull()]
        [string] $PolicyStore,

        [Parameter(ParameterSetName = 'GetAll')]
        [Parameter(ParameterSetName = 'ByName')]
        [Parameter(ParameterSetName = 'ByDisplayName')]
        [Parameter(ParameterSetName = 'ByQuery')]
        [Parameter(ParameterSetName = 'ByAssociatedNetFirewallAddressFilter')]
        [Parameter(ParameterSetName = 'ByAssociatedNetFirewallApplicationFilter')]
        [Parameter(ParameterSetName = 'ByAssociatedNetFirewallInterfaceFilter')]
        [Parameter(ParameterSetName = 'ByAssociatedNetFirewallInterfaceTypeFilter')]
        [Parameter(ParameterSetName = 'ByAssociatedNetFirewallPortFilter')]
        [Parameter(ParameterSetName = 'ByAssociatedNetFirewallSecurityFilter')]
        [Parameter(ParameterSetName = 'ByAssociatedNetFirewallServiceFilter')]
        [Parameter(ParameterSetName = 'ByAssociatedNetFirewallProfile')]
        [switch] $TracePolicyStore,

        [Parameter(ParameterSetName = 'GetAll')]
        [Parameter(ParameterSetName = 'ByName')]
        [Parameter(ParameterSetName = 'ByDisplayName')]
        [Parameter(ParameterSetName = 'ByQuery')]
        [Parameter(ParameterSetName = 'ByAssociatedNetFirewallAddressFilter')]
        [Parameter(ParameterSetName = 'ByAssociatedNetFirewallApplicationFilter')]
        [Parameter(ParameterSetName = 'ByAssociatedNetFirewallInterfaceFilter')]
        [Parameter(ParameterSetName = 'ByAssociatedNetFirewallInterfaceTypeFilter')]
        [Parameter(ParameterSetName = 'ByAssociatedNetFirewallPortFilter')]
        [Parameter(ParameterSetName = 'ByAssociatedNetFirewallSecurityFilter')]
        [Parameter(ParameterSetName = 'ByAssociatedNetFirewallServiceFilter')]
        [Parameter(ParameterSetName = 'ByAssociatedNetFirewallProfile')]
        [ValidateNotNull()]
        [string] $GPOSession,

        [Parameter()]
        [Alias('Session')]
        [ValidateNotNull()]
        [Microsoft.Management.Infrastructure.CimSession[]] $CimSession,

        [Parameter()]
        [ValidateNotNull()]
        [int] $ThrottleLimit,

        [Parameter()]
        [switch] $AsJob,

        [Parameter()]
        [switch] $PassThru,

        [Parameter(ParameterSetName = 'ByName', Mandatory, Position = 0)]
        [Alias('ID')]
        [ValidateNotNull()]
        [string[]] $Name,

        [Parameter(ParameterSetName = 'ByDisplayName', Mandatory)]
        [ValidateNotNull()]
        [string[]] $DisplayName,

        [Parameter(ParameterSetName = 'ByQuery')]
        [ValidateNotNull()]
        [string[]] $Description,

        [Parameter(ParameterSetName = 'ByQuery')]
        [ValidateNotNull()]
        [string[]] $DisplayGroup,

        [Parameter(ParameterSetName = 'ByQuery')]
        [ValidateNotNull()]
        [string[]] $Group,

        [Parameter(ParameterSetName = 'ByQuery')]
        [ValidateNotNull()]
        [Microsoft.PowerShell.Cmdletization.GeneratedTypes.NetSecurity.Enabled[]] $Enabled,

        [Parameter(ParameterSetName = 'ByQuery')]
        [ValidateNotNull()]
        [Microsoft.PowerShell.Cmdletization.GeneratedTypes.NetSecurity.Direction[]] $Direction,

        [Parameter(ParameterSetName = 'ByQuery')]
        [ValidateNotNull()]
        [Microsoft.PowerShell.Cmdletization.GeneratedTypes.NetSecurity.Action[]] $Action,

        [Parameter(ParameterSetName = 'ByQuery')]
        [ValidateNotNull()]
        [Microsoft.PowerShell.Cmdletization.GeneratedTypes.NetSecurity.EdgeTraversal[]] $EdgeTraversalPolicy,

        [Parameter(ParameterSetName = 'ByQuery')]
        [Alias('LSM')]
        [ValidateNotNull()]
        [bool[]] $LooseSourceMapping,

        [Parameter(ParameterSetName = 'ByQuery')]
        [ValidateNotNull()]
        [bool[]] $LocalOnlyMapping,

        [Parameter(ParameterSetName = 'ByQuery')]
        [ValidateNotNull()]
        [string[]] $Owner,

        [Parameter(ParameterSetName = 'ByQuery')]
        [ValidateNotNull()]
        [Microsoft.PowerShell.Cmdletization.GeneratedTypes.NetSecurity.PrimaryStatus[]] $PrimaryStatus,

        [Parameter(ParameterSetName = 'ByQuery')]
        [ValidateNotNull()]
        [string[]] $Status,

        [Parameter(ParameterSetName = 'ByQuery')]
        [ValidateNotNull()]
        [string[]] $PolicyStoreSource,

        [Parameter(ParameterSetName = 'ByQuery')]
        [ValidateNotNull()]
        [Microsoft.PowerShell.Cmdletization.GeneratedTypes.NetSecurity.PolicyStoreType[]] $PolicyStoreSourceType,

        [Parameter(ParameterSetName = 'ByAssociatedNetFirewallAddressFilter', Mandatory, ValueFromPipeline)]
        [ValidateNotNull()]
        [PSTypeName('Microsoft.Management.Infrastructure.CimInstance#MSFT_NetAddressFilter')] [object] $AssociatedNetFirewallAddressFilter,

        [Parameter(ParameterSetName = 'ByAssociatedNetFirewallApplicationFilter', Mandatory, ValueFromPipeline)]
        [ValidateNotNull()]
        [PSTypeName('Microsoft.Management.Infrastructure.CimInstance#MSFT_NetApplicationFilter')] [object] $AssociatedNetFirewallApplicationFilter,

        [Parameter(ParameterSetName = 'ByAssociatedNetFirewallInterfaceFilter', Mandatory, ValueFromPipeline)]
        [ValidateNotNull()]
        [PSTypeName('Microsoft.Management.Infrastructure.CimInstance#MSFT_NetInterfaceFilter')] [object] $AssociatedNetFirewallInterfaceFilter,

        [Parameter(ParameterSetName = 'ByAssociatedNetFirewallInterfaceTypeFilter', Mandatory, ValueFromPipeline)]
        [ValidateNotNull()]
        [PSTypeName('Microsoft.Management.Infrastructure.CimInstance#MSFT_NetInterfaceTypeFilter')] [object] $AssociatedNetFirewallInterfaceTypeFilter,

        [Parameter(ParameterSetName = 'ByAssociatedNetFirewallPortFilter', Mandatory, ValueFromPipeline)]
        [ValidateNotNull()]
        [PSTypeName('Microsoft.Management.Infrastructure.CimInstance#MSFT_NetProtocolPortFilter')] [object] $AssociatedNetFirewallPortFilter,

        [Parameter(ParameterSetName = 'ByAssociatedNetFirewallSecurityFilter', Mandatory, ValueFromPipeline)]
        [ValidateNotNull()]
        [PSTypeName('Microsoft.Management.Infrastructure.CimInstance#MSFT_NetNetworkLayerSecurityFilter')] [object] $AssociatedNetFirewallSecurityFilter,

        [Parameter(ParameterSetName = 'ByAssociatedNetFirewallServiceFilter', Mandatory, ValueFromPipeline)]
        [ValidateNotNull()]
        [PSTypeName('Microsoft.Management.Infrastructure.CimInstance#MSFT_NetServiceFilter')] [object] $AssociatedNetFirewallServiceFilter,

        [Parameter(ParameterSetName = 'ByAssociatedNetFirewallProfile', Mandatory, ValueFromPipeline)]
        [ValidateNotNull()]
        [PSTypeName('Microsoft.Management.Infrastructure.CimInstance#MSFT_NetFirewallProfile')] [object] $AssociatedNetFirewallProfile,

        [Parameter(ParameterSetName = 'InputObject (cdxml)', Mandatory, ValueFromPipeline)]
        [ValidateNotNull()]
        [PSTypeName('Microsoft.Management.Infrastructure.CimInstance#MSFT_NetFirewallRule')] [object[]] $InputObject
    )
    process {
        try {
            Remove-SimulatedNetFirewallRule -Cmdlet $PSCmdlet -Bound $PSBoundParameters
            [WslNet.Simulation.PowerShell.WindowsCommand]::Leave($PSCmdlet)
        }
        finally {
            [WslNet.Simulation.PowerShell.WindowsCommand]::End($PSCmdlet)
        }
    }
}
