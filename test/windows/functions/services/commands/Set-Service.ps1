# Written by test/windows/generator/commands.mjs from the parameter sets of the real command. Do not edit.
function Set-Service {
    [CmdletBinding(DefaultParameterSetName = 'Name', SupportsShouldProcess, ConfirmImpact = 'Medium')]
    param(
        [Parameter(ParameterSetName = 'Name', Mandatory, Position = 0, ValueFromPipeline, ValueFromPipelineByPropertyName)]
        [Alias('ServiceName', 'SN')]
        [string] $Name,

        [Parameter()]
        [Alias('DN')]
        [string] $DisplayName,

        [Parameter()]
        [string] $Description,

        [Parameter()]
        [Alias('StartMode', 'SM', 'ST')]
        [System.ServiceProcess.ServiceStartMode] $StartupType,

        [Parameter()]
        [ValidateSet('Paused', 'Running', 'Stopped')]
        [string] $Status,

        [Parameter()]
        [switch] $PassThru,

        [Parameter(ParameterSetName = 'InputObject', ValueFromPipeline)]
        [PSTypeName('System.ServiceProcess.ServiceController')] [object] $InputObject
    )
    process {
        try {
            Set-SimulatedService -Cmdlet $PSCmdlet -Bound $PSBoundParameters
            [WslNet.Simulation.PowerShell.WindowsCommand]::Leave($PSCmdlet)
        }
        finally {
            [WslNet.Simulation.PowerShell.WindowsCommand]::End($PSCmdlet)
        }
    }
}
