function Restart-SimulatedService {
    param($Cmdlet, $Bound)
    if (-not [WslNet.Simulation.PowerShell.WindowsCommand]::Enter($Cmdlet, $Bound, @('Name', 'DisplayName', 'InputObject', 'PassThru', 'Force'))) {
        return
    }
    $services = [WslNet.Simulation.Machine]::Current.Services
    foreach ($row in @(Select-SimulatedService $Cmdlet $Bound)) {
        if (-not $Cmdlet.ShouldProcess("$($row['DisplayName']) ($($row.Key))")) {
            continue
        }
        $stopped = if ($row['Status'] -eq 'Running') { $services.Stop($row.Key) } else { 0 }
        Write-ServiceResult $Cmdlet $row $stopped 'stop'
        if ($stopped -eq 0) {
            Write-ServiceResult $Cmdlet $row ($services.Start($row.Key)) 'start'
        }
        if ($Bound.ContainsKey('PassThru') -and $Bound['PassThru']) {
            [WslNet.Simulation.PowerShell.ServiceObjects]::Service($services.Find($row.Key))
        }
    }
}
