BeforeAll {
    Import-Module "$PSScriptRoot/SimulatedWindows.psd1" -Force
    . "$PSScriptRoot/TestTools.ps1"
    $lxss = 'Software\Microsoft\Windows\CurrentVersion\Lxss'
    function Get-MachineState {
        $state = Get-SimulatedWindows
        $texts = foreach ($name in 'PortProxy', 'FirewallRule', 'HyperVRule', 'Service', 'Process', 'Listener', 'Distribution', 'Call', 'Command', 'Journal', 'Fault', 'ExcludedPort', 'DynamicPort') {
            "${name}: " + (ConvertTo-Json -InputObject @($state.$name) -Depth 5 -Compress)
        }
        $texts -join "`n"
    }
}

AfterAll {
    Remove-Module SimulatedWindows
}

Describe 'Two Windows users' {
    It 'facts 7: an administrator who elevates with a second account sees neither keys nor distributions of the first' {
        Reset-SimulatedWindows -WslAccount alice
        $state = Get-SimulatedWindows
        $state.Account | Should -Not -Be 'alice'
        Test-Path -LiteralPath "Registry::HKEY_CURRENT_USER\$lxss" | Should -BeFalse
        Test-Path -LiteralPath "Registry::HKEY_USERS\$($state.AccountSid)\$lxss" | Should -BeFalse
        @(Get-ChildItem -LiteralPath "Registry::HKEY_USERS\$($state.WslAccountSid)\$lxss").Count | Should -Be 1
        (Invoke-WslCode -ArgumentList '-l', '-q').ExitCode | Should -Be -1
        (Invoke-WslCode -ArgumentList '--shutdown').ExitCode | Should -Be 0
        (Get-SimulatedWindows).GuestRunning | Should -BeTrue
    }

    It 'facts 4.2: an elevated second account reads everything that Windows keeps of the WSL of the first' {
        Reset-SimulatedWindows -WslAccount alice -Distribution @{ Name = 'Legacy'; Version = 1 }, @{ Name = 'Ubuntu'; Default = $true }
        $sid = (Get-SimulatedWindows).WslAccountSid
        @(Get-ChildItem -LiteralPath 'Registry::HKEY_USERS').PSChildName | Should -Contain $sid
        $user = Get-ItemProperty -LiteralPath "Registry::HKEY_USERS\$sid\$lxss"
        $user.NatIpAddress | Should -Be '172.21.101.146'
        $default = Get-ItemProperty -LiteralPath "Registry::HKEY_USERS\$sid\$lxss\$($user.DefaultDistribution)"
        $default.DistributionName, $default.Version, $default.State, $default.Flags, $default.DefaultUid | Should -Be @('Ubuntu', 2, 1, 15, 1000)
        $default.BasePath | Should -BeLike 'C:\Users\alice\*'
        @(Get-ChildItem -LiteralPath "Registry::HKEY_USERS\$sid\$lxss" | ForEach-Object { $_.GetValue('Version') }) | Should -Be @(1, 2)
    }

    It 'facts 4.2: the address is known once the WSL of that account has run in NAT mode' {
        Reset-SimulatedWindows -WslAccount alice -NetworkingMode mirrored
        $sid = (Get-SimulatedWindows).WslAccountSid
        (Get-Item -LiteralPath "Registry::HKEY_USERS\$sid\$lxss").GetValueNames() | Should -Not -Contain 'NatIpAddress'
        Reset-SimulatedWindows -WslAccount alice
        Restart-SimulatedWsl -Address 172.21.99.7
        (Get-ItemProperty -LiteralPath "Registry::HKEY_USERS\$sid\$lxss").NatIpAddress | Should -Be '172.21.99.7'
    }

    It 'who is not elevated cannot read what is of another account' {
        Reset-SimulatedWindows -WslAccount alice -Elevated $false
        $sid = (Get-SimulatedWindows).WslAccountSid
        { Get-ItemProperty -LiteralPath "Registry::HKEY_USERS\$sid\$lxss" -ErrorAction Stop } | Should -Throw '*Requested registry access is not allowed*'
    }

    It 'the port proxy is of the machine, and reaches the virtual machine of the other user' {
        Reset-SimulatedWindows -WslAccount alice
        Add-SimulatedListener -Side guest -Port 80
        (Invoke-Netsh interface, portproxy, add, v4tov4, 8080, 172.21.101.146, 80).ExitCode | Should -Be 0
        (Test-SimulatedConnection -From windows -To 127.0.0.1 -Port 8080).Reachable | Should -BeTrue
    }
}

