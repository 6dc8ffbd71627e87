function Stop-SimulatedService {
    param($Cmdlet, $Bound)
    if (-not [WslNet.Simulation.PowerShell.WindowsCommand]::Enter($Cmdlet, $Bound, @('Name', 'DisplayName', 'InputObject', 'PassThru', 'Force', 'NoWait'))) {
        return
    }
    $services = [WslNet.Simulation.Machine]::Current.Services
    foreach ($row in @(Select-SimulatedService $Cmdlet $Bound)) {
        # A service that is stopped already is left alone, without any right to it.
        if ($row['Status'] -eq 'Running' -and $Cmdlet.ShouldProcess("$($row['DisplayName']) ($($row.Key))")) {
            Write-ServiceResult $Cmdlet $row ($services.Stop($row.Key)) 'stop'
        }
        if ($Bound.ContainsKey('PassThru') -and $Bound['PassThru']) {
            [WslNet.Simulation.PowerShell.ServiceObjects]::Service($services.Find($row.Key))
        }
    }
}
