function Start-SimulatedService {
    param($Cmdlet, $Bound)
    if (-not [WslNet.Simulation.PowerShell.WindowsCommand]::Enter($Cmdlet, $Bound, @('Name', 'DisplayName', 'InputObject', 'PassThru'))) {
        return
    }
    foreach ($row in @(Select-SimulatedService $Cmdlet $Bound)) {
        # A service that runs already is left alone, without any right to it.
        if ($row['Status'] -ne 'Running' -and $Cmdlet.ShouldProcess("$($row['DisplayName']) ($($row.Key))")) {
            Write-ServiceResult $Cmdlet $row ([WslNet.Simulation.Machine]::Current.Services.Start($row.Key)) 'start'
        }
        if ($Bound.ContainsKey('PassThru') -and $Bound['PassThru']) {
            [WslNet.Simulation.PowerShell.ServiceObjects]::Service([WslNet.Simulation.Machine]::Current.Services.Find($row.Key))
        }
    }
}
