# Written by test/windows/generator/commands.mjs from the parameter sets of the real command. Do not edit.
function Get-Service {
    [CmdletBinding(DefaultParameterSetName = 'Default')]
    param(
        [Parameter(ParameterSetName = 'Default', Position = 0, ValueFromPipeline, ValueFromPipelineByPropertyName)]
        [Alias('ServiceName')]
        [string[]] $Name,

        [Parameter()]
        [Alias('DS')]
        [switch] $DependentServices,

        [Parameter()]
        [Alias('SDO', 'ServicesDependedOn')]
        [switch] $RequiredServices,

        [Parameter()]
        [string[]] $Include,

        [Parameter()]
        [string[]] $Exclude,

        [Parameter(ParameterSetName = 'DisplayName', Mandatory)]
        [string[]] $DisplayName,

        [Parameter(ParameterSetName = 'InputObject', ValueFromPipeline)]
        [PSTypeName('System.ServiceProcess.ServiceController')] [object[]] $InputObject
    )
    process {
        try {
            Get-SimulatedService -Cmdlet $PSCmdlet -Bound $PSBoundParameters
            [WslNet.Simulation.PowerShell.WindowsCommand]::Leave($PSCmdlet)
        }
        finally {
            [WslNet.Simulation.PowerShell.WindowsCommand]::End($PSCmdlet)
        }
    }
}
