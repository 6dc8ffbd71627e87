BeforeAll {
    Import-Module "$PSScriptRoot/SimulatedWindows.psd1" -Force
    . "$PSScriptRoot/TestTools.ps1"
}

AfterAll {
    Remove-Module SimulatedWindows
}

Describe 'wsl.exe, its own text' {
    It 'is UTF-16LE without byte order mark and with CRLF, UTF-8 only for WSL_UTF8 = 1 (facts 7; wsl-list-verbose.one)' {
        Reset-SimulatedWindows -Distribution @{ Name = 'Ubuntu-26.04'; State = 'Stopped' }
        $expected = ConvertTo-WindowsText (Get-Transcript 'wsl-list-verbose.one')
        (Invoke-Wsl '-l', '-v').Text | Should -BeExactly $expected
        foreach ($value in 'true', '0', '') {
            $result = Invoke-SimulatedProgram -Name wsl.exe -ArgumentList '-l', '-v' -Environment @{ WSL_UTF8 = $value }
            [System.Text.Encoding]::Unicode.GetString($result.Bytes) | Should -BeExactly $expected
        }
    }

    It 'prints --version as WSL <WslVersion> does in <Culture> (<Transcript>)' -ForEach @(
        @{ WslVersion = '2.0.9.0'; Culture = 'en-US'; Build = '10.0.22631.2715'; Transcript = 'wsl-version.en' }
        @{ WslVersion = '2.6.3.0'; Culture = 'de-DE'; Build = '10.0.26200.7462'; Transcript = 'wsl-version.de' }
        @{ WslVersion = '2.6.3.0'; Culture = 'es-ES'; Build = '10.0.26100.7840'; Transcript = 'wsl-version.es' }
    ) {
        Reset-SimulatedWindows -WslVersion $WslVersion -Culture $Culture -Build $Build
        (Invoke-Wsl '--version').Text | Should -BeExactly (ConvertTo-WindowsText (Get-Transcript $Transcript))
    }

    It 'prints --status in <Culture> (<Transcript>)' -ForEach @(
        @{ Culture = 'en-US'; Name = 'Ubuntu'; Transcript = 'wsl-status.en' }
        @{ Culture = 'es-ES'; Name = 'Ubuntu2204'; Transcript = 'wsl-status.es' }
    ) {
        Reset-SimulatedWindows -Culture $Culture -Distribution @{ Name = $Name }
        (Invoke-Wsl '--status').Text.Trim() | Should -BeExactly (ConvertTo-WindowsText (Get-Transcript $Transcript)).Trim()
    }

    It 'lists the default distribution first, here with docker (wsl-list-verbose.docker)' {
        Reset-SimulatedWindows -Distribution @{ Name = 'docker-desktop' }, @{ Name = 'Ubuntu-20.04' }, @{ Name = 'docker-desktop-data'; Default = $true }
        $lines = (Invoke-Wsl '-l', '-v').Text
        $lines | Should -BeExactly (ConvertTo-WindowsText (Get-Transcript 'wsl-list-verbose.docker'))
    }

    It 'prints --list --quiet without mark and --list with the translated mark (wsl-list.ru)' {
        Reset-SimulatedWindows -Culture ru-RU -Distribution @{ Name = 'Ubuntu-24.04' }
        (Invoke-Wsl '-l').Text | Should -BeExactly (ConvertTo-WindowsText (Get-Transcript 'wsl-list.ru'))
        (Invoke-Wsl '-l', '-q').Text | Should -BeExactly "Ubuntu-24.04`r`n"
    }

    It 'has nothing to list where nothing runs: silent with --quiet, an error without (facts 7)' {
        Reset-SimulatedWindows -Distribution @{ Name = 'Ubuntu'; State = 'Stopped' }
        $quiet = Invoke-Wsl '-l', '--running', '-q'
        $quiet.Text + $quiet.ExitCode | Should -BeExactly '0'
        (Invoke-Wsl '-l', '--running').ExitCode | Should -Be 255
        (Invoke-Wsl '-l', '-v', '-q').ExitCode | Should -Be 255
    }

    It 'reports errors on standard output, exit -1, with the code that is not translated (wsl-error.distro-not-found)' {
        Reset-SimulatedWindows
        $result = Invoke-Wsl '-d', 'nonexistent', '-e', 'true'
        $result.Text | Should -BeExactly (ConvertTo-WindowsText (Get-Transcript 'wsl-error.distro-not-found.en'))
        $result.ExitCode | Should -Be 255
        (Get-SimulatedWindows).Process[-1].ExitCode | Should -Be -1
    }

    It 'finds no distribution for an account that does not own WSL (facts 7: distributions are per user)' {
        Reset-SimulatedWindows -WslAccount alice
        (Invoke-Wsl '-l', '-v').Text | Should -Match 'WSL_E_DEFAULT_DISTRO_NOT_FOUND'
        (Invoke-Wsl '-e', 'true').Text | Should -Not -Match 'Error code'
    }

    It 'refuses what is not simulated, loudly' {
        Reset-SimulatedWindows
        $result = Invoke-Wsl '--install'
        $result.ExitCode | Should -Be 250
        $result.Error | Should -Match '^SimulatedWindows: '
    }
}

