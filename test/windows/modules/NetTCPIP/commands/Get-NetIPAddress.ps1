# Written by test/windows/generator/commands.mjs from the parameter sets of the real command. Do not edit.
function Get-NetIPAddress {
    [CmdletBinding(PositionalBinding = $false)]
    param(
        [Parameter(Position = 0, ValueFromPipelineByPropertyName)]
        [Alias('LocalAddress')]
        [ValidateNotNull()]
        [string[]] $IPAddress,

        [Parameter(ValueFromPipelineByPropertyName)]
        [Alias('ifIndex')]
        [ValidateNotNull()]
        [uint32[]] $InterfaceIndex,

        [Parameter(ValueFromPipelineByPropertyName)]
        [Alias('ifAlias')]
        [ValidateNotNull()]
        [string[]] $InterfaceAlias,

        [Parameter()]
        [ValidateNotNull()]
        [Microsoft.PowerShell.Cmdletization.GeneratedTypes.NetIPAddress.AddressFamily[]] $AddressFamily,

        [Parameter()]
        [ValidateNotNull()]
        [Microsoft.PowerShell.Cmdletization.GeneratedTypes.NetIPAddress.Type[]] $Type,

        [Parameter()]
        [ValidateNotNull()]
        [byte[]] $PrefixLength,

        [Parameter()]
        [ValidateNotNull()]
        [Microsoft.PowerShell.Cmdletization.GeneratedTypes.NetIPAddress.PrefixOrigin[]] $PrefixOrigin,

        [Parameter()]
        [ValidateNotNull()]
        [Microsoft.PowerShell.Cmdletization.GeneratedTypes.NetIPAddress.SuffixOrigin[]] $SuffixOrigin,

        [Parameter()]
        [ValidateNotNull()]
        [Microsoft.PowerShell.Cmdletization.GeneratedTypes.NetIPAddress.AddressState[]] $AddressState,

        [Parameter()]
        [ValidateNotNull()]
        [timespan[]] $ValidLifetime,

        [Parameter()]
        [ValidateNotNull()]
        [timespan[]] $PreferredLifetime,

        [Parameter()]
        [ValidateNotNull()]
        [bool[]] $SkipAsSource,

        [Parameter(ValueFromPipeline)]
        [ValidateNotNull()]
        [PSTypeName('Microsoft.Management.Infrastructure.CimInstance#MSFT_NetIPInterface')] [object] $AssociatedIPInterface,

        [Parameter()]
        [ValidateNotNull()]
        [string] $PolicyStore,

        [Parameter()]
        [switch] $IncludeAllCompartments,

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
            Get-SimulatedNetIPAddress -Cmdlet $PSCmdlet -Bound $PSBoundParameters
            [WslNet.Simulation.PowerShell.WindowsCommand]::Leave($PSCmdlet)
        }
        finally {
            [WslNet.Simulation.PowerShell.WindowsCommand]::End($PSCmdlet)
        }
    }
}
