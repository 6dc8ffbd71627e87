function Test-SimulatedConnection {
    <#
    .SYNOPSIS
    Whether a connection arrives at a program, and why or why not: the truth of the simulated machine.
    #>
    [CmdletBinding()]
    param(
        [Parameter(Mandatory)]
        [ValidateSet('windows', 'lan', 'guest')]
        [string] $From,

        [Parameter(Mandatory)]
        [string] $To,

        [Parameter(Mandatory)]
        [ValidateRange(1, 65535)]
        [int] $Port,

        [ValidateSet('TCP', 'UDP')]
        [string] $Protocol = 'TCP'
    )
    try {
        [WslNet.Simulation.Machine]::Current.Connections.Try($From.ToLowerInvariant(), $To, $Port, $Protocol.ToUpperInvariant())
    }
    catch [System.Management.Automation.MethodInvocationException] {
        throw $_.Exception.InnerException
    }
}