Describe 'Commands in a distribution' {
    It 'prints <Command> as a real one (<Transcript>)' -ForEach @(
        @{ Command = 'ip addr show'; Transcript = 'ip-addr.nat-docker' }
        @{ Command = 'ip route show'; Transcript = 'ip-route.nat-docker' }
        @{ Command = 'hostname -I'; Transcript = 'hostname-I.nat-docker' }
    ) {
        Reset-SimulatedWindows -Distribution @{ Name = 'Ubuntu'; Bridge = 'docker' }
        (Invoke-Wsl (@('-e') + $Command.Split(' '))).Text | Should -BeExactly (Get-Transcript $Transcript)
    }

    It 'prints ip a with lxc and older tools (ip-addr.nat-lxc)' {
        Reset-SimulatedWindows -Distribution @{ Name = 'Ubuntu'; Address = '172.30.153.246'; Bridge = 'lxc'; Iproute2 = 'old'; Mac = '00:15:5d:47:d0:6c'; Mtu = 1280 }
        (Invoke-Wsl 'ip', 'a').Text | Should -BeExactly (Get-Transcript 'ip-addr.nat-lxc')
    }

    It 'passes Linux output through as UTF-8 with LF, also without WSL_UTF8 (facts 7)' {
        Reset-SimulatedWindows
        (Invoke-SimulatedProgram -Name wsl.exe -ArgumentList '-e', 'wslinfo', '--networking-mode').Text | Should -BeExactly "nat`n"
    }

    It 'names the mode <Mode> <Answer> in WSL <Version> (facts 7, wslinfo)' -ForEach @(
        @{ Mode = 'mirrored'; Version = '2.6.3.0'; Answer = 'mirrored' }
        @{ Mode = 'consomme'; Version = '2.8.12.0'; Answer = 'virtioproxy' }
        @{ Mode = 'consomme'; Version = '2.9.4.0'; Answer = 'consomme' }
    ) {
        Reset-SimulatedWindows -NetworkingMode $Mode -WslVersion $Version
        (Invoke-Wsl '-e', 'wslinfo', '--networking-mode', '-n').Text | Should -BeExactly $Answer
    }

    It 'has no hostname -I on busybox (row 41)' {
        Reset-SimulatedWindows -Distribution @{ Name = 'Alpine'; Busybox = $true }
        $result = Invoke-Wsl '-e', 'hostname', '-I'
        $result.ExitCode | Should -Be 1
        $result.Error | Should -Match '^hostname: unrecognized option: I'
        (Invoke-Wsl '-e', 'ip', '-4', '-o', 'addr').Text | Should -Match 'eth0    inet 172\.21\.101\.146/20'
    }

    It 'says that an unknown command does not exist: 127 through the shell, 1 without it' {
        Reset-SimulatedWindows
        (Invoke-Wsl '--', 'no-such-command').ExitCode | Should -Be 127
        (Invoke-Wsl '-e', 'no-such-command').ExitCode | Should -Be 1
        (Invoke-Wsl '-e', 'systemctl', 'status').ExitCode | Should -Be 250
    }

    It 'starts the virtual machine and the distribution; --terminate and --shutdown stop them (facts 7)' {
        Reset-SimulatedWindows -Distribution @{ Name = 'Ubuntu'; State = 'Stopped' }
        (Get-SimulatedWindows).GuestRunning | Should -BeFalse
        $null = Invoke-Wsl '-d', 'Ubuntu', '-u', 'root', '-e', 'true'
        (Get-SimulatedWindows).Distribution[0].State | Should -Be 'Running'
        $null = Invoke-Wsl '--terminate', 'Ubuntu'
        (Get-SimulatedWindows).Distribution[0].State | Should -Be 'Stopped'
        (Get-SimulatedWindows).GuestRunning | Should -BeTrue
        $null = Invoke-Wsl '--shutdown'
        (Get-SimulatedWindows).GuestRunning | Should -BeFalse
    }
}
