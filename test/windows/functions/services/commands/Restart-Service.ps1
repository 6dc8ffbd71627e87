# Written by test/windows/generator/commands.mjs from the parameter sets of the real command. Do not edit.
function Restart-Service {
    [CmdletBinding(DefaultParameterSetName = 'InputObject', SupportsShouldProcess, ConfirmImpact = 'Medium')]
    param(
        [Parameter()]
        [switch] $Force,

        [Parameter(ParameterSetName = 'InputObject', Mandatory, Position = 0, ValueFromPipeline)]
        [PSTypeName('System.ServiceProcess.ServiceController')] [object[]] $InputObject,

        [Parameter()]
        [switch] $PassThru,

        [Parameter()]
        [string[]] $Include,

        [Parameter()]
        [string[]] $Exclude,

        [Parameter(ParameterSetName = 'Default', Mandatory, Position = 0, ValueFromPipeline, ValueFromPipelineByPropertyName)]
        [Alias('ServiceName')]
        [string[]] $Name,

        [Parameter(ParameterSetName = 'DisplayName', Mandatory)]
        [string[]] $DisplayName
    )
    process {
        try {
            Restart-SimulatedService -Cmdlet $PSCmdlet -Bound $PSBoundParameters
            [WslNet.Simulation.PowerShell.WindowsCommand]::Leave($PSCmdlet)
        }
        finally {
            [WslNet.Simulation.PowerShell.WindowsCommand]::End($PSCmdlet)
        }
    }
}
