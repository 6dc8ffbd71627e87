# Written by test/windows/generator/commands.mjs from the parameter sets of the real command. Do not edit.
function Get-NetUDPSetting {
    [CmdletBinding(PositionalBinding = $false)]
    param(
        [Parameter(Position = 0)]
        [ValidateNotNull()]
        [uint16[]] $DynamicPortRangeStartPort,

        [Parameter(Position = 1)]
        [ValidateNotNull()]
        [uint16[]] $DynamicPortRangeNumberOfPorts,

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
            Get-SimulatedNetUDPSetting -Cmdlet $PSCmdlet -Bound $PSBoundParameters
            [WslNet.Simulation.PowerShell.WindowsCommand]::Leave($PSCmdlet)
        }
        finally {
            [WslNet.Simulation.PowerShell.WindowsCommand]::End($PSCmdlet)
        }
    }
}
