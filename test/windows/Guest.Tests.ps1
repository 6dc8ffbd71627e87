BeforeAll {
    Import-Module "$PSScriptRoot/SimulatedWindows.psd1" -Force
    . "$PSScriptRoot/TestTools.ps1"
    function Invoke-Guest {
        param([string] $Line, [string] $User = 'user', [string] $Distribution)
        $name = if ($Distribution) { @('-d', $Distribution) } else { @() }
        Invoke-WslCode -ArgumentList ($name + @('-u', $User, '-e') + $Line.Split(' '))
    }
    function Get-GuestLine {
        param([string] $Line)
        (Invoke-Guest $Line).Text.TrimEnd("`n").Split("`n")
    }
}

AfterAll {
    Remove-Module SimulatedWindows
}

Describe 'Listeners in Linux' {
    It 'ss -tuln prints the lines of ss-tuln.nat-docker' {
        Reset-SimulatedWindows
        $sockets = @('UDP 127.0.0.54 53', 'UDP 127.0.0.53%lo 53', 'UDP 127.0.0.1 323', 'UDP ::1 323', 'TCP 127.0.0.1 35433', 'TCP 127.0.0.53%lo 53', 'TCP 127.0.0.54 53')
        foreach ($port in 8080..8086) {
            $sockets += "TCP 0.0.0.0 $port", "TCP :: $port"
        }
        foreach ($socket in $sockets) {
            $protocol, $address, $port = $socket.Split(' ')
            Add-SimulatedListener -Side guest -Protocol $protocol -Address $address -Port $port -IPv6Only
        }
        # The order is the kernel's, and two sockets share one address and port there.
        $expected = (Get-Transcript 'ss-tuln.nat-docker').TrimEnd("`n").Split("`n") | ForEach-Object { $_.TrimEnd() } | Sort-Object -Unique
        $printed = Get-GuestLine 'ss -tuln' | ForEach-Object { $_.TrimEnd() } | Sort-Object -Unique
        $printed | Should -BeExactly $expected
    }

    It 'facts 8: ss -Hltn prints <Printed> for <Address>' -ForEach @(
        @{ Address = '127.0.0.1'; Printed = '127.0.0.1:80'; Only = $false }
        @{ Address = '0.0.0.0'; Printed = '0.0.0.0:80'; Only = $false }
        @{ Address = '::'; Printed = '[::]:80'; Only = $true }
        @{ Address = '::'; Printed = '*:80'; Only = $false }
        @{ Address = '::1'; Printed = '[::1]:80'; Only = $false }
    ) {
        Reset-SimulatedWindows -WslConfig @{ dnsTunneling = $false }
        Add-SimulatedListener -Side guest -Port 80 -Address $Address -IPv6Only:$Only
        ((Get-GuestLine 'ss -Hltn') -split ' +')[3] | Should -BeExactly $Printed
        Get-GuestLine 'ss -Hlun' | Should -BeNullOrEmpty
    }

    It 'facts 8: /proc/net/<File> has state <State> for <Address>' -ForEach @(
        @{ File = 'tcp'; Protocol = 'TCP'; Address = '127.0.0.1'; State = '0A'; Hex = '0100007F:1F90' }
        @{ File = 'tcp6'; Protocol = 'TCP'; Address = '::1'; State = '0A'; Hex = '00000000000000000000000001000000:1F90' }
        @{ File = 'udp'; Protocol = 'UDP'; Address = '0.0.0.0'; State = '07'; Hex = '00000000:1F90' }
        @{ File = 'udp6'; Protocol = 'UDP'; Address = '::'; State = '07'; Hex = '00000000000000000000000000000000:1F90' }
    ) {
        Reset-SimulatedWindows -WslConfig @{ dnsTunneling = $false }
        Add-SimulatedListener -Side guest -Port 8080 -Protocol $Protocol -Address $Address
        $fields = (Get-GuestLine "cat /proc/net/$File")[1].Trim() -split ' +'
        $fields[1] | Should -BeExactly $Hex
        $fields[3] | Should -BeExactly $State
        $other = $File.Replace('tcp', 'x').Replace('udp', 'tcp').Replace('x', 'udp')
        @(Get-GuestLine "cat /proc/net/$other").Count | Should -Be 1
    }

    It 'facts 8: the process of a socket is shown to root in the distribution that owns it only' {
        Reset-SimulatedWindows -WslConfig @{ dnsTunneling = $false } -Distribution @{ Name = 'Ubuntu' }, @{ Name = 'Debian' }
        Add-SimulatedListener -Side guest -Port 80 -ProcessName nginx -Distribution Debian
        (Invoke-Guest 'ss -Hltnp' root Debian).Text | Should -Match 'users:\(\("nginx",pid='
        (Invoke-Guest 'ss -Hltnp' root Ubuntu).Text | Should -Not -Match 'users'
        (Invoke-Guest 'ss -Hltnp' user Debian).Text | Should -Not -Match 'users'
    }

    It 'facts 7, rows 40 and 41: <Name> has no ss, and <Ip> ip' -ForEach @(
        @{ Name = 'docker-desktop'; Distribution = @{ Name = 'docker-desktop'; Iproute2 = 'none' }; Ip = 'no'; Code = 1 }
        @{ Name = 'Alpine'; Distribution = @{ Name = 'Alpine'; Busybox = $true }; Ip = 'its own'; Code = 0 }
    ) {
        Reset-SimulatedWindows -Distribution $Distribution
        (Invoke-Guest 'ss -Hltn').ExitCode | Should -Be 1
        (Invoke-Guest 'ip -4 -o addr').ExitCode | Should -Be $Code
        (Invoke-Guest 'cat /proc/net/fib_trie').Text | Should -Match '(?m)\|-- 172\.21\.101\.146\n +/32 host LOCAL'
        (Invoke-Guest 'cat /proc/net/route').Text | Should -Match '(?m)^eth0\t00000000\t016015AC\t0003\t'
    }

    It 'row 40: hostname -I lists the bridges of Docker too (hostname-I.nat-four-bridges); ip route get does not' {
        Reset-SimulatedWindows -Distribution @{ Name = 'Ubuntu'; Bridge = 'docker', 'br18', 'br19', 'br20' }
        (Invoke-Guest 'hostname -I').Text | Should -BeExactly (Get-Transcript 'hostname-I.nat-four-bridges')
        (Invoke-Guest 'ip route get 1.1.1.1' root).Text | Should -BeExactly "1.1.1.1 via 172.21.96.1 dev eth0 src 172.21.101.146 uid 0 `n    cache `n"
    }

    It 'facts 8: /etc/resolv.conf names <Server> (<Transcript>)' -ForEach @(
        @{ Transcript = 'resolv.conf.dns-tunneling'; Config = @{}; Server = '10.255.255.254' }
        @{ Transcript = 'resolv.conf.nat'; Config = @{ dnsTunneling = $false }; Server = '172.30.192.1' }
    ) {
        Reset-SimulatedWindows -WslConfig $Config -Distribution @{ Name = 'Ubuntu'; Address = '172.30.201.5' }
        (Invoke-Guest 'cat /etc/resolv.conf').Text | Should -BeExactly (Get-Transcript $Transcript)
        (Invoke-Guest 'ip addr show lo').Text -match '10\.255\.255\.254' | Should -Be ($Config.Count -eq 0)
    }

    It 'row 22: without tunneling outside of NAT the content is not known' {
        Reset-SimulatedWindows -NetworkingMode mirrored -WslConfig @{ dnsTunneling = $false }
        (Invoke-Guest 'cat /etc/resolv.conf').ExitCode | Should -Be 250
    }

    It 'prints etc-hosts.wsl' {
        Reset-SimulatedWindows
        (Invoke-Guest 'cat /etc/hosts').Text.Replace('DESKTOP-WSLNET', 'HOST') | Should -BeExactly (Get-Transcript 'etc-hosts.wsl')
    }

    It 'refuses options and files that are not simulated' {
        Reset-SimulatedWindows
        foreach ($line in 'ss -s', 'ss --json', 'ip -j addr', 'ip link', 'cat /etc/passwd', 'ip -6 route') {
            $result = Invoke-Guest $line
            $result.ExitCode | Should -Be 250
            $result.Error | Should -Match '^SimulatedWindows: '
        }
    }
}

