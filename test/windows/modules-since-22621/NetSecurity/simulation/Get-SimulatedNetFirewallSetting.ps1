# The data has no description of the object: what it would hold is not invented.
function Get-SimulatedNetFirewallSetting {
    param($Cmdlet, $Bound)
    if ([WslNet.Simulation.PowerShell.WindowsCommand]::Enter($Cmdlet, $Bound, @('All', 'PolicyStore'))) {
        [WslNet.Simulation.PowerShell.WindowsCommand]::Refuse($Cmdlet, 'the object of Get-NetFirewallSetting is not known.')
    }
}
