# Written by test/windows/generator/commands.mjs from the parameter sets of the real command. Do not edit.
function Disable-NetFirewallHyperVRule {
    [CmdletBinding(DefaultParameterSetName = 'GetAll', PositionalBinding = $false, SupportsShouldProcess, ConfirmImpact = 'Medium')]
    param(
        [Parameter(ParameterSetName = 'GetAll')]
        [switch] $All,

        [Parameter(ParameterSetName = 'GetAll')]
        [Parameter(ParameterSetName = 'ByName')]
        [Parameter(ParameterSetName = 'ByDisplayName')]
        [Parameter(ParameterSetName = 'ByQuery')]
        [ValidateNotNull()]
        [string] $PolicyStore,

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
        [Microsoft.PowerShell.Cmdletization.GeneratedTypes.NetSecurity.Direction[]] $Direction,

        [Parameter(ParameterSetName = 'ByQuery')]
        [ValidateNotNull()]
        [string[]] $VMCreatorId,

        [Parameter(ParameterSetName = 'ByQuery')]
        [ValidateNotNull()]
        [string[]] $Protocol,

        [Parameter(ParameterSetName = 'ByQuery')]
        [ValidateNotNull()]
        [Microsoft.PowerShell.Cmdletization.GeneratedTypes.NetSecurity.Action[]] $Action,

        [Parameter(ParameterSetName = 'ByQuery')]
        [ValidateNotNull()]
        [Microsoft.PowerShell.Cmdletization.GeneratedTypes.NetSecurity.Enabled[]] $Enabled,

        [Parameter(ParameterSetName = 'ByQuery')]
        [ValidateNotNull()]
        [Microsoft.PowerShell.Cmdletization.GeneratedTypes.NetSecurity.HyperVEnforcementStatus[]] $EnforcementStatus,

        [Parameter(ParameterSetName = 'ByQuery')]
        [ValidateNotNull()]
        [Microsoft.PowerShell.Cmdletization.GeneratedTypes.NetSecurity.HyperVPolicyStoreType[]] $PolicyStoreSourceType,

        [Parameter(ParameterSetName = 'InputObject (cdxml)', Mandatory, ValueFromPipeline)]
        [ValidateNotNull()]
        [PSTypeName('Microsoft.Management.Infrastructure.CimInstance#MSFT_NetFirewallHyperVRule')] [object[]] $InputObject
    )
    process {
        try {
            Disable-SimulatedNetFirewallHyperVRule -Cmdlet $PSCmdlet -Bound $PSBoundParameters
            [WslNet.Simulation.PowerShell.WindowsCommand]::Leave($PSCmdlet)
        }
        finally {
            [WslNet.Simulation.PowerShell.WindowsCommand]::End($PSCmdlet)
        }
    }
}
