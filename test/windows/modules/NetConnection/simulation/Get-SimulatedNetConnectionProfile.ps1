# The adapters with a network: all but the loopback interface and the internal switch of WSL, which has no profile of its own.
function Get-SimulatedNetConnectionProfile {
    param($Cmdlet, $Bound)
    $filters = 'Name', 'InterfaceAlias', 'InterfaceIndex', 'NetworkCategory'
    if (-not [WslNet.Simulation.PowerShell.WindowsCommand]::Enter($Cmdlet, $Bound, $filters)) {
        return
    }
    $adapters = [WslNet.Simulation.Machine]::Current.Adapters.All | Where-Object { $_['Category'] -and $_.Key -ne 'loopback0' -and $_.Key -notlike 'vEthernet*' }
    foreach ($adapter in $adapters) {
        $object = [WslNet.Simulation.PowerShell.NetworkObjects]::ConnectionProfile($adapter)
        $differs = @($filters | Where-Object { $Bound.ContainsKey($_) -and -not (Test-ProfileFilter $object.$_ $Bound[$_]) })
        if ($differs.Count -eq 0) {
            $object
        }
    }
}

function Test-ProfileFilter {
    param($Value, $Wanted)
    foreach ($item in $Wanted) {
        if ($(if ($item -is [string]) { $Value -like $item } else { $Value -eq $item })) {
            return $true
        }
    }
    $false
}
