# Who and what the machine is, and the names that it resolves.
function Initialize-Setting {
    param($Machine, [hashtable] $Settings, [hashtable] $HostName, [string[]] $OtherAccount)
    $row = [WslNet.Simulation.Store.Row]::new('Machine')
    foreach ($name in $Settings.Keys) {
        $row[$name] = [string] $Settings[$name]
    }
    $row['HostName'] = 'DESKTOP-WSLNET'
    $Machine.Settings.Put($row)

    $number = 1001
    foreach ($account in @($Settings['Account'], $Settings['WslAccount']) + $OtherAccount) {
        if ($null -ne $Machine.Settings.Find("Account $account")) {
            continue
        }
        $accountRow = [WslNet.Simulation.Store.Row]::new("Account $account")
        $accountRow['Sid'] = "S-1-5-21-1004336348-1177238915-682003330-$number"
        $Machine.Settings.Put($accountRow)
        $number++
    }

    $hosts = @{ 'localhost' = '127.0.0.1'; 'DESKTOP-WSLNET' = '192.168.1.10' } + $HostName
    foreach ($name in $hosts.Keys) {
        $hostRow = [WslNet.Simulation.Store.Row]::new("Host $name")
        $hostRow['Address'] = $hosts[$name]
        $Machine.Settings.Put($hostRow)
    }
}
