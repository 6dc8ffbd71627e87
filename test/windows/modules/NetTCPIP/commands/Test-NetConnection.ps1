# Written by test/windows/generator/commands.mjs from the parameter sets of the real command. Do not edit.
function Test-NetConnection {
    [CmdletBinding(PositionalBinding = $false)]
    param(
        [Parameter(Position = 0, ValueFromPipeline, ValueFromPipelineByPropertyName)]
        [Alias('RemoteAddress', 'cn')]
        [ValidateNotNull()]
        [string] $ComputerName,

        [Parameter(ParameterSetName = 'ICMP')]
        [switch] $TraceRoute,

        [Parameter(ParameterSetName = 'ICMP')]
        [ValidateNotNull()]
        [int] $Hops,

        [Parameter()]
        [ValidateSet('Quiet', 'Detailed')]
        [ValidateNotNull()]
        [string] $InformationLevel,

        [Parameter(ParameterSetName = 'CommonTCPPort', Mandatory, Position = 1)]
        [ValidateSet('HTTP', 'RDP', 'SMB', 'WINRM')]
        [ValidateNotNull()]
        [string] $CommonTCPPort,

        [Parameter(ParameterSetName = 'RemotePort', Mandatory, ValueFromPipelineByPropertyName)]
        [Alias('RemotePort')]
        [ValidateNotNull()]
        [int] $Port,

        [Parameter(ParameterSetName = 'NetRouteDiagnostics', Mandatory)]
        [switch] $DiagnoseRouting,

        [Parameter(ParameterSetName = 'NetRouteDiagnostics')]
        [ValidateNotNull()]
        [string] $ConstrainSourceAddress,

        [Parameter(ParameterSetName = 'NetRouteDiagnostics')]
        [ValidateNotNull()]
        [uint32] $ConstrainInterface
    )
    process {
        try {
            Test-SimulatedNetConnection -Cmdlet $PSCmdlet -Bound $PSBoundParameters
            [WslNet.Simulation.PowerShell.WindowsCommand]::Leave($PSCmdlet)
        }
        finally {
            [WslNet.Simulation.PowerShell.WindowsCommand]::End($PSCmdlet)
        }
    }
}
