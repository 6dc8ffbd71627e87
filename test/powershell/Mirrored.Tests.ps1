# Mirrored mode: the guest has the addresses of Windows, so that a rule of the Hyper-V firewall is all that a forward needs.
BeforeDiscovery {
    # Each on a port of its own, all made by one call.
    $visitors = @(
        @{ Name = 'by default: the local subnets on private and domain networks'; Port = 8010; Call = @{}; Reached = @('192.168.1.10', '10.20.0.5') }
        @{ Name = 'a profile'; Port = 8020; Call = @{ FirewallProfile = 'Public' }; Reached = @('10.30.0.5') }
        @{ Name = 'profiles in another case'; Port = 8030; Call = @{ FirewallProfile = 'domain', 'PUBLIC' }; Reached = @('10.20.0.5', '10.30.0.5') }
        @{ Name = 'any profile'; Port = 8040; Call = @{ FirewallProfile = 'Any' }; Reached = @('192.168.1.10', '10.20.0.5', '10.30.0.5') }
        @{ Name = 'a network'; Port = 8050; Call = @{ RemoteAddress = '10.20.0.0/16' }; Reached = @('10.20.0.5') }
        @{ Name = 'addresses'; Port = 8060; Call = @{ RemoteAddress = '192.168.1.50', '10.20.0.51' }; Reached = @('192.168.1.10') }
        @{ Name = 'a range of addresses'; Port = 8070; Call = @{ RemoteAddress = '10.20.0.1-10.20.0.99' }; Reached = @('10.20.0.5') }
        @{ Name = 'everybody'; Port = 8080; Call = @{ RemoteAddress = 'any' }; Reached = @('192.168.1.10', '10.20.0.5') }
        @{ Name = 'the local subnet and more'; Port = 8090; Call = @{ RemoteAddress = 'localsubnet', '10.99.0.0/16' }; Reached = @('192.168.1.10', '10.20.0.5') }
        @{ Name = 'an address of Windows'; Port = 8100; Call = @{ ListenAddress = '10.20.0.5' }; Reached = @('10.20.0.5') }
        @{ Name = 'nobody on no profile'; Port = 8110; Call = @{ FirewallProfile = @() }; Reached = @() }
        @{ Name = 'the local subnet where addresses are empty'; Port = 8120; Call = @{ RemoteAddress = @('') }; Reached = @('192.168.1.10', '10.20.0.5') }
    )
}

BeforeAll {
    . "$PSScriptRoot/Machine.ps1"
    # Save-Machine and Restore-Machine: quicker than setting a machine up again. Set-HostAddress: an empty one is no network.
    . "$PSScriptRoot/FaultTools.ps1"

    function Test-Reachable {
        param ([int] $Port, [string] $Protocol = 'TCP', [string] $From = 'lan', [string] $To = '192.168.1.10')
        (Test-SimulatedConnection -From $From -To $To -Port $Port -Protocol $Protocol).Reachable
    }

    # The rules of ours in the Hyper-V firewall.
    function Get-OwnRule {
        @((Get-SimulatedWindows).HyperVRule | Where-Object Name -Like 'WslNet-*')
    }

    # Get-MachineText with the Hyper-V firewall.
    function Get-WholeText {
        (Get-MachineText) + (ConvertTo-Json -InputObject @(Get-OwnRule) -Depth 4)
    }
}

AfterAll {
    Remove-Module WslNet, SimulatedWindows
}