Describe 'Distributions of several accounts' {
    BeforeEach {
        Reset-SimulatedWindows -WslAccount alice -Distribution @{ Name = 'Ubuntu' }, @{ Name = 'Debian'; Account = 'Admin' }, @{ Name = 'Ubuntu'; Account = 'admin'; Version = 1; Default = $true }
        $state = Get-SimulatedWindows
    }

    It 'each account has keys and a default distribution of its own' {
        $own = Get-ItemProperty -LiteralPath "Registry::HKEY_CURRENT_USER\$lxss"
        (Get-ItemProperty -LiteralPath "Registry::HKEY_CURRENT_USER\$lxss\$($own.DefaultDistribution)").Version | Should -Be 1
        @(Get-ChildItem -LiteralPath "Registry::HKEY_CURRENT_USER\$lxss" | ForEach-Object { $_.GetValue('DistributionName') }) | Should -Be @('Debian', 'Ubuntu')
        $others = Get-ItemProperty -LiteralPath "Registry::HKEY_USERS\$($state.WslAccountSid)\$lxss"
        (Get-ItemProperty -LiteralPath "Registry::HKEY_USERS\$($state.WslAccountSid)\$lxss\$($others.DefaultDistribution)").Version | Should -Be 2
        @($state.Distribution | ForEach-Object { "$($_.Account) $($_.Name) $($_.State)" }) | Should -Be @('alice Ubuntu Running', 'admin Ubuntu Stopped', 'admin Debian Stopped')
    }

    It 'wsl.exe lists those of the account that runs; only the WSL of -WslAccount runs, and has an address' {
        (Invoke-WslCode -ArgumentList '-l', '-q').Text | Should -BeExactly "Ubuntu`r`nDebian`r`n"
        (Invoke-WslCode -ArgumentList '--status').Text | Should -Match 'Ubuntu'
        (Invoke-WslCode -ArgumentList '-l', '--running', '-q').Text | Should -BeExactly ''
        (Get-Item -LiteralPath "Registry::HKEY_CURRENT_USER\$lxss").GetValueNames() | Should -Not -Contain 'NatIpAddress'
        (Invoke-WslCode -ArgumentList '-d', 'Debian', '-e', 'true').ExitCode | Should -Be 250
        (Invoke-WslCode -ArgumentList '-e', 'true').ExitCode | Should -Be 250
        (Invoke-WslCode -ArgumentList '-t', 'Debian').ExitCode | Should -Be 0
        (Invoke-WslCode -ArgumentList '--shutdown').ExitCode | Should -Be 0
        (Get-SimulatedWindows).GuestRunning | Should -BeTrue
    }

    It 'a third account has a SID, a profile and keys too' {
        Reset-SimulatedWindows -Distribution @{ Name = 'Ubuntu' }, @{ Name = 'Alpine'; Account = 'bob' }
        $sids = @((Get-ChildItem -LiteralPath 'Registry::HKEY_USERS').PSChildName)
        $sids.Count | Should -Be 2
        $bob = @($sids | Where-Object { $_ -ne (Get-SimulatedWindows).AccountSid })
        @(Get-ChildItem -LiteralPath "Registry::HKEY_USERS\$bob\$lxss" | ForEach-Object { $_.GetValue('BasePath') }) | Should -BeLike 'C:\Users\bob\*'
        (Invoke-WslCode -ArgumentList '-l', '-q').Text | Should -BeExactly "Ubuntu`r`n"
    }

    It 'a distribution that cannot be is refused: <Case>' -ForEach @(
        @{ Case = 'one that runs, of another account'; Distribution = @{ Name = 'Alpine'; Account = 'bob'; State = 'Running' }; Text = "*only the WSL of 'user' runs*" }
        @{ Case = 'a name twice in one account'; Distribution = @{ Name = 'UBUNTU' }; Text = "*'user' has two distributions 'UBUNTU'*" }
    ) {
        { Reset-SimulatedWindows -Distribution @{ Name = 'Ubuntu' }, $Distribution } | Should -Throw $Text
    }
}

Describe 'Machines without WSL or without a distribution' {
    It 'no distribution: an error, with the code for -l and without it for a command (wsl-error.no-distribution)' {
        Reset-SimulatedWindows -Distribution @()
        $list = Invoke-WslCode -ArgumentList '-l', '-v'
        $list.ExitCode | Should -Be -1
        $list.Text | Should -Match 'Wsl/WSL_E_DEFAULT_DISTRO_NOT_FOUND'
        $command = Invoke-WslCode -ArgumentList '-e', 'true'
        $command.Text.Split("`r")[0] | Should -BeExactly (Get-Transcript 'wsl-error.no-distribution.en').Split("`n")[0]
        $command.Text | Should -Not -Match 'Error code'
        (Invoke-WslCode -ArgumentList '--status').ExitCode | Should -Be 0
        { Add-SimulatedListener -Side guest -Port 80 } | Should -Throw '*does not run*'
    }

    It 'no WSL: no program, no service, no keys, nothing of it in the network' {
        Reset-SimulatedWindows -WithoutWsl
        Test-Path -LiteralPath "$env:SystemRoot/System32/wsl.exe" | Should -BeFalse
        Get-Service -Name WSLService -ErrorAction SilentlyContinue | Should -BeNullOrEmpty
        Test-Path -LiteralPath "Registry::HKEY_CURRENT_USER\$lxss" | Should -BeFalse
        { Restart-SimulatedWsl } | Should -Throw '*no WSL 2 distribution*'
        (Invoke-Netsh interface, portproxy, show, all).ExitCode | Should -Be 0
    }

    It 'facts 4.2: a policy that forbids WSL has an unknown text, and is refused loudly' {
        Reset-SimulatedWindows
        $null = New-Item -Path 'Registry::HKEY_LOCAL_MACHINE\Software\Policies\WSL' -Force
        Set-ItemProperty -LiteralPath 'Registry::HKEY_LOCAL_MACHINE\Software\Policies\WSL' -Name AllowWSL -Value 0
        (Invoke-WslCode -ArgumentList '-e', 'true').ExitCode | Should -Be 250
    }
}

