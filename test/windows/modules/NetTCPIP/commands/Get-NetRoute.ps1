# Written by test/windows/generator/commands.mjs from the parameter sets of the real command. Do not edit.
function Get-NetRoute {
    [CmdletBinding(PositionalBinding = $false)]
    param(
        [Parameter(Position = 0)]
        [ValidateNotNull()]
        [string[]] $DestinationPrefix,

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
        [string[]] $NextHop,

        [Parameter()]
        [ValidateNotNull()]
        [Microsoft.PowerShell.Cmdletization.GeneratedTypes.NetRoute.AddressFamily[]] $AddressFamily,

        [Parameter()]
        [ValidateNotNull()]
        [Microsoft.PowerShell.Cmdletization.GeneratedTypes.NetRoute.Publish[]] $Publish,

        [Parameter()]
        [ValidateNotNull()]
        [uint16[]] $RouteMetric,

        [Parameter()]
        [ValidateNotNull()]
        [Microsoft.PowerShell.Cmdletization.GeneratedTypes.NetRoute.Protocol[]] $Protocol,

        [Parameter()]
        [ValidateNotNull()]
        [uint32[]] $CompartmentId,

        [Parameter()]
        [ValidateNotNull()]
        [timespan[]] $ValidLifetime,

        [Parameter()]
        [ValidateNotNull()]
        [timespan[]] $PreferredLifetime,

        [Parameter()]
        [ValidateNotNull()]
        [uint32[]] $InterfaceMetric,

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
            Get-SimulatedNetRoute -Cmdlet $PSCmdlet -Bound $PSBoundParameters
            [WslNet.Simulation.PowerShell.WindowsCommand]::Leave($PSCmdlet)
        }
        finally {
            [WslNet.Simulation.PowerShell.WindowsCommand]::End($PSCmdlet)
        }
    }
}
