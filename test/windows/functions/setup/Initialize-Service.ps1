# The services that matter to the network of WSL.
function Initialize-Service {
    param($Machine, [bool] $WithWsl)
    $Machine.Services.Register('iphlpsvc', 'IP Helper', 'Running', 'Automatic')
    $Machine.Services.Register('mpssvc', 'Windows Defender Firewall', 'Running', 'Automatic')
    $Machine.Services.Register('hns', 'Host Network Service', 'Running', 'Manual')
    $Machine.Services.Register('vmcompute', 'Hyper-V Host Compute Service', 'Running', 'Manual')
    $Machine.Services.Register('winnat', 'Windows NAT Driver', 'Running', 'Manual')
    if ($WithWsl) {
        $Machine.Services.Register('WSLService', 'WSL Service', 'Running', 'Automatic')
    }
}
