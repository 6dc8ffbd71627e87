# What is different on the simulated machine since the last call: a line for each thing that came (+) or went (-).
function Get-MachineLine {
    $state = Get-SimulatedWindows
    foreach ($proxy in $state.PortProxy) {
        "port proxy     $($proxy.ListenAddress):$($proxy.ListenPort) -> $($proxy.ConnectAddress):$($proxy.ConnectPort), $($proxy.State)"
    }
    foreach ($rule in $state.FirewallRule) {
        "firewall rule  $($rule.Name): $($rule.Action) $($rule.Protocol) $($rule.LocalPort) from $($rule.RemoteAddress) on $($rule.Profile)"
    }
    foreach ($rule in $state.HyperVRule) {
        "Hyper-V rule   $($rule.Name): $($rule.Action) $($rule.Protocol) $($rule.LocalPorts) from $($rule.RemoteAddresses) on $($rule.Profiles)"
    }
    foreach ($service in $state.Service) {
        "service        $($service.Name): $($service.Status)"
    }
    foreach ($value in $state.Registry | Where-Object Key -Like '*SOFTWARE\WslNet*') {
        "registry       $($value.Key)\$($value.Name)"
    }
    "processes      $(@($state.Process | Where-Object Program -EQ 'wsl.exe').Count) x wsl.exe, $(@($state.Process | Where-Object Program -EQ 'sc.exe').Count) x sc.exe since the start"
}

function Show-Change {
    # -ValueOnly hands the list out as one object.
    $before = @(Get-Variable -Name TourMachine -Scope Global -ValueOnly -ErrorAction Ignore | ForEach-Object { $_ })
    $global:TourMachine = @(Get-MachineLine)
    $changes = @(
        $before | Where-Object { $global:TourMachine -notcontains $_ -and $_ -notlike 'processes*' } | ForEach-Object { "  - $_" }
        $global:TourMachine | Where-Object { $before -notcontains $_ } | ForEach-Object { "  + $_" }
    )
    if ($changes.Count -eq 0) {
        return '  nothing was changed'
    }
    $changes
}