Describe 'Reset and restart' {
    It 'Reset is clean: a used machine leaves nothing to the next one' {
        Reset-SimulatedWindows
        $fresh = Get-MachineState
        $folder = (Get-SimulatedWindows).StateFolder
        $null = Invoke-Netsh interface, portproxy, add, v4tov4, 8080, 172.21.101.146, 80
        $null = New-NetFirewallRule -Name a -DisplayName a
        $null = New-NetFirewallHyperVRule -Name b -DisplayName b
        Set-NetFirewallProfile -Name Public -DefaultInboundAction Allow
        Add-SimulatedListener -Side guest -Port 80
        Stop-Service -Name iphlpsvc
        $null = Invoke-Netsh int, ipv4, add, excludedportrange, tcp, 50000, 10
        Get-MachineState | Should -Not -Be $fresh
        Reset-SimulatedWindows
        Get-MachineState | Should -BeExactly $fresh
        (Get-NetFirewallProfile -Name Public).DefaultInboundAction | Should -Be 'NotConfigured'
        Test-Path -LiteralPath $folder | Should -BeFalse
    }

    It 'facts 5: at a restart port proxies are loaded where the start type of the service is Automatic: <Type>' -ForEach @(
        @{ Type = 'Automatic'; State = 'Listening' }, @{ Type = 'Manual'; State = 'NotLoaded' }, @{ Type = 'Disabled'; State = 'NotLoaded' }
    ) {
        Reset-SimulatedWindows
        $null = Invoke-Netsh interface, portproxy, add, v4tov4, 8080, 172.21.101.146, 80
        Set-Service -Name iphlpsvc -StartupType $Type
        Restart-SimulatedWindows
        (Get-SimulatedWindows).PortProxy.State | Should -Be $State
        (Get-SimulatedWindows).GuestRunning | Should -BeFalse
    }

    It 'Stop-Service stops by name, display name and pipeline, and needs elevation' {
        Reset-SimulatedWindows
        Stop-Service -Name iphlpsvc
        (Get-Service -Name iphlpsvc).Status | Should -Be 'Stopped'
        Stop-Service -Name iphlpsvc
        Start-Service -Name iphlpsvc
        (Get-Service -Name iphlpsvc | Stop-Service -PassThru).Status | Should -Be 'Stopped'
        { Stop-Service -Name nope -ErrorAction Stop } | Should -Throw "Cannot find any service with service name 'nope'."
        Reset-SimulatedWindows -Elevated $false
        { Stop-Service -Name iphlpsvc -ErrorAction Stop } | Should -Throw '*cannot be stopped*Access is denied*'
    }
}

Describe 'Adapters, addresses and routes' {
    BeforeEach {
        Reset-SimulatedWindows
    }

    It 'row 35: the adapter of WSL is hidden' {
        (Get-NetAdapter).Name | Should -Be 'Ethernet'
        (Get-NetAdapter -IncludeHidden -Name 'vEthernet (WSL*').Status | Should -Be 'Up'
        { Get-NetAdapter -Name 'vEthernet (WSL)' -ErrorAction Stop } | Should -Throw "No MSFT_NetAdapter objects found with property 'Name'*"
    }

    It 'row 37: interfaces have metrics, and routes show the network of WSL' {
        (Get-NetIPInterface -InterfaceAlias Ethernet -AddressFamily IPv4).InterfaceMetric | Should -Be 15
        (Get-NetRoute -DestinationPrefix 0.0.0.0/0).NextHop | Should -Be '192.168.1.1'
        (Get-NetRoute -InterfaceAlias 'vEthernet (WSL*').DestinationPrefix | Should -Be '172.21.96.0/20'
    }

    It 'both families have addresses' {
        (Get-NetIPAddress -InterfaceAlias Ethernet -AddressFamily IPv6).IPAddress | Should -Be '2001:db8:1::10'
        @(Get-NetIPAddress -InterfaceAlias Loop*).IPAddress | Should -Be @('::1', '127.0.0.1')
    }

    It 'row 20: who holds UDP port 53' {
        Add-SimulatedListener -Side windows -Port 53 -Protocol UDP -ProcessName dnscrypt
        (Get-NetUDPEndpoint -LocalPort 53).OwningProcess | Should -Be (Get-SimulatedWindows).Listener.ProcessId
        { Get-NetUDPEndpoint -LocalPort 54 -ErrorAction Stop } | Should -Throw "No MSFT_NetUDPEndpoint objects found with property 'LocalPort' equal to '54'*"
    }
}
