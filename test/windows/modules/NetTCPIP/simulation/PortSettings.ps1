# Get-NetTCPSetting and Get-NetUDPSetting, as far as they tell the dynamic port range.
function Get-SimulatedNetTCPSetting {
    param($Cmdlet, $Bound)
    if (-not [WslNet.Simulation.PowerShell.WindowsCommand]::Enter($Cmdlet, $Bound, @('SettingName', 'DynamicPortRangeStartPort', 'DynamicPortRangeNumberOfPorts'))) {
        return
    }
    $range = [WslNet.Simulation.Machine]::Current.Ports.Dynamic('ipv4', 'tcp')
    # All templates show the one range.
    $objects = @('Automatic', 'InternetCustom', 'DatacenterCustom', 'Compat', 'Datacenter', 'Internet' | ForEach-Object { [WslNet.Simulation.PowerShell.AdapterObjects]::PortSetting($range, $_) })
    Select-ByFilter $Cmdlet $Bound $objects 'MSFT_NetTCPSetting' @('SettingName', 'DynamicPortRangeStartPort', 'DynamicPortRangeNumberOfPorts')
}

function Get-SimulatedNetUDPSetting {
    param($Cmdlet, $Bound)
    $filters = 'DynamicPortRangeStartPort', 'DynamicPortRangeNumberOfPorts'
    if ([WslNet.Simulation.PowerShell.WindowsCommand]::Enter($Cmdlet, $Bound, $filters)) {
        $range = [WslNet.Simulation.Machine]::Current.Ports.Dynamic('ipv4', 'udp')
        Select-ByFilter $Cmdlet $Bound @([WslNet.Simulation.PowerShell.AdapterObjects]::PortSetting($range, [NullString]::Value)) 'MSFT_NetUDPSetting' $filters
    }
}
