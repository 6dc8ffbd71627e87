function Restart-SimulatedWsl {
    <#
    .SYNOPSIS
    Stops the WSL virtual machine and starts it again with its default distribution; programs in it are gone.
    .DESCRIPTION
    The virtual machine keeps its address, as present versions of WSL do, unless -Address gives it a new one.
    #>
    [CmdletBinding()]
    param([string] $Address)
    $ErrorActionPreference = 'Stop'
    $machine = [WslNet.Simulation.Machine]::Current
    if ($Address) {
        if (-not [WslNet.Simulation.Network.AddressRange]::Parse($machine.Wsl.Network).Contains($Address)) {
            throw [WslNet.Simulation.SimulationException]::new("the address $Address is not in the network of WSL, $($machine.Wsl.Network).")
        }
    }
    $default = $machine.Distributions.All | Where-Object { $_['Version'] -eq '2' } | Select-Object -First 1
    if ($null -eq $default) {
        throw [WslNet.Simulation.SimulationException]::new('there is no WSL 2 distribution to restart.')
    }
    $machine.Listeners.RemoveAll('guest')
    $machine.Wsl.Stop()
    # What wsl.exe would say is not printed here.
    $null = $machine.Wsl.Start($Address)
    $null = $machine.Wsl.StartDistribution($default.Key)
}