Describe 'A forward in mirrored mode' {
    BeforeEach {
        Reset-SimulatedWindows -NetworkingMode mirrored
        Add-SimulatedListener -Side guest -Port 8080
        Add-SimulatedListener -Side guest -Port 8080 -Protocol UDP
    }

    It 'lets the LAN in with one rule of the Hyper-V firewall, and nothing else' {
        Test-Reachable 8080 | Should -BeFalse
        Add-WslPortForward 8080
        Test-Reachable 8080 | Should -BeTrue
        $rule = Get-OwnRule
        $rule.Name | Should -Be 'WslNet-mirrored-0.0.0.0-8080'
        $rule.VMCreatorId | Should -Be '{40E0AC32-46A5-438A-A0B2-2B479E8F2E90}'
        "$($rule.Direction) $($rule.Action) $($rule.Enabled) $($rule.Protocol)" | Should -Be 'Inbound Allow True TCP'
        $rule.LocalPorts | Should -Be '8080'
        $rule.LocalAddresses | Should -Be 'Any'
        $rule.RemoteAddresses | Should -Be '192.168.1.0/24'
        $rule.Profiles | Should -Be 'Domain, Private'
        $state = Get-SimulatedWindows
        $state.PortProxy | Should -BeNullOrEmpty
        $state.FirewallRule | Should -BeNullOrEmpty
        Get-StartCount 'sc.exe' | Should -Be 0
    }

    It 'carries UDP, and each protocol for itself' {
        Add-WslPortForward 8080 -Protocol udp
        Test-Reachable 8080 UDP | Should -BeTrue
        Test-Reachable 8080 TCP | Should -BeFalse
        Add-WslPortForward 8080
        Test-Reachable 8080 TCP | Should -BeTrue
        Remove-WslPortForward 8080 -Protocol UDP
        Test-Reachable 8080 UDP | Should -BeFalse
        Test-Reachable 8080 TCP | Should -BeTrue
    }

    It 'of TCP and UDP is removed as a whole where no protocol is named' {
        $before = Get-WholeText
        Add-WslPortForward 8080
        Add-WslPortForward 8080 -Protocol UDP
        @(Get-WslPortForward 8080).Protocol | Should -Be @('TCP', 'UDP')
        Remove-WslPortForward 8080
        Test-Reachable 8080 | Should -BeFalse
        Test-Reachable 8080 UDP | Should -BeFalse
        Get-WholeText | Should -Be $before
    }

    It 'leaves alone what this computer reaches by itself' {
        Test-Reachable 8080 -From windows -To 127.0.0.1 | Should -BeTrue
        Add-WslPortForward 8080
        Remove-WslPortForward 8080
        Test-Reachable 8080 -From windows -To 127.0.0.1 | Should -BeTrue
    }

    It 'is listed as what it is' {
        $forward = Add-WslPortForward 8080 -PassThru
        "$($forward.Mechanism) $($forward.Protocol) $($forward.Target) $($forward.State)" | Should -Be 'HyperVFirewall TCP Guest Active'
        $forward.Managed | Should -BeTrue
        $forward.Family | Should -BeExactly ''
        $forward.ConnectAddress | Should -BeExactly ''
        $forward.ConnectPort | Should -Be 8080
        $forward.FirewallRule | Should -Be 'WslNet-mirrored-0.0.0.0-8080'
        $forward.Entry | Should -Be 'mirrored TCP 0.0.0.0/8080'
        # As it was asked for, although the rule holds networks.
        $forward.RemoteAddress | Should -Be 'LocalSubnet'
        (ConvertTo-Json -InputObject (Get-WslPortForward 8080)) | Should -Be (ConvertTo-Json -InputObject $forward)
    }

    It 'takes the connect port where it is the listen port, however it is written' {
        @(
            [pscustomobject] @{ ListenPort = '8080'; ConnectPort = '8080-8080' }
            [pscustomobject] @{ ListenPort = '08081'; ConnectPort = '8081' }
            [pscustomobject] @{ ListenPort = '8082-8084'; ConnectPort = '8082-8084' }
        ) | Add-WslPortForward
        Test-Reachable 8080 | Should -BeTrue
        (Get-WslPortForward).ListenPort | Should -Be (8080..8084)
    }

    It 'needs elevation, and -WhatIf does not' {
        Set-Elevation $false
        $before = Get-WholeText
        Get-Failure { Add-WslPortForward 8080 -WhatIf } | Should -BeNullOrEmpty
        (Get-Failure { Add-WslPortForward 8080 }).FullyQualifiedErrorId | Should -Be 'NotElevated,Add-WslPortForward'
        Get-WholeText | Should -Be $before
    }

    It 'without a firewall rule is remembered, and lets nobody in' {
        Add-WslPortForward 8080
        Add-WslPortForward 8080 -NoFirewallRule
        Test-Reachable 8080 | Should -BeFalse
        Get-OwnRule | Should -BeNullOrEmpty
        (Get-WslPortForward 8080).State | Should -Be 'Active'
    }
}

