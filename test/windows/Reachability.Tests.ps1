# The truth of Test-SimulatedConnection, held against the rows of section 3 and the table of section 8 of the facts.
BeforeAll {
    Import-Module "$PSScriptRoot/SimulatedWindows.psd1" -Force
    . "$PSScriptRoot/TestTools.ps1"
    $wsl = '{40E0AC32-46A5-438A-A0B2-2B479E8F2E90}'
    function Test-From {
        param([string] $From, [string] $To, [int] $Port, [string] $Protocol = 'TCP')
        Test-SimulatedConnection -From $From -To $To -Port $Port -Protocol $Protocol
    }
    function Add-PortProxy {
        param([string] $Family, [string] $ListenAddress, [int] $ListenPort, [string] $ConnectAddress, [int] $ConnectPort)
        (Invoke-Netsh interface, portproxy, add, $Family, $ListenPort, $ConnectAddress, $ConnectPort, $ListenAddress).ExitCode | Should -Be 0
    }
    function Open-HostFirewall {
        param([string] $Protocol = 'TCP')
        $null = New-NetFirewallRule -Name "open-$Protocol" -DisplayName open -Protocol $Protocol -LocalPort 1-65535
    }
    function Open-HyperVFirewall {
        param([string] $Protocol = 'TCP')
        $null = New-NetFirewallHyperVRule -Name "open-$Protocol" -DisplayName open -VMCreatorId $wsl -Protocol $Protocol -LocalPorts 1-65535
    }
}

AfterAll {
    Remove-Module SimulatedWindows
}

