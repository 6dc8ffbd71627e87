BeforeAll {
    Import-Module "$PSScriptRoot/SimulatedWindows.psd1" -Force
    . "$PSScriptRoot/TestTools.ps1"
    function Add-PortProxy {
        param([string] $Family, [string] $Listen, [string] $Connect)
        $listenAddress, $listenPort = $Listen -split '/'
        $connectAddress, $connectPort = $Connect -split '/'
        (Invoke-Netsh interface, portproxy, add, $Family, "listenport=$listenPort", "connectaddress=$connectAddress", "connectport=$connectPort", "listenaddress=$listenAddress").ExitCode | Should -Be 0
    }
    function Get-StoredProxy {
        (Get-SimulatedWindows).PortProxy | ForEach-Object { "$($_.Family) $($_.ListenAddress)/$($_.ListenPort) -> $($_.ConnectAddress)/$($_.ConnectPort) $($_.State)" }
    }
}

AfterAll {
    Remove-Module SimulatedWindows
}

Describe 'netsh interface portproxy show' {
    It 'prints <Transcript>' -ForEach @(
        @{ Transcript = 'netsh-portproxy-show-all.one-star.en'; Culture = 'en-US'; What = 'all'; Entry = @('v4tov4 */1024 192.168.198.200/1024') }
        @{ Transcript = 'netsh-portproxy-show-all.two-ports.en'; Culture = 'en-US'; What = 'all'; Entry = @('v4tov4 */1024 192.168.198.200/1024', 'v4tov4 */1025 192.168.198.200/1025') }
        @{ Transcript = 'netsh-portproxy-show-all.v4tov4-v6tov4.en'; Culture = 'en-US'; What = 'all'; Entry = @('v4tov4 0.0.0.0/3000 172.28.176.1/3000', 'v4tov4 */8080 172.28.176.1/8080', 'v6tov4 ::/9090 172.28.176.1/9090') }
        @{ Transcript = 'netsh-portproxy-show-v4tov4.port-range-text.en'; Culture = 'en-US'; What = 'v4tov4'; Entry = @('v4tov4 0.0.0.0/30000-50000 172.23.188.236/30000-50000') }
        @{ Transcript = 'netsh-portproxy-show-all.v4tov4-v6tov6.ja'; Culture = 'ja-JP'; What = 'all'; Entry = @('v4tov4 */50022 172.23.67.210/50022', 'v4tov4 */8001 172.23.67.210/8001', 'v6tov6 */8001 192.168.10.100/8001') }
        @{ Transcript = 'netsh-portproxy-show.names.ja'; Culture = 'ja-JP'; What = 'v4tov4'; Entry = @('v4tov4 0.0.0.0/19000 127.0.0.1/19000', 'v4tov4 */19000 192.168.0.19/19000', 'v4tov4 localhost/19000 127.0.1.1/19000') }
        @{ Transcript = 'netsh-portproxy-show-v4tov4.one.ja'; Culture = 'ja-JP'; What = 'v4tov4'; Entry = @('v4tov4 */22 172.22.198.252/22') }
        @{ Transcript = 'netsh-portproxy-show-all.one-star.zh-CN'; Culture = 'zh-CN'; What = 'all'; Entry = @('v4tov4 */9000 172.17.17.232/9000') }
        @{ Transcript = 'netsh-portproxy-show-v4tov4.two.zh-CN'; Culture = 'zh-CN'; What = 'v4tov4'; Entry = @('v4tov4 127.0.0.1/8765 172.17.237.150/8765', 'v4tov4 192.168.30.71/3080 127.0.0.1/3080') }
        @{ Transcript = 'netsh-portproxy-show-v4tov4.one.ko'; Culture = 'ko-KR'; What = 'v4tov4'; Entry = @('v4tov4 0.0.0.0/8080 172.17.82.181/8081') }
        @{ Transcript = 'netsh-portproxy-show-v4tov4.several.ko'; Culture = 'ko-KR'; What = 'v4tov4'; Entry = @('v4tov4 192.168.100.60/<SSH_PORT> 172.23.245.117/22', 'v4tov4 192.168.100.60/22 172.23.245.117/22', 'v4tov4 192.168.100.60/29500 172.23.245.117/29500', 'v4tov4 0.0.0.0/8000 172.23.240.117/8000') }
        @{ Transcript = 'netsh-portproxy-show-v4tov4.one.fr'; Culture = 'fr-FR'; What = 'v4tov4'; Entry = @('v4tov4 0.0.0.0/8001 172.27.57.198/8001') }
        @{ Transcript = 'netsh-portproxy-show-v4tov4.one.pt-BR'; Culture = 'pt-BR'; What = 'v4tov4'; Entry = @('v4tov4 0.0.0.0/1935 172.28.54.51/1935') }
        @{ Transcript = 'netsh-portproxy-show-all.one.es'; Culture = 'es-ES'; What = 'all'; Entry = @('v4tov4 172.27.64.1/9223 127.0.0.1/9222') }
        @{ Transcript = 'netsh-portproxy-show-v4tov4.one.de-unconfirmed'; Culture = 'de-DE'; What = 'v4tov4'; Entry = @('v4tov4 0.0.0.0/2201 172.20.144.5/22') }
    ) {
        Reset-SimulatedWindows -Culture $Culture
        foreach ($line in $Entry) {
            $family, $listen, $connect = $line -split ' '
            Add-PortProxy $family $listen $connect
        }
        $result = Invoke-Netsh interface, portproxy, show, $What
        ConvertTo-ComparableText $result.Text | Should -BeExactly (ConvertTo-ComparableText (Get-Transcript $Transcript))
        $result.ExitCode | Should -Be 0
    }

    It 'refuses a language without a real text (<Culture>), and prints help and usage in English only' -ForEach @(
        @{ Culture = 'it-IT' }, @{ Culture = 'ru-RU' }, @{ Culture = 'pl-PL' }
    ) {
        Reset-SimulatedWindows -Culture $Culture
        Add-PortProxy v4tov4 '*/80' '127.0.0.1/8080'
        $result = Invoke-Netsh interface, portproxy, show, all
        $result.ExitCode | Should -Be 250
        $result.Error | Should -Match '^SimulatedWindows: there is no real text'
        (Invoke-Netsh interface, portproxy).ExitCode | Should -Be 250
    }

    It 'prints <Transcript>' -ForEach @(
        @{ Transcript = 'netsh-portproxy-help.en'; Arguments = @('interface', 'portproxy') }
        @{ Transcript = 'netsh-portproxy-show-help.en'; Arguments = @('interface', 'portproxy', 'show') }
        @{ Transcript = 'netsh-portproxy-add-v4tov4-usage.en'; Arguments = @('interface', 'portproxy', 'add', 'v4tov4', 'help') }
    ) {
        Reset-SimulatedWindows
        ConvertTo-ComparableText (Invoke-Netsh $Arguments).Text | Should -BeExactly (ConvertTo-ComparableText (Get-Transcript $Transcript))
    }
}

