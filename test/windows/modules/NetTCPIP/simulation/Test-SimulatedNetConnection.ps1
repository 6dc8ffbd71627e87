# A script function on Windows: a failed port test writes a warning and still returns an object.
function Test-SimulatedNetConnection {
    param($Cmdlet, $Bound)
    if (-not [WslNet.Simulation.PowerShell.WindowsCommand]::Enter($Cmdlet, $Bound, @('ComputerName', 'Port', 'InformationLevel'))) {
        return
    }
    if (-not $Bound.ContainsKey('Port')) {
        [WslNet.Simulation.PowerShell.WindowsCommand]::Refuse($Cmdlet, 'Test-NetConnection is simulated with -Port only.')
    }
    $name = [string] $Bound['ComputerName']
    $machine = [WslNet.Simulation.Machine]::Current
    $known = $machine.Settings.Find("Host $name")
    $address = if ($known) { $known['Address'] } else { $name }
    $reached = $machine.Connections.Try('windows', $address, $Bound['Port'], 'TCP').Reachable
    if (-not $reached) {
        $Cmdlet.WriteWarning("TCP connect to ($address : $($Bound['Port'])) failed")
    }
    if ($Bound.ContainsKey('InformationLevel') -and $Bound['InformationLevel'] -eq 'Quiet') {
        return $reached
    }
    [pscustomobject] @{ ComputerName = $name; RemoteAddress = [ipaddress] $address; RemotePort = $Bound['Port']; TcpTestSucceeded = $reached }
}
