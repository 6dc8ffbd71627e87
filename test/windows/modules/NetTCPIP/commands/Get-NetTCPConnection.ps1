# Written by test/windows/generator/commands.mjs from the parameter sets of the real command. Do not edit.
function Get-NetTCPConnection {
    [CmdletBinding(PositionalBinding = $false)]
    param(
        [Parameter(Position = 0, ValueFromPipelineByPropertyName)]
        [Alias('IPAddress')]
        [ValidateNotNull()]
        [string[]] $LocalAddress,

        [Parameter(Position = 1)]
        [ValidateNotNull()]
        [uint16[]] $LocalPort,

        [Parameter()]
        [ValidateNotNull()]
        [string[]] $RemoteAddress,

        [Parameter()]
        [ValidateNotNull()]
        [uint16[]] $RemotePort,

        [Parameter()]
        [ValidateNotNull()]
        [Microsoft.PowerShell.Cmdletization.GeneratedTypes.NetTCPConnection.State[]] $State,

        [Parameter()]
        [ValidateNotNull()]
        [Microsoft.PowerShell.Cmdletization.GeneratedTypes.NetTCPConnection.AppliedSetting[]] $AppliedSetting,

        [Parameter()]
        [ValidateNotNull()]
        [uint32[]] $OwningProcess,

        [Parameter()]
        [ValidateNotNull()]
        [datetime[]] $CreationTime,

        [Parameter()]
        [ValidateNotNull()]
        [Microsoft.PowerShell.Cmdletization.GeneratedTypes.NetTCPConnection.OffloadState[]] $OffloadState,

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
            Get-SimulatedNetTCPConnection -Cmdlet $PSCmdlet -Bound $PSBoundParameters
            [WslNet.Simulation.PowerShell.WindowsCommand]::Leave($PSCmdlet)
        }
        finally {
            [WslNet.Simulation.PowerShell.WindowsCommand]::End($PSCmdlet)
        }
    }
}
