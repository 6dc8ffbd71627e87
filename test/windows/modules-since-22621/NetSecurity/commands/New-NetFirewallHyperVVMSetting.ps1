# Written by test/windows/generator/commands.mjs from the parameter sets of the real command. Do not edit.
function New-NetFirewallHyperVVMSetting {
    [CmdletBinding(PositionalBinding = $false, SupportsShouldProcess, ConfirmImpact = 'Medium')]
    param(
        [Parameter()]
        [ValidateNotNull()]
        [string] $PolicyStore,

        [Parameter()]
        [ValidateNotNull()]
        [string] $GPOSession,

        [Parameter()]
        [Alias('VMCreatorId')]
        [ValidateNotNull()]
        [string] $Name,

        [Parameter()]
        [ValidateNotNull()]
        [Microsoft.PowerShell.Cmdletization.GeneratedTypes.NetSecurity.GpoBoolean] $Enabled,

        [Parameter()]
        [ValidateNotNull()]
        [Microsoft.PowerShell.Cmdletization.GeneratedTypes.NetSecurity.Action] $DefaultInboundAction,

        [Parameter()]
        [ValidateNotNull()]
        [Microsoft.PowerShell.Cmdletization.GeneratedTypes.NetSecurity.Action] $DefaultOutboundAction,

        [Parameter()]
        [ValidateNotNull()]
        [Microsoft.PowerShell.Cmdletization.GeneratedTypes.NetSecurity.GpoBoolean] $LoopbackEnabled,

        [Parameter()]
        [ValidateNotNull()]
        [Microsoft.PowerShell.Cmdletization.GeneratedTypes.NetSecurity.GpoBoolean] $AllowHostPolicyMerge,

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
            New-SimulatedNetFirewallHyperVVMSetting -Cmdlet $PSCmdlet -Bound $PSBoundParameters
            [WslNet.Simulation.PowerShell.WindowsCommand]::Leave($PSCmdlet)
        }
        finally {
            [WslNet.Simulation.PowerShell.WindowsCommand]::End($PSCmdlet)
        }
    }
}
