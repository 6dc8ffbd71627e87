# Written by test/windows/generator/commands.mjs from the parameter sets of the real command. Do not edit.
function Set-NetFirewallHyperVRule {
    [CmdletBinding(PositionalBinding = $false, SupportsShouldProcess, ConfirmImpact = 'Medium')]
    param(
        [Parameter(ParameterSetName = 'ByName', Mandatory, Position = 0)]
        [Alias('ID')]
        [ValidateNotNull()]
        [string[]] $Name,

        [Parameter()]
        [ValidateNotNull()]
        [string] $NewDisplayName,

        [Parameter()]
        [ValidateNotNull()]
        [uint16] $RulePriority,

        [Parameter()]
        [ValidateNotNull()]
        [Microsoft.PowerShell.Cmdletization.GeneratedTypes.NetSecurity.Direction] $Direction,

        [Parameter()]
        [ValidateNotNull()]
        [string] $VMCreatorId,

        [Parameter()]
        [ValidateNotNull()]
        [string] $Protocol,

        [Parameter()]
        [ValidateNotNull()]
        [string[]] $LocalAddresses,

        [Parameter()]
        [ValidateNotNull()]
        [string[]] $LocalPorts,

        [Parameter()]
        [ValidateNotNull()]
        [string[]] $RemoteAddresses,

        [Parameter()]
        [ValidateNotNull()]
        [string[]] $RemotePorts,

        [Parameter()]
        [ValidateNotNull()]
        [Microsoft.PowerShell.Cmdletization.GeneratedTypes.NetSecurity.Action] $Action,

        [Parameter()]
        [ValidateNotNull()]
        [Microsoft.PowerShell.Cmdletization.GeneratedTypes.NetSecurity.Enabled] $Enabled,

        [Parameter()]
        [ValidateNotNull()]
        [Microsoft.PowerShell.Cmdletization.GeneratedTypes.NetSecurity.Profile] $Profiles,

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

        [Parameter(ParameterSetName = 'ByDisplayName', Mandatory)]
        [ValidateNotNull()]
        [string[]] $DisplayName,

        [Parameter(ParameterSetName = 'InputObject (cdxml)', Mandatory, ValueFromPipeline)]
        [ValidateNotNull()]
        [PSTypeName('Microsoft.Management.Infrastructure.CimInstance#MSFT_NetFirewallHyperVRule')] [object[]] $InputObject
    )
    process {
        try {
            Set-SimulatedNetFirewallHyperVRule -Cmdlet $PSCmdlet -Bound $PSBoundParameters
            [WslNet.Simulation.PowerShell.WindowsCommand]::Leave($PSCmdlet)
        }
        finally {
            [WslNet.Simulation.PowerShell.WindowsCommand]::End($PSCmdlet)
        }
    }
}