Describe 'Who gets in, in mirrored mode' -ForEach @{ All = $visitors } {
    BeforeAll {
        Reset-SimulatedWindows -NetworkingMode mirrored -Adapter @(
            @{ Alias = 'Ethernet' }
            @{ Alias = 'Office'; Address = '10.20.0.5'; Category = 'DomainAuthenticated' }
            @{ Alias = 'Cafe'; Address = '10.30.0.5'; Category = 'Public' }
        )
        $rows = foreach ($visitor in $All) {
            Add-SimulatedListener -Side guest -Port $visitor.Port
            $call = $visitor.Call
            [pscustomobject] (@{ ListenPort = $visitor.Port } + $call)
        }
        $rows | Add-WslPortForward
    }

    It '<Name>' -ForEach $visitors {
        $port = $Port
        @('192.168.1.10', '10.20.0.5', '10.30.0.5' | Where-Object { Test-Reachable $port -To $_ }) | Should -Be $Reached
    }
}

Describe 'The networks of this computer, in mirrored mode' {
    It 'are warned of where none has the profile' {
        Reset-SimulatedWindows -NetworkingMode mirrored -Adapter @{ Alias = 'Ethernet'; Category = 'Public' }
        $warning = Get-StreamText { Add-WslPortForward 8080 } ([System.Management.Automation.WarningRecord])
        $warning | Should -HaveCount 1
        $warning | Should -Match 'cannot reach port 8080 now.*Domain, Private.*Public'
    }

    It 'are never everybody because there is none: <Name>' -ForEach @(
        @{ Name = 'Add'; Call = { Add-WslPortForward 8081 }; Target = '8081' }
        @{ Name = 'Add of a range'; Call = { Add-WslPortForward 8081-8089 }; Target = '8081-8089' }
        @{ Name = 'Update'; Call = { Update-WslPortForward }; Target = '8080' }
    ) {
        Reset-SimulatedWindows -NetworkingMode mirrored
        Add-WslPortForward 8080
        Set-HostAddress ''
        $failure = @(Get-Failure $Call)
        $failure | Should -HaveCount 1
        $failure[0].FullyQualifiedErrorId | Should -Match '^LocalSubnetUnknown,'
        [string] $failure[0].CategoryInfo.Category | Should -Be 'ResourceUnavailable'
        $failure[0].TargetObject | Should -Be $Target
        $failure[0].ErrorDetails.RecommendedAction | Should -Match '-RemoteAddress'
        Set-HostAddress 192.168.1.10
        (Get-OwnRule).RemoteAddresses | Should -Be '192.168.1.0/24'
    }

    It 'are not needed where the addresses are named' {
        Reset-SimulatedWindows -NetworkingMode mirrored
        Set-HostAddress ''
        Add-WslPortForward 8080 -RemoteAddress 10.0.0.0/8
        Set-HostAddress 10.20.0.5
        (Get-OwnRule).RemoteAddresses | Should -Be '10.0.0.0/8'
        (Get-WslPortForward 8080).State | Should -Be 'Active'
    }
}

