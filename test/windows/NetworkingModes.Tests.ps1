BeforeAll {
    Import-Module "$PSScriptRoot/SimulatedWindows.psd1" -Force
    . "$PSScriptRoot/TestTools.ps1"
    $parameters = 'Registry::HKEY_LOCAL_MACHINE\SYSTEM\CurrentControlSet\Services'
    function Set-MachineDword {
        param([string] $Key, [string] $Name, [int] $Value)
        if (-not (Test-Path -LiteralPath $Key)) {
            $null = New-Item -Path $Key -Force
        }
        Set-ItemProperty -LiteralPath $Key -Name $Name -Value $Value
    }
    function Get-Mode {
        (Invoke-WslCode -ArgumentList '-e', 'wslinfo', '--networking-mode').Text.Trim()
    }
    # A machine whose virtual machine does not run yet: its first command prints what the start says.
    $stopped = @{ Name = 'Ubuntu'; State = 'Stopped' }
}

AfterAll {
    Remove-Module SimulatedWindows
}

Describe 'The effective mode' {
    It 'facts 7: wslinfo prints <Mode> in WSL <Version>' -ForEach @(
        @{ Mode = 'nat'; Version = '2.9.4.0'; Setting = 'nat' }
        @{ Mode = 'bridged'; Version = '2.9.4.0'; Setting = 'bridged' }
        @{ Mode = 'mirrored'; Version = '2.9.4.0'; Setting = 'mirrored' }
        @{ Mode = 'consomme'; Version = '2.9.4.0'; Setting = 'consomme' }
        @{ Mode = 'none'; Version = '2.9.4.0'; Setting = 'none' }
        @{ Mode = 'virtioproxy'; Version = '2.8.12.0'; Setting = 'consomme' }
    ) {
        Reset-SimulatedWindows -NetworkingMode $Setting -WslVersion $Version
        Get-Mode | Should -BeExactly $Mode
        if ($Mode -ne 'virtioproxy') {
            (Get-Transcript 'wslinfo-networking-mode.values').Split("`n") | Should -Contain $Mode
        }
    }

    It 'facts 7: wslinfo prints wsl1 in WSL 1' {
        Reset-SimulatedWindows -Distribution @{ Name = 'Legacy'; Version = 1 }
        Get-Mode | Should -BeExactly 'wsl1'
    }

    It 'facts 3 row 16: mirrored falls back to NAT, and standard error says why (<Transcript>)' -ForEach @(
        @{ Transcript = 'wsl-warning.mirrored-unsupported.old.en'; Machine = @{ WslVersion = '2.0.14.0'; Build = '10.0.22621.1992' } }
        @{ Transcript = 'wsl-warning.mirrored-unsupported.en'; Machine = @{ WslVersion = '2.3.17.0'; Build = '10.0.22631.4037'; Lacking = 'MirroredNetworking' } }
        @{ Transcript = 'wsl-warning.mirrored-unsupported.zh-CN'; Machine = @{ WslVersion = '2.3.14.0'; Build = '10.0.19045.4717'; Culture = 'zh-CN' } }
    ) {
        Reset-SimulatedWindows -NetworkingMode mirrored -Distribution $stopped @Machine
        $result = Invoke-WslCode -ArgumentList '-e', 'wslinfo', '--networking-mode'
        $result.Text | Should -BeExactly "nat`n"
        # The Chinese copy begins with a warning about another key of the file.
        $expected = ConvertTo-ComparableText ((Get-Transcript $Transcript) -replace '^[^\n]*boot\.systemd[^\n]*\n')
        $printed = ConvertTo-ComparableText $result.Error
        if ($Transcript -notlike '*.old.*' -and $printed -ne $expected) {
            # Later texts end the first line without the full stop that these copies have, or with it.
            $printed.Replace('.', '').Replace(' ', '') | Should -BeExactly $expected.Replace('.', '').Replace(' ', '')
        }
        else {
            $printed | Should -BeExactly $expected
        }
        (Get-SimulatedWindows).ConfiguredMode | Should -Be 'mirrored'
        (Invoke-WslCode -ArgumentList '-e', 'true').Error | Should -BeNullOrEmpty
    }

    It 'facts 3 row 16: no mirrored mode with the Hyper-V firewall switched off, until a restart (wsl-warning.hyperv-firewall)' {
        Reset-SimulatedWindows -NetworkingMode mirrored -WslVersion 2.0.0 -Distribution $stopped
        Set-MachineDword "$parameters\MpsSvc\Parameters" HyperVFirewallDisable 1
        ConvertTo-ComparableText (Invoke-WslCode -ArgumentList '-e', 'true').Error | Should -BeExactly (ConvertTo-ComparableText (Get-Transcript 'wsl-warning.hyperv-firewall.en'))
        Get-NetFirewallHyperVVMCreator | Should -BeNullOrEmpty
        Get-NetFirewallHyperVProfile | Should -BeNullOrEmpty
        Set-MachineDword "$parameters\MpsSvc\Parameters" HyperVFirewallDisable 0
        Get-Mode | Should -Be 'nat'
        Restart-SimulatedWsl
        Get-Mode | Should -Be 'mirrored'
    }

    It 'facts 3 row 16: no mirrored mode with DisabledComponents=0xFF; 0x20 is fine' {
        Reset-SimulatedWindows -NetworkingMode mirrored -Distribution $stopped
        Set-MachineDword "$parameters\Tcpip6\Parameters" DisabledComponents 255
        (Invoke-WslCode -ArgumentList '-e', 'true').Error | Should -Match 'IPv6 is disabled on the host'
        Get-Mode | Should -Be 'nat'
        Set-MachineDword "$parameters\Tcpip6\Parameters" DisabledComponents 32
        Restart-SimulatedWsl
        Get-Mode | Should -Be 'mirrored'
    }

    It 'facts 3 row 19: NAT that cannot be created becomes <Mode> (wsl-warning.nat-failed-virtioproxy)' -ForEach @(
        @{ Version = '2.4.11.0'; Mode = 'virtioproxy' }, @{ Version = '2.9.4.0'; Mode = 'consomme' }
    ) {
        Reset-SimulatedWindows -WslVersion $Version -Lacking NatNetwork -Distribution $stopped
        $result = Invoke-WslCode -ArgumentList '-e', 'wslinfo', '--networking-mode'
        $result.Text.Trim() | Should -BeExactly $Mode
        $expected = (Get-Transcript 'wsl-warning.nat-failed-virtioproxy.en').Trim()
        $result.Error.Trim() | Should -BeExactly $(if ($Mode -eq 'consomme') { $expected.Replace('VirtioProxy', 'Consomme') } else { $expected })
    }

    It 'facts 3 row 19: before 2.3.25 WSL does not start then (wsl-error.network-nat)' {
        Reset-SimulatedWindows -WslVersion 2.3.11.0 -Lacking NatNetwork -Distribution $stopped
        $result = Invoke-WslCode -ArgumentList '-e', 'true'
        ConvertTo-ComparableText $result.Text | Should -BeExactly (ConvertTo-ComparableText (Get-Transcript 'wsl-error.network-nat.en'))
        $result.ExitCode | Should -Be -1
        (Get-SimulatedWindows).GuestRunning | Should -BeFalse
    }

    It 'facts 4.2: bridged without a switch becomes none (wsl-warning.bridged-without-switch)' {
        Reset-SimulatedWindows -NetworkingMode bridged -WslConfig @{ vmSwitch = '' } -Distribution $stopped
        ConvertTo-ComparableText (Invoke-WslCode -ArgumentList '-e', 'true').Error | Should -BeExactly (ConvertTo-ComparableText (Get-Transcript 'wsl-warning.bridged-without-switch.en'))
        Get-Mode | Should -Be 'none'
    }

    It 'facts 3 row 56, #41228: mirrored without room for 4096 ports becomes none' {
        Reset-SimulatedWindows -NetworkingMode mirrored -DynamicPortRange 49152, 4000 -Distribution $stopped
        (Invoke-WslCode -ArgumentList '-e', 'true').Error | Should -Match '0x8007054f(.|\n)*networkingMode None'
        Get-Mode | Should -Be 'none'
    }

    It 'facts 3 row 54: localhostForwarding has no effect in mirrored mode, and WSL says so' {
        Reset-SimulatedWindows -NetworkingMode mirrored -WslConfig @{ localhostForwarding = $true } -Distribution $stopped
        (Invoke-WslCode -ArgumentList '-e', 'true').Error | Should -Match 'localhostForwarding setting has no effect'
    }

    It 'facts 7: WSL_DISABLE_WARNINGS=1 hides warnings' {
        Reset-SimulatedWindows -NetworkingMode mirrored -Build 10.0.19045.4717 -Distribution $stopped
        $result = Invoke-SimulatedProgram -Name wsl.exe -ArgumentList '-e', 'true' -Environment @{ WSL_DISABLE_WARNINGS = '1' }
        $result.Error | Should -BeNullOrEmpty
    }

    It 'facts 3 row 18: a policy forbids the choice (<Allow>) or sets the default (<Default>): <Mode>' -ForEach @(
        @{ Setting = @{ NetworkingMode = 'mirrored' }; Allow = 0; Default = 1; Mode = 'nat'; Warning = $true }
        @{ Setting = @{ NetworkingMode = 'mirrored' }; Allow = 0; Default = 4; Mode = 'consomme'; Warning = $true }
        @{ Setting = @{ NetworkingMode = 'none' }; Allow = 0; Default = 1; Mode = 'none'; Warning = $false }
        @{ Setting = @{ NetworkingMode = 'mirrored' }; Allow = 1; Default = 1; Mode = 'mirrored'; Warning = $false }
        @{ Setting = @{}; Allow = 2; Default = 3; Mode = 'mirrored'; Warning = $false }
        @{ Setting = @{}; Allow = 1; Default = 2; Mode = 'nat'; Warning = $false }
    ) {
        Reset-SimulatedWindows -Distribution $stopped -WslVersion 2.9.4 @Setting
        Set-MachineDword 'Registry::HKEY_LOCAL_MACHINE\Software\Policies\WSL' AllowNetworkingModeUserSetting $Allow
        Set-MachineDword 'Registry::HKEY_LOCAL_MACHINE\Software\Policies\WSL' DefaultNetworkingMode $Default
        $result = Invoke-WslCode -ArgumentList '-e', 'wslinfo', '--networking-mode'
        $result.Text.Trim() | Should -Be $Mode
        $result.Error -match 'disabled by the computer policy' | Should -Be $Warning
    }

    It 'facts 4.2: NAT leaves its addresses in the registry, other modes do not' {
        Reset-SimulatedWindows -NetworkingMode mirrored
        Test-Path -LiteralPath 'Registry::HKEY_LOCAL_MACHINE\SOFTWARE\Microsoft\Windows\CurrentVersion\Lxss' | Should -BeFalse
        @((Get-SimulatedWindows).Adapter.Alias) -like 'vEthernet*' | Should -BeNullOrEmpty
    }
}

