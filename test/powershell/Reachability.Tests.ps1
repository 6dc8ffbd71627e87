BeforeAll {
    . "$PSScriptRoot/Machine.ps1"

    function Test-Reachable {
        param ([int] $Port, [string] $From = 'lan', [string] $To = '192.168.1.10')
        (Test-SimulatedConnection -From $From -To $To -Port $Port).Reachable
    }
}

AfterAll {
    Remove-Module WslNet, SimulatedWindows
}

Describe 'A server in WSL' {
    BeforeEach {
        Reset-SimulatedWindows
        Add-SimulatedListener -Side guest -Port 80
        Add-SimulatedListener -Side guest -Port 3000 -Address 127.0.0.1
    }

    It 'is reached from the LAN and from Windows while its forward is there' {
        Test-Reachable 8080 | Should -BeFalse
        Add-WslPortForward 8080 -ConnectPort 80
        Test-Reachable 8080 | Should -BeTrue
        Test-Reachable 8080 -From windows -To 127.0.0.1 | Should -BeTrue
        Remove-WslPortForward 8080
        Test-Reachable 8080 | Should -BeFalse
        Test-Reachable 8080 -From windows -To 127.0.0.1 | Should -BeFalse
    }

    It 'is not reached from the LAN without a firewall rule' {
        Add-WslPortForward 8080 -ConnectPort 80 -NoFirewallRule
        Test-Reachable 8080 | Should -BeFalse
        Test-Reachable 8080 -From windows -To 127.0.0.1 | Should -BeTrue
    }

    It 'is not reached where the rule is for other networks or addresses' {
        Add-WslPortForward 8080 -ConnectPort 80 -FirewallProfile Public 3>$null
        Test-Reachable 8080 | Should -BeFalse
        Add-WslPortForward 8080 -ConnectPort 80 -RemoteAddress 10.0.0.0/8
        Test-Reachable 8080 | Should -BeFalse
        Add-WslPortForward 8080 -ConnectPort 80 -RemoteAddress 10.0.0.0/8, 192.168.1.0/24
        Test-Reachable 8080 | Should -BeTrue
    }

    It 'that listens on 127.0.0.1 is reached through the relay only, and stays so with a new address' {
        Add-WslPortForward 3000 -ListenAddress 192.168.1.10
        Test-Reachable 3000 | Should -BeFalse
        Add-WslPortForward 3000 -ListenAddress 192.168.1.10 -Target Loopback
        Test-Reachable 3000 | Should -BeTrue
        Restart-SimulatedWsl -Address 172.21.99.7
        Add-SimulatedListener -Side guest -Port 3000 -Address 127.0.0.1
        Test-Reachable 3000 | Should -BeTrue
    }

    It 'is reached again after a restart of Windows, once WSL runs' {
        Add-WslPortForward 8080 -ConnectPort 80
        Restart-SimulatedWindows
        Restart-SimulatedWsl
        Add-SimulatedListener -Side guest -Port 80
        Test-Reachable 8080 | Should -BeTrue
    }
}
