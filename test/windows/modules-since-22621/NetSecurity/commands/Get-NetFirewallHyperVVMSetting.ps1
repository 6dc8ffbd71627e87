# Written by test/windows/generator/commands.mjs from the parameter sets of the real command. Do not edit.
function Get-NetFirewallHyperVVMSetting {
    [CmdletBinding(DefaultParameterSetName = 'GetAll', PositionalBinding = $false)]
    param(
        [Parameter(ParameterSetName = 'GetAll')]
        [switch] $All,

        [Parameter()]
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

        [Parameter(ParameterSetName = 'ByName', Mandatory, Position = 0)]
        [Alias('VMCreatorId')]
        [ValidateNotNull()]
        [string[]] $Name
    )
    process {
        try {
            Get-SimulatedNetFirewallHyperVVMSetting -Cmdlet $PSCmdlet -Bound $PSBoundParameters
            [WslNet.Simulation.PowerShell.WindowsCommand]::Leave($PSCmdlet)
        }
        finally {
            [WslNet.Simulation.PowerShell.WindowsCommand]::End($PSCmdlet)
        }
    }
}