Describe 'netsh interface portproxy add, set, delete, reset' {
    BeforeEach {
        Reset-SimulatedWindows
    }

    It 'facts 5: tags are optional, in their order; connectport and listenaddress have defaults' {
        (Invoke-Netsh int, portproxy, add, v4tov4, 8080, 172.21.101.146, 80, 192.168.1.10, tcp).ExitCode | Should -Be 0
        (Invoke-Netsh interface, portproxy, add, v4tov4, 'listenport=81', 'connectaddress=127.0.0.1').Text | Should -BeExactly "`r`n"
        Get-StoredProxy | Should -Be @('v4tov4 192.168.1.10/8080 -> 172.21.101.146/80 Listening', 'v4tov4 */81 -> 127.0.0.1/81 Listening')
    }

    It 'facts 5: connectaddress is required, as the built-in help says' {
        (Invoke-Netsh interface, portproxy, add, v4tov4, 'listenport=81').Text | Should -Match 'Usage: add v4tov4'
        Get-StoredProxy | Should -BeNullOrEmpty
    }

    It 'facts 5: a value <Name> in <Family>\tcp holds <Data> (reg-query.portproxy-value)' -ForEach @(
        @{ Family = 'v4tov4'; Name = '0.0.0.0/8080'; Data = '172.16.5.19/3389' }
        @{ Family = 'v6tov4'; Name = '::/80'; Data = '127.0.0.1/80' }
        @{ Family = 'v4tov6'; Name = '127.0.0.1/80'; Data = '::1/80' }
        @{ Family = 'v6tov6'; Name = '::1/80'; Data = '::1/81' }
    ) {
        Add-PortProxy $Family $Name $Data
        $key = Get-Item -LiteralPath "Registry::HKEY_LOCAL_MACHINE\SYSTEM\CurrentControlSet\Services\PortProxy\$Family\tcp"
        "    $($key.GetValueNames())    REG_SZ    $($key.GetValue($Name))" | Should -BeExactly "    $Name    REG_SZ    $Data"
        if ($Name -eq '0.0.0.0/8080') {
            (Get-Transcript 'reg-query.portproxy-value').TrimEnd() | Should -BeExactly "    $Name    REG_SZ    $Data"
        }
    }

    It 'facts 5: delete matches the stored text of listenaddress' {
        Add-PortProxy v4tov4 '*/80' '127.0.0.1/8080'
        Add-PortProxy v4tov4 'localhost/80' '127.0.0.1/8080'
        $missing = Invoke-Netsh interface, portproxy, delete, v4tov4, 'listenport=80', 'listenaddress=0.0.0.0'
        $missing.ExitCode | Should -Be 1
        $missing.Text.Trim() | Should -BeExactly 'The system cannot find the file specified.'
        (Invoke-Netsh interface, portproxy, delete, v4tov4, 80).ExitCode | Should -Be 0
        Get-StoredProxy | Should -Be 'v4tov4 localhost/80 -> 127.0.0.1/8080 Listening'
    }

    It 'facts 5: set modifies or adds, reset clears all four tables' {
        (Invoke-Netsh interface, portproxy, set, v6tov6, 'listenport=80', 'connectaddress=::1', 'connectport=1').ExitCode | Should -Be 0
        (Invoke-Netsh interface, portproxy, set, v6tov6, 'listenport=80', 'connectaddress=::1', 'connectport=2').ExitCode | Should -Be 0
        Add-PortProxy v4tov4 '*/80' '127.0.0.1/8080'
        Get-StoredProxy | Should -Be @('v4tov4 */80 -> 127.0.0.1/8080 Listening', 'v6tov6 */80 -> ::1/2 Listening')
        (Invoke-Netsh interface, portproxy, reset).ExitCode | Should -Be 0
        Get-StoredProxy | Should -BeNullOrEmpty
    }

    It '#8963: a range of ports is accepted, stored as text, and dead' {
        Add-PortProxy v4tov4 '0.0.0.0/30000-50000' '172.21.101.146/30000-50000'
        Get-StoredProxy | Should -Be 'v4tov4 0.0.0.0/30000-50000 -> 172.21.101.146/30000-50000 InvalidPort'
    }

    It 'facts 5: with the service stopped nothing listens; the entry is there at its start' {
        Stop-Service -Name iphlpsvc
        Add-PortProxy v4tov4 '*/80' '127.0.0.1/8080'
        Get-StoredProxy | Should -Match 'NotLoaded$'
        Start-Service -Name iphlpsvc
        Get-StoredProxy | Should -Match 'Listening$'
    }

    It 'facts 5: needs elevation to change, in <Culture> (<Transcript>), and none to read' -ForEach @(
        @{ Culture = 'en-US'; Transcript = 'netsh-error.elevation.en' }
        @{ Culture = 'zh-CN'; Transcript = 'netsh-error.elevation.zh-CN' }
        @{ Culture = 'fr-FR'; Transcript = 'netsh-error.elevation.fr' }
    ) {
        Reset-SimulatedWindows -Culture $Culture -Elevated $false
        $result = Invoke-Netsh interface, portproxy, add, v4tov4, 80, 127.0.0.1
        $result.ExitCode | Should -Be 1
        # The French file has straight apostrophes; Windows writes the typographic one. LF, then CR LF, after the text.
        $result.Text.Replace([string] [char] 0x2019, "'") | Should -BeExactly ((Get-Transcript $Transcript).Trim() + "`n`r`n")
        Get-StoredProxy | Should -BeNullOrEmpty
        (Invoke-Netsh interface, portproxy, show, all).ExitCode | Should -Be 0
    }

    It 'facts 5: TCP only; service names and other contexts are refused loudly' {
        foreach ($rest in @('protocol=udp'), @('listenport=http')) {
            $base = 'interface', 'portproxy', 'add', 'v4tov4', 'connectaddress=127.0.0.1'
            $port = if ($rest[0] -like 'listen*') { @() } else { @('listenport=80') }
            (Invoke-Netsh ($base + $port + $rest)).ExitCode | Should -Be 250
        }
        (Invoke-Netsh advfirewall, firewall, show, rule, name=x).ExitCode | Should -Be 250
    }

    It 'works as a process too' {
        (Invoke-SimulatedProgram -Name netsh.exe -ArgumentList interface, portproxy, add, v4tov4, 80, 127.0.0.1).ExitCode | Should -Be 0
        (Invoke-SimulatedProgram -Name netsh.exe -ArgumentList interface, portproxy, dump).Text | Should -Match 'add v4tov4 listenport=80 connectaddress=127.0.0.1 connectport=80'
    }
}

