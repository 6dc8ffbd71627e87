function Set-SimulatedService {
    param($Cmdlet, $Bound)
    if (-not [WslNet.Simulation.PowerShell.WindowsCommand]::Enter($Cmdlet, $Bound, @('Name', 'InputObject', 'StartupType', 'Status', 'PassThru'))) {
        return
    }
    $services = [WslNet.Simulation.Machine]::Current.Services
    foreach ($row in @(Select-SimulatedService $Cmdlet $Bound)) {
        if (-not $Cmdlet.ShouldProcess("$($row['DisplayName']) ($($row.Key))")) {
            continue
        }
        $result = 0
        if ($Bound.ContainsKey('StartupType')) {
            $result = $services.SetStartType($row.Key, [string] $Bound['StartupType'])
            Write-ServiceResult $Cmdlet $row $result 'set'
        }
        if ($Bound.ContainsKey('Status') -and $result -eq 0) {
            Set-ServiceStatus $Cmdlet $row $Bound['Status']
        }
        if ($Bound.ContainsKey('PassThru') -and $Bound['PassThru']) {
            [WslNet.Simulation.PowerShell.ServiceObjects]::Service($services.Find($row.Key))
        }
    }
}

function Set-ServiceStatus {
    param($Cmdlet, $Row, [string] $Status)
    $services = [WslNet.Simulation.Machine]::Current.Services
    if ($Status -eq 'Paused') {
        throw [WslNet.Simulation.SimulationException]::new('pausing a service is not simulated.')
    }
    if ($Status -eq 'Running' -and $Row['Status'] -ne 'Running') {
        Write-ServiceResult $Cmdlet $Row ($services.Start($Row.Key)) 'start'
    }
    elseif ($Status -eq 'Stopped' -and $Row['Status'] -eq 'Running') {
        Write-ServiceResult $Cmdlet $Row ($services.Stop($Row.Key)) 'stop'
    }
}