Describe 'facts 8: the table of modes' {
    It '<Mode>: from <From> to <To>, <Protocol>: <Reachable>' -ForEach @(
        @{ Mode = 'nat'; From = 'windows'; To = '127.0.0.1'; Protocol = 'TCP'; Reachable = $true; Reason = '^wslrelay on 127.0.0.1' }
        @{ Mode = 'nat'; From = 'windows'; To = '172.21.101.146'; Protocol = 'TCP'; Reachable = $true; Reason = 'in WSL answers' }
        @{ Mode = 'nat'; From = 'windows'; To = '172.21.101.146'; Protocol = 'UDP'; Reachable = $true; Reason = 'in WSL answers' }
        @{ Mode = 'nat'; From = 'windows'; To = '127.0.0.1'; Protocol = 'UDP'; Reachable = $false; Reason = 'nothing on Windows listens' }
        @{ Mode = 'nat'; From = 'lan'; To = '192.168.1.10'; Protocol = 'TCP'; Reachable = $false; Reason = 'nothing on Windows listens' }
        @{ Mode = 'nat'; From = 'lan'; To = '172.21.101.146'; Protocol = 'TCP'; Reachable = $false; Reason = 'no route' }
        @{ Mode = 'mirrored'; From = 'windows'; To = '127.0.0.1'; Protocol = 'TCP'; Reachable = $true; Reason = 'in WSL answers' }
        @{ Mode = 'mirrored'; From = 'windows'; To = '127.0.0.1'; Protocol = 'UDP'; Reachable = $true; Reason = 'in WSL answers' }
        @{ Mode = 'mirrored'; From = 'windows'; To = '192.168.1.10'; Protocol = 'TCP'; Reachable = $false; Reason = 'hostAddressLoopback' }
        @{ Mode = 'mirrored'; From = 'lan'; To = '192.168.1.10'; Protocol = 'TCP'; Reachable = $false; Reason = 'no Hyper-V firewall rule' }
        @{ Mode = 'consomme'; From = 'windows'; To = '127.0.0.1'; Protocol = 'TCP'; Reachable = $true; Reason = '^consomme on 127.0.0.1' }
        @{ Mode = 'consomme'; From = 'windows'; To = '127.0.0.1'; Protocol = 'UDP'; Reachable = $true; Reason = '^consomme on 127.0.0.1' }
        @{ Mode = 'consomme'; From = 'lan'; To = '192.168.1.10'; Protocol = 'TCP'; Reachable = $false; Reason = 'nothing on Windows listens' }
        @{ Mode = 'bridged'; From = 'windows'; To = '192.168.1.77'; Protocol = 'TCP'; Reachable = $true; Reason = 'in WSL answers' }
        @{ Mode = 'bridged'; From = 'lan'; To = '192.168.1.77'; Protocol = 'UDP'; Reachable = $true; Reason = 'bridged' }
        @{ Mode = 'bridged'; From = 'windows'; To = '127.0.0.1'; Protocol = 'TCP'; Reachable = $false; Reason = 'nothing on Windows listens' }
        @{ Mode = 'none'; From = 'windows'; To = '127.0.0.1'; Protocol = 'TCP'; Reachable = $false; Reason = 'nothing on Windows listens' }
        @{ Mode = 'none'; From = 'guest'; To = '127.0.0.1'; Protocol = 'TCP'; Reachable = $true; Reason = 'in WSL answers' }
    ) {
        Reset-SimulatedWindows -NetworkingMode $Mode
        Add-SimulatedListener -Side guest -Port 3000 -Protocol $Protocol
        $result = Test-From $From $To 3000 $Protocol
        $result.Reason | Should -Match $Reason
        $result.Reachable | Should -Be $Reachable
    }

    It 'nat: Windows is seen from Linux at the default gateway' {
        Reset-SimulatedWindows
        Add-SimulatedListener -Side windows -Port 5000
        Open-HostFirewall
        (Test-From guest 172.21.96.1 5000).Reachable | Should -BeTrue
        (Test-From guest 127.0.0.1 5000).Reason | Should -Match '^nothing in WSL listens'
        (Test-From guest '2001:db8:1::10' 5000).Reason | Should -Match 'no IPv6'
    }

    It 'mirrored: Windows is seen from Linux at 127.0.0.1, without a rule, and not at ::1' {
        Reset-SimulatedWindows -NetworkingMode mirrored
        Add-SimulatedListener -Side windows -Port 5000 -Address 127.0.0.1 -ProcessName sql
        Add-SimulatedListener -Side windows -Port 5001 -Address '::1'
        (Test-From guest 127.0.0.1 5000).Reason | Should -Match '^sql on Windows answers'
        (Test-From guest '::1' 5001).Reason | Should -Match 'IPv4 only'
        (Test-From guest 192.168.1.10 5000).Reachable | Should -BeFalse
    }

    It 'bridged: Windows is another computer of the LAN for Linux' {
        Reset-SimulatedWindows -NetworkingMode bridged
        Add-SimulatedListener -Side windows -Port 5000
        (Test-From guest 192.168.1.10 5000).Reason | Should -Match 'no enabled Windows firewall rule'
        $null = New-NetFirewallRule -Name a -DisplayName a -Protocol TCP -LocalPort 5000 -RemoteAddress LocalSubnet
        (Test-From guest 192.168.1.10 5000).Reachable | Should -BeTrue
    }

    It 'none: Linux has no network' {
        Reset-SimulatedWindows -NetworkingMode none
        (Test-From guest 192.168.1.10 5000).Reason | Should -Match 'no network'
    }

    It 'consomme: what is not known is refused' {
        Reset-SimulatedWindows -NetworkingMode consomme
        { Test-From guest 10.0.0.1 80 } | Should -Throw 'SimulatedWindows: *not simulated*'
    }

    It 'WSL 1 listens on Windows itself' {
        Reset-SimulatedWindows -Distribution @{ Name = 'Legacy'; Version = 1 }
        Add-SimulatedListener -Side guest -Port 3000 -ProcessName nginx
        (Get-SimulatedWindows).Listener.Side | Should -Be 'windows'
        (Test-From windows 127.0.0.1 3000).Reason | Should -Match '^nginx on Windows'
        Open-HostFirewall
        (Test-From lan 192.168.1.10 3000).Reachable | Should -BeTrue
        (Test-From guest 127.0.0.1 3000).Reachable | Should -BeTrue
    }
}

