# Written by test/windows/generator/commands.mjs from the parameter sets of the real command. Do not edit.
function Get-NetFirewallProfile {
    [CmdletBinding(DefaultParameterSetName = 'GetAll', PositionalBinding = $false)]
    param(
        [Parameter(ParameterSetName = 'GetAll')]
        [switch] $All,

        [Parameter()]
        [ValidateNotNull()]
        [string] $PolicyStore,

        [Parameter()]
        [ValidateNotNull()]
        [string] $GPOSession,

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
        [Alias('Profile')]
        [ValidateNotNull()]
        [string[]] $Name,

        [Parameter(ParameterSetName = 'ByAssociatedNetFirewallRule', Mandatory, ValueFromPipeline)]
        [ValidateNotNull()]
        [PSTypeName('Microsoft.Management.Infrastructure.CimInstance#MSFT_NetFirewallRule')] [object] $AssociatedNetFirewallRule,

        [Parameter(ParameterSetName = 'ByAssociatedNetIPsecRule', Mandatory, ValueFromPipeline)]
        [ValidateNotNull()]
        [PSTypeName('Microsoft.Management.Infrastructure.CimInstance#MSFT_NetConSecRule')] [object] $AssociatedNetIPsecRule,

        [Parameter(ParameterSetName = 'ByAssociatedNetIPsecMainModeRule', Mandatory, ValueFromPipeline)]
        [ValidateNotNull()]
        [PSTypeName('Microsoft.Management.Infrastructure.CimInstance#MSFT_NetMainModeRule')] [object] $AssociatedNetIPsecMainModeRule
    )
    process {
        try {
            Get-SimulatedNetFirewallProfile -Cmdlet $PSCmdlet -Bound $PSBoundParameters
            [WslNet.Simulation.PowerShell.WindowsCommand]::Leave($PSCmdlet)
        }
        finally {
            [WslNet.Simulation.PowerShell.WindowsCommand]::End($PSCmdlet)
        }
    }
}
