function Restart-SimulatedWindows {
    <#
    .SYNOPSIS
    Restarts Windows: no program runs any more, WSL is stopped, automatic services run, port proxies are loaded.
    #>
    [CmdletBinding()]
    param()
    $ErrorActionPreference = 'Stop'
    $machine = [WslNet.Simulation.Machine]::Current
    $machine.Wsl.Stop()
    $machine.Listeners.RemoveAll('guest')
    $machine.Listeners.RemoveAll('windows')
    # The switch of WSL comes back with the next start of the virtual machine.
    $machine.Adapters.Remove([WslNet.Simulation.Network.Adapters]::WslSwitch)
    # winnat reserves ports again, except where an administrator has reserved them meanwhile.
    Add-ReservedPort $machine
    foreach ($service in $machine.Services.All) {
        $machine.Services.SetStatus($service.Key, $(if ($service['StartType'] -eq 'Automatic' -or $service.Key -eq 'winnat') { 'Running' } else { 'Stopped' }))
    }
}
