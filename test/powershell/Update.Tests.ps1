# Update makes right again what WslNet made and what WSL, the network or somebody else has changed since.
BeforeAll {
    . "$PSScriptRoot/Machine.ps1"
    # Save-Machine and Restore-Machine: quicker than setting a machine up again. Set-NetworkingMode, Set-HostAddress.
    . "$PSScriptRoot/FaultTools.ps1"

    function Test-Reachable {
        param ([int] $Port, [string] $To = '192.168.1.10', [string] $Protocol = 'TCP')
        (Test-SimulatedConnection -From lan -To $To -Port $Port -Protocol $Protocol).Reachable
    }

    function Get-OwnRule {
        @((Get-SimulatedWindows).HyperVRule | Where-Object Name -Like 'WslNet-*')
    }

    function Get-WholeText {
        (Get-MachineText) + (ConvertTo-Json -InputObject @(Get-OwnRule) -Depth 4)
    }

    function Start-Server {
        param ([int[]] $Port)
        foreach ($one in $Port) {
            Add-SimulatedListener -Side guest -Port $one
        }
    }

    # What was called since, but for WSL itself.
    function Get-ProgramCount {
        @((Get-SimulatedWindows).Process | Where-Object Program -NE 'wsl.exe').Count
    }
}

AfterAll {
    Remove-Module WslNet, SimulatedWindows
}

Describe 'Update after WSL got another address' {
    BeforeAll {
        Reset-SimulatedWindows
        @(
            [pscustomobject] @{ ListenPort = '8080'; ConnectPort = '80' }
            [pscustomobject] @{ ListenPort = '8081-8083' }
            [pscustomobject] @{ ListenPort = '9090'; ListenAddress = '192.168.1.10'; Target = 'Loopback' }
            [pscustomobject] @{ ListenPort = '7070'; ConnectAddress = '192.168.1.20' }
        ) | Add-WslPortForward
        Restart-SimulatedWsl -Address 172.21.99.7
        Start-Server 80, 8081, 9090
        $copy = Save-Machine
    }

    BeforeEach {
        Restore-Machine $copy
    }

    It 'makes every forward to the guest right, with one sc.exe and no new firewall rule' {
        $rules = ConvertTo-Json -InputObject (Get-SimulatedWindows).FirewallRule -Depth 3
        $starts = Get-StartCount 'sc.exe'
        Test-Reachable 8080 | Should -BeFalse
        @(Update-WslPortForward *>&1) | Should -BeNullOrEmpty
        Test-Reachable 8080 | Should -BeTrue
        Test-Reachable 8081 | Should -BeTrue
        Test-Reachable 9090 | Should -BeTrue
        Get-StoredEntry | Should -Be @(
            '0.0.0.0/8080 -> 172.21.99.7/80'
            '0.0.0.0/8081 -> 172.21.99.7/8081', '0.0.0.0/8082 -> 172.21.99.7/8082', '0.0.0.0/8083 -> 172.21.99.7/8083'
            '192.168.1.10/9090 -> 127.0.0.1/9090'
            '0.0.0.0/7070 -> 192.168.1.20/7070'
        )
        (Get-StartCount 'sc.exe') - $starts | Should -Be 1
        ConvertTo-Json -InputObject (Get-SimulatedWindows).FirewallRule -Depth 3 | Should -Be $rules
    }

    It 'only of the ports that are named: <Name>' -ForEach @(
        @{ Name = 'a range'; Call = @{ Port = '8081-8082' }; Updated = 8081, 8082 }
        @{ Name = 'a port on its address'; Call = @{ ListenPort = 8080; ListenAddress = '0.0.0.0' }; Updated = 8080 }
        @{ Name = 'a port twice'; Call = @{ ListenPort = '8080', '8080-8081', '08080' }; Updated = 8080, 8081 }
        @{ Name = 'an address'; Call = @{ ListenAddress = '0.0.0.0' }; Updated = 8080, 8081, 8082, 8083 }
    ) {
        Update-WslPortForward @Call
        @(Get-WslPortForward | Where-Object ConnectAddress -EQ '172.21.99.7').ListenPort | Should -Be $Updated
        @(Get-WslPortForward | Where-Object State -EQ 'Stale').Count | Should -Be (4 - @($Updated).Count)
    }

    It 'puts out the forwards as they are then, with -PassThru' {
        $forwards = @(Update-WslPortForward 8080, 8081 -PassThru)
        $forwards.ListenPort | Should -Be @(8080, 8081)
        $forwards.State | Should -Be @('Active', 'Active')
        $forwards[0].PSObject.TypeNames[0] | Should -Be 'WslNet.PortForward'
        ConvertTo-Json -InputObject $forwards[0] | Should -Be (ConvertTo-Json -InputObject (Get-WslPortForward 8080))
    }

    It 'changes nothing with -WhatIf, which needs no elevation' {
        Set-Elevation $false
        $before = Get-WholeText
        Get-Failure { Update-WslPortForward -WhatIf } | Should -BeNullOrEmpty
        @(Update-WslPortForward -WhatIf -PassThru | Where-Object State -EQ 'Active' | Where-Object Target -EQ 'Guest') | Should -BeNullOrEmpty
        Get-WholeText | Should -Be $before
    }

    It 'needs elevation' {
        Set-Elevation $false
        $before = Get-WholeText
        $failure = @(Get-Failure { Update-WslPortForward })
        $failure | Should -HaveCount 1
        $failure[0].FullyQualifiedErrorId | Should -Be 'NotElevated,Update-WslPortForward'
        [string] $failure[0].CategoryInfo.Category | Should -Be 'PermissionDenied'
        Get-WholeText | Should -Be $before
    }

    It 'names ports that no forward has, and updates the others' {
        $failures = @(Get-Failure { Update-WslPortForward 8080, 7777, 7000-7001 })
        $failures.FullyQualifiedErrorId | Should -Be (@('ForwardNotFound,Update-WslPortForward') * 2)
        $failures.TargetObject | Should -Be @('port 7777', 'port 7000-7001')
        [string] $failures[0].CategoryInfo.Category | Should -Be 'ObjectNotFound'
        $failures[0].ErrorDetails.RecommendedAction | Should -Match 'Get-WslPortForward'
        (Get-WslPortForward 8080).State | Should -Be 'Active'
    }

    It 'names a port that no forward has on the address' {
        $failure = @(Get-Failure { Update-WslPortForward 9090 -ListenAddress 0.0.0.0 })
        $failure | Should -HaveCount 1
        $failure[0].TargetObject | Should -Be '0.0.0.0, port 9090'
    }

    It 'leaves alone what somebody re-targeted, with an error, and updates the others' {
        Add-ForeignProxy '0.0.0.0/8081' '10.1.2.3/80'
        $failures = @(Get-Failure { Update-WslPortForward })
        $failures | Should -HaveCount 1
        $failures[0].FullyQualifiedErrorId | Should -Be 'PortProxyConflict,Update-WslPortForward'
        $failures[0].TargetObject | Should -Be '0.0.0.0/8081'
        $failures[0].Exception.Message | Should -Match "'10\.1\.2\.3/80'"
        Get-StoredEntry | Should -Contain '0.0.0.0/8081 -> 10.1.2.3/80'
        Test-Reachable 8080 | Should -BeTrue
        (Get-WslPortForward 8082-8083).State | Should -Be @('Active', 'Active')
    }
}

