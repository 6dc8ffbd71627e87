function Get-SimulatedService {
    param($Cmdlet, $Bound)
    if ([WslNet.Simulation.PowerShell.WindowsCommand]::Enter($Cmdlet, $Bound, @('Name', 'DisplayName', 'InputObject'))) {
        foreach ($row in Select-SimulatedService $Cmdlet $Bound) {
            [WslNet.Simulation.PowerShell.ServiceObjects]::Service($row)
        }
    }
}