Describe 'netsh interface ipv4 excludedportrange and dynamicport' {
    It 'prints <Transcript>' -ForEach @(
        @{ Transcript = 'netsh-excludedportrange.many.en'; Culture = 'en-US' }
        @{ Transcript = 'netsh-excludedportrange.de'; Culture = 'de-DE' }
        @{ Transcript = 'netsh-excludedportrange.es'; Culture = 'es-ES' }
        @{ Transcript = 'netsh-excludedportrange.ja'; Culture = 'ja-JP' }
        @{ Transcript = 'netsh-excludedportrange.ko'; Culture = 'ko-KR' }
        @{ Transcript = 'netsh-excludedportrange.zh-CN'; Culture = 'zh-CN' }
    ) {
        $text = ConvertTo-ComparableText (Get-Transcript $Transcript)
        $ranges = @($text -split "`n" | Where-Object { $_ -match '^ +([0-9]+) +([0-9]+)( +\*)?$' } | ForEach-Object { ($_.Trim() -replace ' +\*', '*') -replace ' +', '-' })
        Reset-SimulatedWindows -Culture $Culture -ExcludedPortRange $ranges
        $printed = ConvertTo-ComparableText (Invoke-Netsh int, ipv4, show, excludedportrange, 'protocol=tcp').Text
        # The end of the English one was cut by its author.
        if ($Culture -eq 'en-US') {
            $printed = $printed.Substring(0, $text.Length)
        }
        $printed | Should -BeExactly $text
    }

    It 'prints <Transcript>' -ForEach @(
        @{ Transcript = 'netsh-dynamicport.default.en'; Culture = 'en-US'; Range = 49152, 16384 }
        @{ Transcript = 'netsh-dynamicport.wide.en'; Culture = 'en-US'; Range = 1024, 64511 }
        @{ Transcript = 'netsh-dynamicport.fr'; Culture = 'fr-FR'; Range = 49152, 16384 }
        @{ Transcript = 'netsh-dynamicport.ko'; Culture = 'ko-KR'; Range = 1024, 13977 }
        @{ Transcript = 'netsh-dynamicport.zh-CN'; Culture = 'zh-CN'; Range = 1024, 13977 }
    ) {
        Reset-SimulatedWindows -Culture $Culture -DynamicPortRange $Range
        ConvertTo-ComparableText (Invoke-Netsh int, ipv4, show, dynamicport, tcp).Text | Should -BeExactly (ConvertTo-ComparableText (Get-Transcript $Transcript))
    }

    It 'refuses a language without a whole transcript' {
        Reset-SimulatedWindows -Culture fr-FR
        (Invoke-Netsh int, ipv4, show, excludedportrange, tcp).Error | Should -Match '^SimulatedWindows:'
        Reset-SimulatedWindows -Culture de-DE
        (Invoke-Netsh int, ipv4, show, dynamicport, tcp).Error | Should -Match '^SimulatedWindows:'
    }

    It 'facts 3 row 8: a range of Windows refuses binds with 10013, an administrator can keep a port for a program' {
        Reset-SimulatedWindows -ExcludedPortRange '50000-50099'
        { Add-SimulatedListener -Side windows -Port 50050 } | Should -Throw '*WSAEACCES (10013): the port is in the excluded range 50000-50099*'
        (Invoke-Netsh int, ipv4, add, excludedportrange, tcp, 50050, 1).Text.Trim() | Should -BeExactly 'The process cannot access the file because it is being used by another process.'
        Stop-Service -Name winnat
        (Invoke-Netsh int, ipv4, add, excludedportrange, 'protocol=tcp', 'startport=50050', 'numberofports=1').Text | Should -BeExactly "Ok.`r`n`r`n"
        Restart-SimulatedWindows
        Add-SimulatedListener -Side windows -Port 50050
        (Invoke-Netsh int, ipv4, delete, excludedportrange, tcp, 50050, 1).ExitCode | Should -Be 0
        (Invoke-Netsh int, ipv4, delete, excludedportrange, tcp, 50050, 1).ExitCode | Should -Be 1
    }

    It 'facts 3 row 7: the relay and a port proxy stay away from an excluded port' {
        Reset-SimulatedWindows -ExcludedPortRange '8000-8099'
        Add-SimulatedListener -Side guest -Port 8080
        (Get-SimulatedWindows).Listener.Side | Should -Be 'guest'
        Add-PortProxy v4tov4 '0.0.0.0/8081' '172.21.101.146/80'
        Get-StoredProxy | Should -Match 'PortExcluded$'
    }

    It 'facts 3 row 10: set dynamicport moves the range that Get-NetTCPSetting shows' {
        Reset-SimulatedWindows -DynamicPortRange 1024, 64511
        (Get-NetTCPSetting -SettingName Internet).DynamicPortRangeStartPort | Should -Be 1024
        (Invoke-Netsh int, ipv4, set, dynamicport, tcp, 'start=49152', 'num=16384').ExitCode | Should -Be 0
        (Get-NetTCPSetting -SettingName Internet).DynamicPortRangeNumberOfPorts | Should -Be 16384
        (Get-NetUDPSetting).DynamicPortRangeStartPort | Should -Be 1024
        Reset-SimulatedWindows -Elevated $false
        (Invoke-Netsh int, ipv4, set, dynamicport, tcp, 49152, 16384).ExitCode | Should -Be 1
    }
}