Describe 'Update with nothing to do' {
    It 'starts nothing but WSL, changes nothing, needs no elevation, and says so: <Mode>' -ForEach @(
        @{ Mode = 'nat'; Call = @{ ListenPort = '8080-8082', '9090' } }
        @{ Mode = 'mirrored'; Call = @{ ListenPort = '8080-8082', '9090' } }
    ) {
        Reset-SimulatedWindows -NetworkingMode $Mode
        Add-WslPortForward @Call
        $before = Get-WholeText
        $starts = Get-ProgramCount
        Set-Elevation $false
        $said = Get-StreamText { Update-WslPortForward -Verbose } ([System.Management.Automation.VerboseRecord])
        $said.Count | Should -Be @(Get-WslPortForward).Count
        $said | Where-Object { $_ -notmatch 'already as asked' } | Should -BeNullOrEmpty
        Get-WholeText | Should -Be $before
        Get-ProgramCount | Should -Be $starts
        @(Update-WslPortForward -PassThru).Count | Should -Be @(Get-WslPortForward).Count
    }

    It 'asks nobody where there is no forward, or none that follows WSL' {
        Reset-SimulatedWindows
        Get-Failure { Update-WslPortForward } | Should -BeNullOrEmpty
        Add-WslPortForward 8080 -ConnectAddress 192.168.1.20
        Get-Failure { Update-WslPortForward } | Should -BeNullOrEmpty
        Get-StartCount 'wsl.exe' | Should -Be 0
    }
}

