# Profiles of the Hyper-V firewall (one for each creator and profile), its creators and its ports.
$script:HyperVProfileFields = [string[]] [WslNet.Simulation.Network.HyperVSettings]::ProfileFields

function Get-SimulatedNetFirewallHyperVProfile {
    param($Cmdlet, $Bound)
    if (-not [WslNet.Simulation.PowerShell.WindowsCommand]::Enter($Cmdlet, $Bound, @('All', 'Name', 'Profile', 'PolicyStore'))) {
        return
    }
    $settings = [WslNet.Simulation.Machine]::Current.HyperV.Settings
    $effective = Test-ActiveStore $Cmdlet $Bound
    foreach ($creator in Select-HyperVCreator $Cmdlet $Bound 'MSFT_NetFirewallHyperVProfile') {
        foreach ($name in Select-HyperVProfileName $Bound) {
            [WslNet.Simulation.PowerShell.HyperVObjects]::Profiles($(if ($effective) { $settings.EffectiveProfile($creator, $name) } else { $settings.StoredProfile($creator, $name) }))
        }
    }
}

function Set-SimulatedNetFirewallHyperVProfile {
    param($Cmdlet, $Bound)
    if (-not [WslNet.Simulation.PowerShell.WindowsCommand]::Enter($Cmdlet, $Bound, @('Name', 'Profile') + $script:HyperVProfileFields)) {
        return
    }
    $settings = [WslNet.Simulation.Machine]::Current.HyperV.Settings
    foreach ($creator in @(Select-HyperVCreator $Cmdlet $Bound 'MSFT_NetFirewallHyperVProfile')) {
        $may = $Cmdlet.ShouldProcess($creator, 'Set NetFirewallHyperVProfile') -and [WslNet.Simulation.PowerShell.WindowsCommand]::MayChange($Cmdlet, 'MSFT_NetFirewallHyperVProfile')
        foreach ($name in Select-HyperVProfileName $Bound | Where-Object { $may }) {
            foreach ($field in $script:HyperVProfileFields | Where-Object { $Bound.ContainsKey($_) }) {
                $settings.SetProfile($creator, $name, $field, [string] $Bound[$field])
            }
        }
    }
}

function New-SimulatedNetFirewallHyperVProfile {
    param($Cmdlet, $Bound)
    if ([WslNet.Simulation.PowerShell.WindowsCommand]::Enter($Cmdlet, $Bound, @('Name', 'Profile') + $script:HyperVProfileFields)) {
        [WslNet.Simulation.PowerShell.WindowsCommand]::Refuse($Cmdlet, 'every profile of WSL exists already, and the error of Windows for that is not known.')
    }
}

function Get-SimulatedNetFirewallHyperVVMCreator {
    param($Cmdlet, $Bound)
    $entered = [WslNet.Simulation.PowerShell.WindowsCommand]::Enter($Cmdlet, $Bound, @('All'))
    if ($entered -and [WslNet.Simulation.Machine]::Current.HyperV.Supported) {
        [WslNet.Simulation.PowerShell.HyperVObjects]::Creator()
    }
}

function Get-SimulatedNetFirewallHyperVPort {
    param($Cmdlet, $Bound)
    if (-not [WslNet.Simulation.PowerShell.WindowsCommand]::Enter($Cmdlet, $Bound, @('All'))) {
        return
    }
    $machine = [WslNet.Simulation.Machine]::Current
    if ($machine.Wsl.Running -and $machine.HyperV.Filters($machine.Wsl.NetworkingMode)) {
        $adapter = @($machine.Adapters.Physical | Where-Object { $_['Address'] })[0]
        $name = if ($machine.Wsl.NetworkingMode -eq 'mirrored') { [WslNet.Simulation.Network.Adapters]::ProfileOf($adapter) } else { 'Public' }
        [WslNet.Simulation.PowerShell.HyperVObjects]::Port($machine.Wsl.NetworkingMode, $name)
    }
}

function Select-HyperVProfileName {
    param($Bound)
    $all = 'Domain', 'Private', 'Public'
    $wanted = if ($Bound.ContainsKey('Profile')) { [string] $Bound['Profile'] } else { 'Any' }
    if ($wanted -eq 'Any') {
        return $all
    }
    $all | Where-Object { $_ -in ($wanted -split ', ') }
}
