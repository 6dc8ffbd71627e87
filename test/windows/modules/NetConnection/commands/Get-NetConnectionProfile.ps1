# Written by test/windows/generator/commands.mjs from the parameter sets of the real command. Do not edit.
function Get-NetConnectionProfile {
    [CmdletBinding(PositionalBinding = $false)]
    param(
        [Parameter()]
        [ValidateNotNull()]
        [string[]] $Name,

        [Parameter(ValueFromPipelineByPropertyName)]
        [ValidateNotNull()]
        [string[]] $InterfaceAlias,

        [Parameter(ValueFromPipelineByPropertyName)]
        [ValidateNotNull()]
        [uint32[]] $InterfaceIndex,

        [Parameter()]
        [ValidateNotNull()]
        [Microsoft.PowerShell.Cmdletization.GeneratedTypes.NetConnectionProfile.NetworkCategory[]] $NetworkCategory,

        [Parameter()]
        [ValidateNotNull()]
        [Microsoft.PowerShell.Cmdletization.GeneratedTypes.NetConnectionProfile.IPv4Connectivity[]] $IPv4Connectivity,

        [Parameter()]
        [ValidateNotNull()]
        [Microsoft.PowerShell.Cmdletization.GeneratedTypes.NetConnectionProfile.IPv6Connectivity[]] $IPv6Connectivity,

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
            Get-SimulatedNetConnectionProfile -Cmdlet $PSCmdlet -Bound $PSBoundParameters
            [WslNet.Simulation.PowerShell.WindowsCommand]::Leave($PSCmdlet)
        }
        finally {
            [WslNet.Simulation.PowerShell.WindowsCommand]::End($PSCmdlet)
        }
    }
}