Describe 'Update after somebody else changed the machine' {
    BeforeAll {
        Reset-SimulatedWindows
        Add-WslPortForward 8080, 8081
        Start-Server 8080, 8081
        $copy = Save-Machine
    }

    BeforeEach {
        Restore-Machine $copy
    }

    It 'makes again what is lost: <Name>' -ForEach @(
        @{ Name = 'all entries (netsh interface portproxy reset)'; Damage = { $null = & ([System.IO.Path]::Combine($env:SystemRoot, 'System32', 'netsh.exe')) interface portproxy reset } }
        @{ Name = 'an entry'; Damage = { Remove-ForeignProxy '0.0.0.0/8081' } }
        @{ Name = 'the firewall rule'; Damage = { Remove-NetFirewallRule -Name 'WslNet-v4tov4-0.0.0.0-8080-8081' } }
        @{ Name = 'an enabled firewall rule'; Damage = { Set-NetFirewallRule -Name 'WslNet-v4tov4-0.0.0.0-8080-8081' -Enabled False } }
        @{ Name = 'IP Helper'; Damage = { Set-Service -Name iphlpsvc -Status Stopped } }
    ) {
        $before = Get-WholeText
        . $Damage
        Test-Reachable 8081 | Should -BeFalse
        $starts = Get-StartCount 'sc.exe'
        Update-WslPortForward
        Test-Reachable 8080 | Should -BeTrue
        Test-Reachable 8081 | Should -BeTrue
        Get-WholeText | Should -Be $before
        (Get-StartCount 'sc.exe') - $starts | Should -BeLessOrEqual 1
    }

    It 'leaves entries alone that others made' {
        Add-ForeignProxy '0.0.0.0/9999' '172.21.99.99/80'
        $before = Get-WholeText
        Get-Failure { Update-WslPortForward } | Should -BeNullOrEmpty
        Get-WholeText | Should -Be $before
        $failure = @(Get-Failure { Update-WslPortForward 9999 })
        $failure | Should -HaveCount 1
        $failure[0].FullyQualifiedErrorId | Should -Be 'ForwardNotFound,Update-WslPortForward'
    }

    It 'does not make again what was removed with Remove' {
        Remove-WslPortForward 8081
        $before = Get-WholeText
        Update-WslPortForward
        Get-WholeText | Should -Be $before
    }
}

Describe 'Update after the networking mode changed' {
    It 'from NAT to mirrored frees the ports and lets them in, and back again' {
        Reset-SimulatedWindows
        Add-WslPortForward 8080, 9000-9001
        Start-Server 8080, 9001
        $nat = Get-WholeText
        # The port proxy holds the ports, so that nothing in WSL can listen.
        Set-NetworkingMode mirrored
        { Start-Server 8080 } | Should -Throw
        $starts = Get-StartCount 'sc.exe'
        Update-WslPortForward
        (Get-StartCount 'sc.exe') - $starts | Should -Be 1
        Start-Server 8080, 9001
        Test-Reachable 8080 | Should -BeTrue
        Test-Reachable 9001 | Should -BeTrue
        Get-StoredEntry | Should -BeNullOrEmpty
        (Get-SimulatedWindows).FirewallRule | Should -BeNullOrEmpty
        (Get-OwnRule).Name | Should -Be @('WslNet-mirrored-0.0.0.0-8080', 'WslNet-mirrored-0.0.0.0-9000-9001')
        (Get-WslPortForward).Mechanism | Should -Be (@('HyperVFirewall') * 3)

        Set-NetworkingMode nat
        Start-Server 8080, 9001
        Test-Reachable 8080 | Should -BeFalse
        Update-WslPortForward
        Test-Reachable 8080 | Should -BeTrue
        Get-OwnRule | Should -BeNullOrEmpty
        Get-WholeText | Should -Be $nat
    }

    It 'from NAT to mirrored lets in the LAN, not the network of NAT, and stays right after a restart of Windows' {
        Reset-SimulatedWindows
        Add-WslPortForward 8080
        Set-NetworkingMode mirrored
        Update-WslPortForward
        (Get-OwnRule).RemoteAddresses | Should -Be '192.168.1.0/24'
        Restart-SimulatedWindows
        (Get-WslPortForward 8080).State | Should -Be 'Active'
    }

    It 'from mirrored to NAT names what NAT cannot carry, and updates the others' {
        Reset-SimulatedWindows -NetworkingMode mirrored
        @([pscustomobject] @{ ListenPort = 53; Protocol = 'UDP' }, [pscustomobject] @{ ListenPort = 8080; Protocol = 'TCP' }) | Add-WslPortForward
        Set-NetworkingMode nat
        Start-Server 8080
        $failures = @(Get-Failure { Update-WslPortForward })
        $failures | Should -HaveCount 1
        $failures[0].FullyQualifiedErrorId | Should -Be 'ProtocolNotSupported,Update-WslPortForward'
        [string] $failures[0].CategoryInfo.Category | Should -Be 'NotImplemented'
        Test-Reachable 8080 | Should -BeTrue
        (Get-OwnRule).Name | Should -Be 'WslNet-mirroredUdp-0.0.0.0-53'
        Remove-WslPortForward 53
        Get-OwnRule | Should -BeNullOrEmpty
    }

    It 'from NAT to mirrored names a forward to another port, and updates the others' {
        Reset-SimulatedWindows
        @([pscustomobject] @{ ListenPort = 8080; ConnectPort = 80 }, [pscustomobject] @{ ListenPort = 8081 }) | Add-WslPortForward
        Set-NetworkingMode mirrored
        $failures = @(Get-Failure { Update-WslPortForward })
        $failures | Should -HaveCount 1
        $failures[0].FullyQualifiedErrorId | Should -Be 'MirroredPortDiffers,Update-WslPortForward'
        $failures[0].Exception.Message | Should -Match '8080'
        Start-Server 8081
        Test-Reachable 8081 | Should -BeTrue
        Get-StoredEntry | Should -Be '0.0.0.0/8080 -> 172.21.101.146/80'
    }

    It 'keeps the profiles and remote addresses that were asked for, or none' {
        Reset-SimulatedWindows
        Add-WslPortForward 8080 -FirewallProfile Private -RemoteAddress 192.168.1.50, 10.0.0.0/8
        Add-WslPortForward 8081 -NoFirewallRule
        Set-NetworkingMode mirrored
        Update-WslPortForward
        $rule = Get-OwnRule
        $rule.Name | Should -Be 'WslNet-mirrored-0.0.0.0-8080'
        $rule.Profiles | Should -Be 'Private'
        @($rule.RemoteAddresses) | Sort-Object | Should -Be @('10.0.0.0/8', '192.168.1.50')
    }

    It 'finds a foreign entry in the way that came meanwhile' {
        Reset-SimulatedWindows -NetworkingMode mirrored
        Add-WslPortForward 8080, 8081
        Add-ForeignProxy '0.0.0.0/8080' '10.1.2.3/80'
        $failures = @(Get-Failure { Update-WslPortForward })
        $failures | Should -HaveCount 1
        $failures[0].FullyQualifiedErrorId | Should -Be 'PortProxyConflict,Update-WslPortForward'
        Get-StoredEntry | Should -Be '0.0.0.0/8080 -> 10.1.2.3/80'
    }
}

