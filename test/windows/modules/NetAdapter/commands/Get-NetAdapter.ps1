# Written by test/windows/generator/commands.mjs from the parameter sets of the real command. Do not edit.
function Get-NetAdapter {
    [CmdletBinding(DefaultParameterSetName = 'ByName', PositionalBinding = $false)]
    param(
        [Parameter(ParameterSetName = 'ByName', Position = 0)]
        [Alias('ifAlias', 'InterfaceAlias')]
        [ValidateNotNull()]
        [string[]] $Name,

        [Parameter()]
        [switch] $IncludeHidden,

        [Parameter()]
        [switch] $Physical,

        [Parameter()]
        [Alias('Session')]
        [ValidateNotNull()]
        [Microsoft.Management.Infrastructure.CimSession[]] $CimSession,

        [Parameter()]
        [ValidateNotNull()]
        [int] $ThrottleLimit,

        [Parameter()]
        [switch] $AsJob,

        [Parameter(ParameterSetName = 'ByInstanceID', Mandatory, ValueFromPipelineByPropertyName)]
        [Alias('ifDesc')]
        [ValidateNotNull()]
        [string[]] $InterfaceDescription,

        [Parameter(ParameterSetName = 'ByIfIndex', Mandatory, ValueFromPipelineByPropertyName)]
        [Alias('ifIndex')]
        [ValidateNotNull()]
        [uint32[]] $InterfaceIndex
    )
    process {
        try {
            Get-SimulatedNetAdapter -Cmdlet $PSCmdlet -Bound $PSBoundParameters
            [WslNet.Simulation.PowerShell.WindowsCommand]::Leave($PSCmdlet)
        }
        finally {
            [WslNet.Simulation.PowerShell.WindowsCommand]::End($PSCmdlet)
        }
    }
}
