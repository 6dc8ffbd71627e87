# Get, Set and New of the setting of a VM creator; WSL is the only creator here.
$script:SettingFields = [string[]] [WslNet.Simulation.Network.HyperVSettings]::Fields

function Get-SimulatedNetFirewallHyperVVMSetting {
    param($Cmdlet, $Bound)
    if (-not [WslNet.Simulation.PowerShell.WindowsCommand]::Enter($Cmdlet, $Bound, @('All', 'Name', 'PolicyStore'))) {
        return
    }
    $settings = [WslNet.Simulation.Machine]::Current.HyperV.Settings
    $effective = Test-ActiveStore $Cmdlet $Bound
    foreach ($creator in Select-HyperVCreator $Cmdlet $Bound 'MSFT_NetFirewallHyperVVMSetting') {
        [WslNet.Simulation.PowerShell.HyperVObjects]::Setting($(if ($effective) { $settings.Effective($creator) } else { $settings.Stored($creator) }))
    }
}

function Set-SimulatedNetFirewallHyperVVMSetting {
    param($Cmdlet, $Bound)
    if (-not [WslNet.Simulation.PowerShell.WindowsCommand]::Enter($Cmdlet, $Bound, @('Name', 'InputObject', 'PassThru') + $script:SettingFields)) {
        return
    }
    $settings = [WslNet.Simulation.Machine]::Current.HyperV.Settings
    foreach ($creator in @(Select-HyperVCreator $Cmdlet $Bound 'MSFT_NetFirewallHyperVVMSetting')) {
        $may = $Cmdlet.ShouldProcess($creator, 'Set NetFirewallHyperVVMSetting') -and [WslNet.Simulation.PowerShell.WindowsCommand]::MayChange($Cmdlet, 'MSFT_NetFirewallHyperVVMSetting')
        if (-not $may) {
            continue
        }
        foreach ($field in $script:SettingFields | Where-Object { $Bound.ContainsKey($_) }) {
            $settings.Set($creator, $field, [string] $Bound[$field])
        }
        if ($Bound.ContainsKey('PassThru') -and $Bound['PassThru']) {
            [WslNet.Simulation.PowerShell.HyperVObjects]::Setting($settings.Stored($creator))
        }
    }
}

# Only where nothing is registered for the creator yet.
function New-SimulatedNetFirewallHyperVVMSetting {
    param($Cmdlet, $Bound)
    if (-not [WslNet.Simulation.PowerShell.WindowsCommand]::Enter($Cmdlet, $Bound, @('Name') + $script:SettingFields)) {
        return
    }
    $settings = [WslNet.Simulation.Machine]::Current.HyperV.Settings
    $class = 'MSFT_NetFirewallHyperVVMSetting'
    $creator = [string] $Bound['Name']
    if ($creator -ne [WslNet.Simulation.Network.HyperVFirewall]::WslCreator) {
        [WslNet.Simulation.PowerShell.WindowsCommand]::Refuse($Cmdlet, "the VM creator '$creator' is not simulated: WSL is.")
    }
    if (-not $Cmdlet.ShouldProcess($creator, 'Create NetFirewallHyperVVMSetting') -or -not [WslNet.Simulation.PowerShell.WindowsCommand]::MayChange($Cmdlet, $class)) {
        return
    }
    if ($settings.IsRegistered($creator)) {
        [WslNet.Simulation.PowerShell.WindowsCommand]::WriteSystemError($Cmdlet, 183, 'Cannot create a file when that file already exists.', 'ResourceExists', $class)
        return
    }
    foreach ($field in $script:SettingFields) {
        $settings.Set($creator, $field, $(if ($Bound.ContainsKey($field)) { [string] $Bound[$field] } else { 'NotConfigured' }))
    }
    [WslNet.Simulation.PowerShell.HyperVObjects]::Setting($settings.Stored($creator))
}

# The creators that are meant, by literal name or wildcard; none where the firewall is off.
function Select-HyperVCreator {
    param($Cmdlet, $Bound, [string] $Class)
    if (-not [WslNet.Simulation.Machine]::Current.HyperV.Supported) {
        return
    }
    $wanted = if ($Bound.ContainsKey('InputObject')) { $Bound['InputObject'].Name } elseif ($Bound.ContainsKey('Name')) { $Bound['Name'] } else { '*' }
    foreach ($text in $wanted) {
        $found = @(@([WslNet.Simulation.Network.HyperVFirewall]::WslCreator) -like $text)
        if ($found.Count -eq 0 -and -not [System.Management.Automation.WildcardPattern]::ContainsWildcardCharacters($text)) {
            [WslNet.Simulation.PowerShell.WindowsCommand]::WriteNotFound($Cmdlet, $Class, 'Name', $text)
        }
        $found
    }
}

function Test-ActiveStore {
    param($Cmdlet, $Bound)
    $store = if ($Bound.ContainsKey('PolicyStore')) { $Bound['PolicyStore'] } else { 'PersistentStore' }
    if ($store -notin 'PersistentStore', 'ActiveStore') {
        [WslNet.Simulation.PowerShell.WindowsCommand]::Refuse($Cmdlet, "the store '$store' of the Hyper-V firewall is not simulated.")
    }
    $store -eq 'ActiveStore'
}