Describe 'facts 3: rows of NAT mode' {
    BeforeEach {
        Reset-SimulatedWindows
    }

    It 'row 2: the category of the network decides which rules count' {
        Add-SimulatedListener -Side windows -Port 80
        $null = New-NetFirewallRule -Name a -DisplayName a -Protocol TCP -LocalPort 80 -Profile Private, Domain
        (Test-From lan 192.168.1.10 80).Reason | Should -Match "'a' allows it$"
        [WslNet.Simulation.Machine]::Current.Adapters.SetCategory('Ethernet', 'Public')
        (Test-From lan 192.168.1.10 80).Reason | Should -Match 'in the profile Public$'
    }

    It 'row 5: a port proxy to 127.0.0.1 goes over the relay, which needs localhostForwarding' {
        Add-SimulatedListener -Side guest -Port 80
        Open-HostFirewall
        Add-PortProxy v4tov4 192.168.1.10 8080 127.0.0.1 80
        (Test-From lan 192.168.1.10 8080).Reason | Should -Match '^port proxy to 127.0.0.1 port 80, then wslrelay on 127.0.0.1'
        Reset-SimulatedWindows -WslConfig @{ localhostForwarding = $false }
        Add-SimulatedListener -Side guest -Port 80
        (Test-From windows 127.0.0.1 80).Reachable | Should -BeFalse
        (Test-From windows 172.21.101.146 80).Reachable | Should -BeTrue
    }

    It 'row 6: a port proxy on all addresses takes the port of the relay' {
        Add-SimulatedListener -Side guest -Port 3000
        Add-PortProxy v4tov4 0.0.0.0 3000 172.21.101.146 3000
        @((Get-SimulatedWindows).Listener.ProcessName) | Should -Be @('svchost (iphlpsvc)', 'server')
        (Test-From windows 127.0.0.1 3000).Reason | Should -Match '^port proxy'
    }

    It 'row 21: local rules do not count where the profile says so' {
        Add-SimulatedListener -Side windows -Port 80
        Open-HostFirewall
        Set-NetFirewallProfile -Name Private -AllowLocalFirewallRules False
        (Test-From lan 192.168.1.10 80).Reason | Should -Match 'AllowLocalFirewallRules False'
        Set-NetFirewallProfile -Name Private -Enabled False
        (Test-From lan 192.168.1.10 80).Reason | Should -Match 'is off in the profile Private$'
    }

    It 'row 28, #4851: a listener on :: gets [::1] on Windows and not 127.0.0.1; a port proxy v4tov6 mends it' {
        Add-SimulatedListener -Side guest -Port 3000 -Address '::'
        (Get-NetTCPConnection -LocalPort 3000).LocalAddress | Should -Be '::1'
        (Test-From windows '::1' 3000).Reason | Should -Match '^wslrelay on ::1'
        (Test-From windows 127.0.0.1 3000).Reachable | Should -BeFalse
        # Dual stack in Linux: by its own address it is there.
        (Test-From windows 172.21.101.146 3000).Reachable | Should -BeTrue
        Add-PortProxy v4tov6 127.0.0.1 3000 '::1' 3000
        (Test-From windows 127.0.0.1 3000).Reason | Should -Match '^port proxy to ::1 port 3000, then wslrelay on ::1'
    }

    It 'row 28: a listener on :: for IPv6 only is not there over IPv4' {
        Add-SimulatedListener -Side guest -Port 3000 -Address '::' -IPv6Only
        (Test-From windows 172.21.101.146 3000).Reachable | Should -BeFalse
        Add-SimulatedListener -Side guest -Port 3000
        (Test-From windows 127.0.0.1 3000).Reachable | Should -BeTrue
    }

    It 'row 29: a listener on 127.0.0.1 is not at the address of the guest' {
        Add-SimulatedListener -Side guest -Port 80 -Address 127.0.0.1
        Add-PortProxy v4tov4 192.168.1.10 8080 172.21.101.146 80
        Add-PortProxy v4tov4 192.168.1.10 8081 127.0.0.1 80
        Open-HostFirewall
        (Test-From lan 192.168.1.10 8080).Reachable | Should -BeFalse
        (Test-From lan 192.168.1.10 8081).Reachable | Should -BeTrue
    }

    It 'row 30: the relay takes 0.0.0.0, 127.0.0.1, :: and ::1 only; not <Address>' -ForEach @(@{ Address = '127.0.0.2' }, @{ Address = '172.21.101.146' }) {
        Add-SimulatedListener -Side guest -Port 80 -Address $Address
        @((Get-SimulatedWindows).Listener.Side) | Should -Be 'guest'
    }

    It 'row 34: a Windows program on 127.0.0.1 is not there for Linux, until a port proxy listens at the gateway' {
        Add-SimulatedListener -Side windows -Port 5000 -Address 127.0.0.1
        Open-HostFirewall
        (Test-From guest 172.21.96.1 5000).Reason | Should -Match '^nothing on Windows listens'
        Add-PortProxy v4tov4 172.21.96.1 5000 127.0.0.1 5000
        (Test-From guest 172.21.96.1 5000).Reachable | Should -BeTrue
    }

    It 'row 36: LoopbackEnabled False closes the way between Linux and Windows, unless there is no Hyper-V firewall' {
        Add-SimulatedListener -Side windows -Port 5000
        Add-SimulatedListener -Side guest -Port 80
        Open-HostFirewall
        Set-NetFirewallHyperVVMSetting -Name $wsl -LoopbackEnabled False
        (Test-From guest 172.21.96.1 5000).Reason | Should -Match 'LoopbackEnabled False'
        (Test-From windows 172.21.101.146 80).Reason | Should -Match 'LoopbackEnabled False'
        $null = New-NetFirewallHyperVRule -DisplayName a -Protocol TCP -LocalPorts 80
        { Test-From guest 172.21.96.1 5000 } | Should -Throw 'SimulatedWindows: *'
        Reset-SimulatedWindows -WslConfig @{ firewall = $false }
        Add-SimulatedListener -Side guest -Port 80
        Set-NetFirewallHyperVVMSetting -Name $wsl -LoopbackEnabled False
        (Test-From windows 172.21.101.146 80).Reachable | Should -BeTrue
    }

    It 'row 45: NAT has no conflict detection: both own the port, Windows answers' {
        Add-SimulatedListener -Side windows -Port 80 -ProcessName iis
        Add-SimulatedListener -Side guest -Port 80 -ProcessName nginx
        (Test-From windows 127.0.0.1 80).Reason | Should -Match '^iis'
    }

    It 'row 52: UDP goes neither over the relay nor over a port proxy' {
        Add-SimulatedListener -Side guest -Port 53 -Protocol UDP
        Add-PortProxy v4tov4 0.0.0.0 53 172.21.101.146 53
        Open-HostFirewall UDP
        (Test-From lan 192.168.1.10 53 UDP).Reason | Should -Match 'nothing on Windows listens on 192.168.1.10 UDP port 53'
        Add-SimulatedListener -Side windows -Port 53 -Protocol UDP
        (Test-From lan 192.168.1.10 53 UDP).Reachable | Should -BeTrue
        (Get-NetUDPEndpoint -LocalPort 53).LocalAddress | Should -Be '0.0.0.0'
    }

    It 'netstat-ano.relay-and-portproxy: one port, three owners on three addresses' {
        Add-SimulatedListener -Side guest -Port 27182
        Add-PortProxy v4tov4 192.168.1.10 27182 172.21.101.146 27182
        @(Get-NetTCPConnection -LocalPort 27182 | ForEach-Object LocalAddress) | Should -Be @('192.168.1.10', '127.0.0.1')
        @(Get-NetTCPConnection -LocalPort 27182 | ForEach-Object OwningProcess) | Should -Be @(8288, 17584)
        (Get-Transcript 'netstat-ano.relay-and-portproxy') | Should -Match ':27182 8288'
        (Get-Transcript 'netstat-anob.wslrelay') | Should -Match '\[::1\]:22 .* 17584'
    }

    It 'IPv6: port proxies of the families v6tov4 and v6tov6, and the firewall' {
        Add-SimulatedListener -Side guest -Port 80
        Add-SimulatedListener -Side windows -Port 81 -Address '::1'
        Add-PortProxy v6tov4 '2001:db8:1::10' 8080 172.21.101.146 80
        Add-PortProxy v6tov6 '::' 8081 '::1' 81
        (Test-From lan '2001:db8:1::10' 8080).Reason | Should -Match 'no enabled Windows firewall rule.* from 2001:db8:1::32 '
        $null = New-NetFirewallRule -Name a -DisplayName a -Protocol TCP -LocalPort 8080, 8081 -RemoteAddress LocalSubnet
        (Test-From lan '2001:db8:1::10' 8080).Reachable | Should -BeTrue
        (Test-From lan '2001:db8:1::10' 8081).Reachable | Should -BeTrue
        (Test-From lan 192.168.1.10 8081).Reachable | Should -BeFalse
    }

    It 'facts 3 row 13: a rule for a program opens that program only' {
        Add-SimulatedListener -Side windows -Port 80 -ProcessName nginx
        Add-SimulatedListener -Side windows -Port 81 -ProcessName iis
        $null = New-NetFirewallRule -Name app -DisplayName app -Program 'C:\srv\nginx.exe'
        (Test-From lan 192.168.1.10 80).Reachable | Should -BeTrue
        (Test-From lan 192.168.1.10 81).Reachable | Should -BeFalse
        (Get-NetFirewallApplicationFilter -Program *nginx.exe).InstanceID | Should -Be 'app'
        (Get-NetFirewallRule -Name app | Get-NetFirewallApplicationFilter).Program | Should -Be 'C:\srv\nginx.exe'
    }

    It 'row 1: a disabled rule does not count until it is enabled with Enable-NetFirewallRule' {
        Add-SimulatedListener -Side windows -Port 80
        Open-HostFirewall
        Disable-NetFirewallRule -Name open-TCP
        (Test-From lan 192.168.1.10 80).Reachable | Should -BeFalse
        Get-NetFirewallRule -Name open-TCP | Enable-NetFirewallRule
        (Test-From lan 192.168.1.10 80).Reachable | Should -BeTrue
    }

    It 'Test-NetConnection asks the same truth' {
        Add-SimulatedListener -Side guest -Port 3000
        (Test-NetConnection -ComputerName localhost -Port 3000).TcpTestSucceeded | Should -BeTrue
        Test-NetConnection localhost -Port 3001 -InformationLevel Quiet -WarningAction SilentlyContinue -WarningVariable said | Should -BeFalse
        [string] $said | Should -BeExactly 'TCP connect to (127.0.0.1 : 3001) failed'
    }
}

