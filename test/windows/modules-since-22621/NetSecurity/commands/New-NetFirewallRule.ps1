# Written by test/windows/generator/commands.mjs from the parameter sets of the real command. Do not edit.
function New-NetFirewallRule {
    [CmdletBinding(PositionalBinding = $false, SupportsShouldProcess, ConfirmImpact = 'Medium')]
    param(
        [Parameter()]
        [ValidateNotNull()]
        [string] $PolicyStore,

        [Parameter()]
        [ValidateNotNull()]
        [string] $GPOSession,

        [Parameter()]
        [Alias('ID')]
        [ValidateNotNull()]
        [string] $Name,

        [Parameter(Mandatory)]
        [ValidateNotNull()]
        [string] $DisplayName,

        [Parameter()]
        [ValidateNotNull()]
        [string] $Description,

        [Parameter()]
        [ValidateNotNull()]
        [string] $Group,

        [Parameter()]
        [ValidateNotNull()]
        [Microsoft.PowerShell.Cmdletization.GeneratedTypes.NetSecurity.Enabled] $Enabled,

        [Parameter()]
        [ValidateNotNull()]
        [Microsoft.PowerShell.Cmdletization.GeneratedTypes.NetSecurity.Profile] $Profile,

        [Parameter()]
        [ValidateNotNull()]
        [string[]] $Platform,

        [Parameter()]
        [ValidateNotNull()]
        [Microsoft.PowerShell.Cmdletization.GeneratedTypes.NetSecurity.Direction] $Direction,

        [Parameter()]
        [ValidateNotNull()]
        [Microsoft.PowerShell.Cmdletization.GeneratedTypes.NetSecurity.Action] $Action,

        [Parameter()]
        [ValidateNotNull()]
        [Microsoft.PowerShell.Cmdletization.GeneratedTypes.NetSecurity.EdgeTraversal] $EdgeTraversalPolicy,

        [Parameter()]
        [Alias('LSM')]
        [ValidateNotNull()]
        [bool] $LooseSourceMapping,

        [Parameter()]
        [ValidateNotNull()]
        [bool] $LocalOnlyMapping,

        [Parameter()]
        [ValidateNotNull()]
        [string] $Owner,

        [Parameter()]
        [ValidateNotNull()]
        [string[]] $LocalAddress,

        [Parameter()]
        [ValidateNotNull()]
        [string[]] $RemoteAddress,

        [Parameter()]
        [ValidateNotNull()]
        [string] $Protocol,

        [Parameter()]
        [ValidateNotNull()]
        [string[]] $LocalPort,

        [Parameter()]
        [ValidateNotNull()]
        [string[]] $RemotePort,

        [Parameter()]
        [ValidateNotNull()]
        [string[]] $IcmpType,

        [Parameter()]
        [Alias('DynamicTransport')]
        [ValidateNotNull()]
        [Microsoft.PowerShell.Cmdletization.GeneratedTypes.NetSecurity.DynamicTransport] $DynamicTarget,

        [Parameter()]
        [ValidateNotNull()]
        [string] $Program,

        [Parameter()]
        [ValidateNotNull()]
        [string] $Package,

        [Parameter()]
        [ValidateNotNull()]
        [string] $Service,

        [Parameter()]
        [ValidateNotNull()]
        [System.Management.Automation.WildcardPattern[]] $InterfaceAlias,

        [Parameter()]
        [ValidateNotNull()]
        [Microsoft.PowerShell.Cmdletization.GeneratedTypes.NetSecurity.InterfaceType] $InterfaceType,

        [Parameter()]
        [ValidateNotNull()]
        [string] $LocalUser,

        [Parameter()]
        [ValidateNotNull()]
        [string] $RemoteUser,

        [Parameter()]
        [ValidateNotNull()]
        [string] $RemoteMachine,

        [Parameter()]
        [ValidateNotNull()]
        [Microsoft.PowerShell.Cmdletization.GeneratedTypes.NetSecurity.Authentication] $Authentication,

        [Parameter()]
        [ValidateNotNull()]
        [Microsoft.PowerShell.Cmdletization.GeneratedTypes.NetSecurity.Encryption] $Encryption,

        [Parameter()]
        [ValidateNotNull()]
        [bool] $OverrideBlockRules,

        [Parameter()]
        [ValidateNotNull()]
        [string[]] $RemoteDynamicKeywordAddresses,

        [Parameter()]
        [Alias('Session')]
        [ValidateNotNull()]
        [Microsoft.Management.Infrastructure.CimSession[]] $CimSession,

        [Parameter()]
        [ValidateNotNull()]
        [int] $ThrottleLimit,

        [Parameter()]
        [switch] $AsJob
    )
    process {
        try {
            New-SimulatedNetFirewallRule -Cmdlet $PSCmdlet -Bound $PSBoundParameters
            [WslNet.Simulation.PowerShell.WindowsCommand]::Leave($PSCmdlet)
        }
        finally {
            [WslNet.Simulation.PowerShell.WindowsCommand]::End($PSCmdlet)
        }
    }
}