Describe 'Update after this computer moved to another network, in mirrored mode' {
    BeforeEach {
        Reset-SimulatedWindows -NetworkingMode mirrored
        @([pscustomobject] @{ ListenPort = '8080-8081' }, [pscustomobject] @{ ListenPort = '9090'; RemoteAddress = '10.20.0.0/24' }) | Add-WslPortForward
        Start-Server 8080, 9090
        Set-HostAddress 10.20.0.5
    }

    It 'lets in the new network instead of the old one' {
        Test-Reachable 8080 -To 10.20.0.5 | Should -BeFalse
        (Get-WslPortForward).State | Should -Be @('Stale', 'Stale', 'Active')
        Update-WslPortForward
        Test-Reachable 8080 -To 10.20.0.5 | Should -BeTrue
        Test-Reachable 9090 -To 10.20.0.5 | Should -BeTrue
        (Get-WslPortForward).State | Should -Be @('Active', 'Active', 'Active')
        @((Get-OwnRule).RemoteAddresses | Select-Object -Unique) | Should -Be '10.20.0.0/24'
        (Get-OwnRule).Name | Should -Be @('WslNet-mirrored-0.0.0.0-9090', 'WslNet-mirrored-0.0.0.0-8080-8081')
        Get-StartCount 'sc.exe' | Should -Be 0
    }

    It 'follows the network by the same Add, too' {
        Add-WslPortForward 8080-8081
        Test-Reachable 8080 -To 10.20.0.5 | Should -BeTrue
    }
}

Describe 'Update of what is piped' {
    It 'means the forwards that are selected' {
        Reset-SimulatedWindows
        Add-WslPortForward 8080, 8081 -ListenAddress 127.0.0.1
        Add-WslPortForward 8080 -ListenAddress 192.168.1.10
        Restart-SimulatedWsl -Address 172.21.99.7
        Get-WslPortForward 8080 -ListenAddress 127.0.0.1 | Update-WslPortForward
        @(Get-WslPortForward | Where-Object State -EQ 'Stale').Entry | Should -Be @(
            'v4tov4 127.0.0.1/8081 -> 172.21.101.146/8081', 'v4tov4 192.168.1.10/8080 -> 172.21.101.146/8080'
        )
        Get-WslPortForward | Where-Object State -EQ 'Stale' | Update-WslPortForward
        (Get-WslPortForward).State | Should -Be (@('Active') * 3)
    }

    It 'of an entry that is none of WslNet updates nothing else' {
        Reset-SimulatedWindows
        Add-WslPortForward 8080
        Add-ForeignProxy '0.0.0.0/30000-50000' '172.23.188.236/30000-50000'
        Restart-SimulatedWsl -Address 172.21.99.7
        $failure = Get-Failure { Get-WslPortForward | Where-Object State -EQ 'Invalid' | Update-WslPortForward }
        $failure.FullyQualifiedErrorId | Should -Be 'ForwardNotFound,Update-WslPortForward'
        (Get-WslPortForward 8080).State | Should -Be 'Stale'
    }
}