Describe 'More texts of wsl.exe' {
    It 'prints <Transcript>' -ForEach @(
        @{ Transcript = 'wsl-version.fr'; Culture = 'fr-FR'; WslVersion = '2.4.13.0'; Arguments = @('-v') }
        @{ Transcript = 'wsl-version.ru'; Culture = 'ru-RU'; WslVersion = '2.3.26.0'; Arguments = @('--version') }
        @{ Transcript = 'wsl-version.ja'; Culture = 'ja-JP'; WslVersion = '2.5.9.0'; Arguments = @('--version') }
        @{ Transcript = 'wsl-list.zh-CN'; Culture = 'zh-CN'; WslVersion = '2.5.7.0'; Arguments = @('--list') }
        @{ Transcript = 'wsl-status.fr'; Culture = 'fr-FR'; WslVersion = '1.0.3.0'; Arguments = @('--status') }
    ) {
        # Build and names are those of the machines that the copies are from.
        $text = Get-Transcript $Transcript
        $build = if ($text -match '10\.0\.[0-9]+\.[0-9]+\s*$') { $Matches[0].Trim() } else { '10.0.26200.7462' }
        $names = if ($Transcript -like 'wsl-list*') { @($text.TrimEnd().Split("`n") | Select-Object -Skip 1 | ForEach-Object { ($_ -split ' ')[0] }) } else { @(($text.Trim().Split("`n")[0] -split ':')[-1].Trim()) }
        Reset-SimulatedWindows -Culture $Culture -WslVersion $WslVersion -Build $build -Distribution @($names | ForEach-Object { @{ Name = $_ } })
        # Windows ends lines with CR LF; copies lose blanks at line ends and no-break spaces.
        $printed = ConvertTo-ComparableText (Invoke-WslCode -ArgumentList $Arguments).Text
        $printed.Replace([string] [char] 0xa0, ' ') | Should -BeExactly (ConvertTo-ComparableText $text).Replace([string] [char] 0xa0, ' ')
    }
}