Describe 'The same call again in mirrored mode' {
    It 'changes nothing, needs no elevation, and says so: <Name>' -ForEach @(
        @{ Name = 'one port'; Rows = @{ ListenPort = 8080 } }
        @{
            Name = 'forwards of every kind'
            Rows = @(
                @{ ListenPort = 53, '8000-8010'; Protocol = 'UDP' }
                @{ ListenPort = 8080; ListenAddress = '192.168.1.10'; RemoteAddress = '10.1.2.3/8', 'localsubnet'; FirewallProfile = 'private', 'Domain', 'Public' }
                @{ ListenPort = 8081; NoFirewallRule = $true }
                @{ ListenPort = 8082; ListenAddress = '192.168.1.10'; ConnectPort = 82; Target = 'Loopback' }
            )
        }
    ) {
        Reset-SimulatedWindows -NetworkingMode mirrored
        $objects = @($Rows | ForEach-Object { [pscustomobject] $_ })
        $objects | Add-WslPortForward
        $before = Get-WholeText
        $programs = @((Get-SimulatedWindows).Process | Where-Object Program -NE 'wsl.exe').Count
        Set-Elevation $false
        $said = @(Get-StreamText { $objects | Add-WslPortForward -Verbose } ([System.Management.Automation.VerboseRecord]))
        $said | Where-Object { $_ -notmatch 'already as asked' } | Should -BeNullOrEmpty
        $said.Count | Should -BeGreaterOrEqual @($Rows).Count
        Get-WholeText | Should -Be $before
        @((Get-SimulatedWindows).Process | Where-Object Program -NE 'wsl.exe').Count | Should -Be $programs
    }
}

Describe 'The state of a forward in mirrored mode' {
    BeforeAll {
        Reset-SimulatedWindows -NetworkingMode mirrored
        Add-SimulatedListener -Side guest -Port 8080
        Add-WslPortForward 8080
        $copy = Save-Machine
    }

    BeforeEach {
        Restore-Machine $copy
    }

    It 'is <State> where <Name>, and <Repair> mends it' -ForEach @(
        @{ Repair = 'Add-WslPortForward 8080'; State = 'Missing'; Name = 'somebody removed the rule'; Damage = { Remove-NetFirewallHyperVRule -Name 'WslNet-mirrored-0.0.0.0-8080' } }
        @{ Repair = 'Update-WslPortForward'; State = 'Missing'; Name = 'somebody removed the rule'; Damage = { Remove-NetFirewallHyperVRule -Name 'WslNet-mirrored-0.0.0.0-8080' } }
        @{ Repair = 'Add-WslPortForward 8080'; State = 'Stale'; Name = 'somebody disabled the rule'; Damage = { Set-NetFirewallHyperVRule -Name 'WslNet-mirrored-0.0.0.0-8080' -Enabled False } }
        @{ Repair = 'Update-WslPortForward'; State = 'Stale'; Name = 'somebody made it a block'; Damage = { Set-NetFirewallHyperVRule -Name 'WslNet-mirrored-0.0.0.0-8080' -Action Block } }
    ) {
        $before = Get-WholeText
        . $Damage
        Test-Reachable 8080 | Should -BeFalse
        $forward = Get-WslPortForward 8080
        $forward.State | Should -Be $State
        $forward.StateReason | Should -Match 'Update-WslPortForward'
        . ([scriptblock]::Create($Repair))
        Test-Reachable 8080 | Should -BeTrue
        Get-WholeText | Should -Be $before
    }

    It 'shows what the rule says where somebody opened it' {
        Set-NetFirewallHyperVRule -Name 'WslNet-mirrored-0.0.0.0-8080' -RemoteAddresses 10.0.0.0/8 -Profiles Any
        $forward = Get-WslPortForward 8080
        $forward.State | Should -Be 'Stale'
        $forward.RemoteAddress | Should -Be '10.0.0.0/8'
        $forward.FirewallProfile | Should -Be 'Any'
    }

    It 'is told without starting WSL and without elevation' {
        Restart-SimulatedWindows
        $starts = @((Get-SimulatedWindows).Process).Count
        Set-Elevation $false
        (Get-WslPortForward 8080).State | Should -Be 'Active'
        @((Get-SimulatedWindows).Process).Count | Should -Be $starts
        (Get-SimulatedWindows).GuestRunning | Should -BeFalse
    }

    It 'leaves a rule of somebody else alone that is for the port, too' {
        $null = New-NetFirewallHyperVRule -Name 'mine' -DisplayName 'mine' -VMCreatorId '{40E0AC32-46A5-438A-A0B2-2B479E8F2E90}' -Protocol TCP -LocalPorts 8080
        Remove-WslPortForward 8080
        (Get-SimulatedWindows).HyperVRule.Name | Should -Contain 'mine'
        Test-Reachable 8080 | Should -BeTrue
    }
}