Describe 'facts 3: rows of mirrored mode' {
    BeforeEach {
        Reset-SimulatedWindows -NetworkingMode mirrored
    }

    It 'row 9: Windows programs cannot bind the block of 4096: TCP 10013 (#40169), UDP 10048 (#12228)' {
        $port = (Get-SimulatedWindows).PortBlock + 100
        { Add-SimulatedListener -Side windows -Port $port } | Should -Throw '*10013*WSL has reserved*'
        { Add-SimulatedListener -Side windows -Port $port -Protocol UDP } | Should -Throw '*10048*WSL has reserved*'
        Add-SimulatedListener -Side guest -Port $port
        $null = Invoke-WslCode -ArgumentList '--shutdown'
        Add-SimulatedListener -Side windows -Port $port
    }

    It 'row 10: WSL <Version> denies the guest the dynamic range of Windows: <Denied>' -ForEach @(
        @{ Version = '2.8.6.0'; Denied = $false }, @{ Version = '2.8.7.0'; Denied = $true }, @{ Version = '2.9.4.0'; Denied = $true }, @{ Version = '2.9.5.0'; Denied = $false }
    ) {
        Reset-SimulatedWindows -NetworkingMode mirrored -WslVersion $Version -DynamicPortRange 1024, 64511
        $block = (Get-SimulatedWindows).PortBlock
        if ($Denied) {
            { Add-SimulatedListener -Side guest -Port 60000 } | Should -Throw '*EADDRINUSE*dynamic port range*'
        }
        else {
            Add-SimulatedListener -Side guest -Port 60000
        }
        Add-SimulatedListener -Side guest -Port ($block + 1)
    }

    It 'row 11, HostPortCantBeBoundByGuest: a port of Windows is taken for Linux, TCP and UDP apart; ignoredPorts help' {
        Add-SimulatedListener -Side windows -Port 8080 -ProcessName iis
        { Add-SimulatedListener -Side guest -Port 8080 } | Should -Throw '*EADDRINUSE: iis on Windows*'
        Add-SimulatedListener -Side guest -Port 8080 -Protocol UDP
        { Add-SimulatedListener -Side windows -Port 8080 -Protocol UDP } | Should -Throw '*in WSL has the port*'
        Reset-SimulatedWindows -NetworkingMode mirrored -WslConfig @{ ignoredPorts = '8080,9000' }
        Add-SimulatedListener -Side windows -Port 8080
        Add-SimulatedListener -Side guest -Port 8080
    }

    It 'row 12: <Protocol> port <Port> never arrives' -ForEach @(
        @{ Protocol = 'TCP'; Port = 5004 }, @{ Protocol = 'TCP'; Port = 135 }, @{ Protocol = 'TCP'; Port = 1900 }, @{ Protocol = 'TCP'; Port = 2869 }
        @{ Protocol = 'TCP'; Port = 3702 }, @{ Protocol = 'TCP'; Port = 5357 }, @{ Protocol = 'TCP'; Port = 5358 }, @{ Protocol = 'UDP'; Port = 68 }
    ) {
        Open-HyperVFirewall $Protocol
        Add-SimulatedListener -Side guest -Port $Port -Protocol $Protocol
        (Test-From lan 192.168.1.10 $Port $Protocol).Reason | Should -Match 'never hands port'
    }

    It 'row 13: the LAN needs a Hyper-V firewall rule, TCP and UDP, IPv4 and IPv6' {
        foreach ($protocol in 'TCP', 'UDP') {
            Add-SimulatedListener -Side guest -Port 3000 -Protocol $protocol -Address '::'
            (Test-From lan 192.168.1.10 3000 $protocol).Reachable | Should -BeFalse
            Open-HyperVFirewall $protocol
            (Test-From lan 192.168.1.10 3000 $protocol).Reason | Should -Match "Hyper-V firewall rule 'open-$protocol' allows it"
            (Test-From lan '2001:db8:1::10' 3000 $protocol).Reachable | Should -BeTrue
        }
    }

    It 'row 31, #11034: Windows does not reach WSL at its own LAN address without hostAddressLoopback' {
        Add-SimulatedListener -Side guest -Port 3000
        (Test-From windows 192.168.1.10 3000).Reachable | Should -BeFalse
        Reset-SimulatedWindows -NetworkingMode mirrored -WslConfig @{ hostAddressLoopback = $true }
        Add-SimulatedListener -Side guest -Port 3000
        Add-SimulatedListener -Side windows -Port 5000
        (Test-From windows 192.168.1.10 3000).Reachable | Should -BeTrue
        (Test-From guest 192.168.1.10 5000).Reachable | Should -BeTrue
    }

    It 'row 32, #10803: not over ::1, and not over an IPv6 address of Windows' {
        Reset-SimulatedWindows -NetworkingMode mirrored -WslConfig @{ hostAddressLoopback = $true }
        Add-SimulatedListener -Side guest -Port 3000 -Address '::'
        (Test-From windows '::1' 3000).Reason | Should -Match 'IPv4 only'
        (Test-From windows '2001:db8:1::10' 3000).Reason | Should -Match 'IPv4 only'
        (Test-From guest '::1' 3000).Reachable | Should -BeTrue
    }

    It 'facts 6: LoopbackEnabled False closes 127.0.0.1 too' {
        Add-SimulatedListener -Side guest -Port 3000
        Set-NetFirewallHyperVVMSetting -Name $wsl -LoopbackEnabled False
        (Test-From windows 127.0.0.1 3000).Reason | Should -Match 'LoopbackEnabled False'
    }

    It 'facts 8: there is no relay; listeners of the guest are no listeners of Windows' {
        Add-SimulatedListener -Side guest -Port 3000
        @((Get-SimulatedWindows).Listener.Side) | Should -Be 'guest'
    }
}