Describe 'Addresses and routes in mirrored mode' {
    It 'prints ip-addr.mirrored' {
        Reset-SimulatedWindows -NetworkingMode mirrored -WslConfig @{ dnsTunneling = $false } -Distribution @{ Name = 'Ubuntu'; Iproute2 = 'old' } -Adapter @(
            @{ Alias = 'Wi-Fi'; Up = $false; Mac = '00:00:5e:00:53:01' }
            @{ Alias = 'Bluetooth'; Up = $false; Mac = '00:00:5e:00:53:02' }
            @{ Alias = 'loopback0'; Mac = '00:15:5d:17:96:5a' }
            @{ Alias = 'Ethernet'; Address = '192.168.4.38'; PrefixLength = 21; Mac = '00:00:5e:00:53:03' }
            @{ Alias = 'Ethernet 2'; Up = $false; Mac = '00:00:5e:00:53:04' }
        )
        # The copy has no IPv6 at all; here lo has its ::1.
        $text = (Invoke-WslCode -ArgumentList '-e', 'ip', 'addr').Text -replace '    inet6 ::1/128[^\n]*\n[^\n]*\n'
        $text | Should -BeExactly (Get-Transcript 'ip-addr.mirrored')
        (Invoke-WslCode -ArgumentList '-e', 'hostname', '-I').Text | Should -BeExactly "192.168.4.38 `n"
    }

    It 'prints ip-addr.mirrored-only-loopback0' {
        Reset-SimulatedWindows -NetworkingMode mirrored -Distribution @{ Name = 'Ubuntu'; Iproute2 = 'old' } -Adapter @(
            @{ Alias = 'Wi-Fi'; Up = $false; Mac = '00:00:5e:00:53:11' }
            @{ Alias = 'loopback0'; Mac = '00:15:5d:4f:23:d9' }
            @{ Alias = 'VPN'; Up = $false; Mac = '00:00:5e:00:53:12'; Mtu = 1450 }
        )
        $text = (Invoke-WslCode -ArgumentList '-e', 'ip', 'addr').Text
        ConvertTo-ComparableText $text | Should -BeExactly (ConvertTo-ComparableText (Get-Transcript 'ip-addr.mirrored-only-loopback0'))
    }

    It 'prints <Transcript>' -ForEach @(
        @{ Transcript = 'ip-route.mirrored'; Up = $true }, @{ Transcript = 'ip-route.mirrored-lost'; Up = $false }
    ) {
        $down = 0..3 | ForEach-Object { @{ Alias = "Ethernet $_"; Up = $false } }
        Reset-SimulatedWindows -NetworkingMode mirrored -Adapter ($down + @(
                @{ Alias = 'Npcap'; Address = '169.254.83.107'; PrefixLength = 16; Metric = 5 }
                @{ Alias = 'Wi-Fi'; Address = '10.0.0.42'; Gateway = '10.0.0.1'; Metric = 30; Up = $Up }))
        ConvertTo-ComparableText (Invoke-WslCode -ArgumentList '-e', 'ip', 'r').Text | Should -BeExactly (ConvertTo-ComparableText (Get-Transcript $Transcript))
    }

    It 'facts 3 row 40, facts 7: hostname -I lists every address of Windows, IPv6 too' {
        Reset-SimulatedWindows -NetworkingMode mirrored
        (Invoke-WslCode -ArgumentList '-e', 'hostname', '-I').Text | Should -BeExactly "192.168.1.10 2001:db8:1::10 `n"
        (Invoke-WslCode -ArgumentList '-e', 'ip', 'route', 'get', '1.1.1.1').Text | Should -Match '^1.1.1.1 via 192.168.1.1 dev eth0 src 192.168.1.10 '
    }

    It 'facts 3 row 9, facts 8: ip_local_port_range is the block of 4096, and it moves with the start' {
        Reset-SimulatedWindows -NetworkingMode mirrored
        $start = (Get-SimulatedWindows).PortBlock
        (Invoke-WslCode -ArgumentList '-e', 'cat', '/proc/sys/net/ipv4/ip_local_port_range').Text | Should -BeExactly "$start`t$($start + 4095)`n"
        Restart-SimulatedWsl
        (Get-SimulatedWindows).PortBlock | Should -Not -Be $start
        Reset-SimulatedWindows
        (Invoke-WslCode -ArgumentList '-e', 'cat', '/proc/sys/net/ipv4/ip_local_port_range').Text | Should -BeExactly "32768`t60999`n"
    }
}

Describe 'Addresses in the other modes' {
    It 'facts 8: none has a loopback address only' {
        Reset-SimulatedWindows -NetworkingMode none
        (Invoke-WslCode -ArgumentList '-e', 'hostname', '-I').Text | Should -BeExactly "`n"
        (Invoke-WslCode -ArgumentList '-e', 'ip', 'route').Text | Should -BeExactly ''
    }

    It 'facts 8: bridged has an address of its own in the LAN, consomme the one of Windows' {
        Reset-SimulatedWindows -NetworkingMode bridged
        (Invoke-WslCode -ArgumentList '-e', 'hostname', '-I').Text | Should -BeExactly "192.168.1.77 `n"
        Reset-SimulatedWindows -NetworkingMode consomme
        (Invoke-WslCode -ArgumentList '-e', 'hostname', '-I').Text | Should -BeExactly "192.168.1.10 `n"
    }
}