Describe 'A port that mirrored mode cannot give' {
    BeforeEach {
        Reset-SimulatedWindows -NetworkingMode mirrored
    }

    It 'is another port of the guest' {
        $before = Get-WholeText
        $failures = @(Get-Failure { @(
                    [pscustomobject] @{ ListenPort = '8080'; ConnectPort = '80' }
                    [pscustomobject] @{ ListenPort = '8000-8010'; ConnectPort = '9000-9010' }
                    [pscustomobject] @{ ListenPort = '8081', '8082'; ConnectPort = '8081' }
                ) | Add-WslPortForward })
        $failures.FullyQualifiedErrorId | Should -Be (@('MirroredPortDiffers,Add-WslPortForward') * 3)
        $failures.TargetObject | Should -Be @('80', '9000-9010', '8081')
        [string] $failures[0].CategoryInfo.Category | Should -Be 'InvalidOperation'
        $failures[0].ErrorDetails.RecommendedAction | Should -Match '-Target Loopback'
        Get-WholeText | Should -Be $before
    }

    It 'is reached with -Target Loopback, as the error advises' {
        Add-SimulatedListener -Side guest -Port 80
        Add-WslPortForward 8080 -ConnectPort 80 -Target Loopback -ListenAddress 192.168.1.10
        Test-Reachable 8080 | Should -BeTrue
        Get-OwnRule | Should -BeNullOrEmpty
        Remove-WslPortForward 8080
        Test-Reachable 8080 | Should -BeFalse
    }

    It 'is taken by an entry of the port proxy: <_>' -ForEach '0.0.0.0/8080', '*/8080' {
        $entry = $_
        Add-ForeignProxy $entry '10.1.2.3/80'
        { Add-SimulatedListener -Side guest -Port 8080 } | Should -Throw
        $before = Get-WholeText
        $failure = @(Get-Failure { Add-WslPortForward 8080 })
        $failure | Should -HaveCount 1
        $failure[0].FullyQualifiedErrorId | Should -Be 'PortProxyConflict,Add-WslPortForward'
        [string] $failure[0].CategoryInfo.Category | Should -Be 'ResourceExists'
        $failure[0].TargetObject | Should -Be $entry
        $failure[0].ErrorDetails.RecommendedAction | Should -Match '-Force'
        Get-WholeText | Should -Be $before
        Add-WslPortForward 8080 -Force
        Get-StoredEntry | Should -BeNullOrEmpty
        Add-SimulatedListener -Side guest -Port 8080
        Test-Reachable 8080 | Should -BeTrue
    }

    It 'is not taken for UDP by an entry of the port proxy' {
        Add-ForeignProxy '0.0.0.0/8080' '10.1.2.3/80'
        Add-WslPortForward 8080 -Protocol UDP
        Add-SimulatedListener -Side guest -Port 8080 -Protocol UDP
        Test-Reachable 8080 UDP | Should -BeTrue
        @(Get-StoredEntry).Count | Should -Be 1
    }

    It 'is one that is asked for twice, in two ways' {
        $before = Get-WholeText
        $failure = @(Get-Failure { @(
                    [pscustomobject] @{ ListenPort = 8080; ListenAddress = '192.168.1.10' }
                    [pscustomobject] @{ ListenPort = 8080; ListenAddress = '192.168.1.10'; Target = 'Loopback' }
                ) | Add-WslPortForward })
        $failure.FullyQualifiedErrorId | Should -Be 'DuplicateListenPort,Add-WslPortForward'
        Get-WholeText | Should -Be $before
    }
}
