# Written by test/windows/generator/commands.mjs from the parameter sets of the real command. Do not edit.
function Get-NetFirewallHyperVProfile {
    [CmdletBinding(DefaultParameterSetName = 'GetAll', PositionalBinding = $false)]
    param(
        [Parameter(ParameterSetName = 'GetAll')]
        [switch] $All,

        [Parameter(ParameterSetName = 'GetAll')]
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

        [Parameter(ParameterSetName = 'ByName', Position = 0)]
        [Alias('VMCreatorId')]
        [ValidateNotNull()]
        [string[]] $Name,

        [Parameter(ParameterSetName = 'ByName')]
        [ValidateNotNull()]
        [Microsoft.PowerShell.Cmdletization.GeneratedTypes.NetSecurity.Profile[]] $Profile
    )
    process {
        try {
            Get-SimulatedNetFirewallHyperVProfile -Cmdlet $PSCmdlet -Bound $PSBoundParameters
            [WslNet.Simulation.PowerShell.WindowsCommand]::Leave($PSCmdlet)
        }
        finally {
            [WslNet.Simulation.PowerShell.WindowsCommand]::End($PSCmdlet)
        }
    }
}
