# Ranges of ports: an entry for each port, one firewall rule for each contiguous run.
BeforeDiscovery {
    $modes = @(
        @{ Mode = 'nat'; Prefix = 'WslNet-v4tov4-0.0.0.0-' }
        @{ Mode = 'mirrored'; Prefix = 'WslNet-mirrored-0.0.0.0-' }
    )
}

BeforeAll {
    . "$PSScriptRoot/Machine.ps1"
    # Save-Machine and Restore-Machine: quicker than setting a machine up again.
    . "$PSScriptRoot/FaultTools.ps1"

    function Test-Reachable {
        param ([int] $Port)
        (Test-SimulatedConnection -From lan -To 192.168.1.10 -Port $Port).Reachable
    }

    # The ports of a list that other computers reach.
    function Get-ReachablePort {
        param ([int[]] $Port)
        @($Port | Where-Object { Test-Reachable $_ })
    }

    # The names of our rules in both firewalls, without what they begin with.
    function Get-RuleRange {
        param ([string] $Prefix)
        $state = Get-SimulatedWindows
        @($state.FirewallRule + $state.HyperVRule | Where-Object Name -Like "$Prefix*" | ForEach-Object { $_.Name.Substring($Prefix.Length) } | Sort-Object)
    }

    function Get-WholeText {
        (Get-MachineText) + (ConvertTo-Json -InputObject @((Get-SimulatedWindows).HyperVRule) -Depth 4)
    }
}

AfterAll {
    Remove-Module WslNet, SimulatedWindows
}

Describe 'A range in <Mode> mode' -ForEach $modes {
    BeforeAll {
        Reset-SimulatedWindows -NetworkingMode $Mode
        foreach ($port in 7999..8006) {
            Add-SimulatedListener -Side guest -Port $port
        }
        $clean = Get-WholeText
        Add-WslPortForward 8000-8005
        $copy = Save-Machine
    }

    BeforeEach {
        Restore-Machine $copy
    }

    It 'lets in each of its ports and no other one, with one rule' {
        Get-ReachablePort (7999..8006) | Should -Be (8000..8005)
        Get-RuleRange $Prefix | Should -Be '8000-8005'
        (Get-WslPortForward 8000-8005).ListenPort | Should -Be (8000..8005)
        (Get-WslPortForward 8000-8005).State | Should -Be (@('Active') * 6)
    }

    It 'goes as it came' {
        Remove-WslPortForward 8000-8005
        Get-WholeText | Should -Be $clean
    }

    It 'keeps the rest reachable where ports are taken out: <Removed>' -ForEach @(
        @{ Removed = '8002'; Left = 8000, 8001, 8003, 8004, 8005; Rules = '8000-8001', '8003-8005' }
        @{ Removed = '8000', '8003-8004'; Left = 8001, 8002, 8005; Rules = '8001-8002', '8005' }
        @{ Removed = '7000-8003', '8005-9000'; Left = 8004; Rules = '8004' }
    ) {
        Remove-WslPortForward $Removed
        Get-ReachablePort (8000..8005) | Should -Be $Left
        Get-RuleRange $Prefix | Should -Be $Rules
        # A port that comes back is let in again.
        Add-WslPortForward 8000-8005
        Get-ReachablePort (8000..8005) | Should -Be (8000..8005)
        Remove-WslPortForward 8000-8005
        Get-WholeText | Should -Be $clean
    }

    It 'can overlap another one that is let in elsewhere' {
        Add-WslPortForward 8003-8006 -RemoteAddress 10.9.9.9
        Get-ReachablePort (7999..8006) | Should -Be (8000..8002)
        Get-RuleRange $Prefix | Should -Be @('8000-8002', '8003-8006')
        Add-WslPortForward 8000-8006
        Get-ReachablePort (7999..8006) | Should -Be (8000..8006)
        Remove-WslPortForward 8000-8006
        Get-WholeText | Should -Be $clean
    }

    It 'changes nothing the second time, however it is cut' {
        $before = Get-WholeText
        $starts = Get-StartCount 'sc.exe'
        Set-Elevation $false
        Add-WslPortForward 8000-8005
        Add-WslPortForward 8001, 8004-8005, 8000-8002
        Update-WslPortForward 8000-8005
        Get-WholeText | Should -Be $before
        Get-StartCount 'sc.exe' | Should -Be $starts
    }

    It 'is repaired as a whole where its rule is gone' {
        $before = Get-WholeText
        if ($Mode -eq 'nat') {
            Remove-NetFirewallRule -Name "${Prefix}8000-8005"
        } else {
            Remove-NetFirewallHyperVRule -Name "${Prefix}8000-8005"
        }
        Get-ReachablePort (8000..8005) | Should -BeNullOrEmpty
        Add-WslPortForward 8000-8005
        Get-WholeText | Should -Be $before
    }
}

Describe 'A range to other ports' {
    BeforeEach {
        Reset-SimulatedWindows
    }

    It 'goes port by port' {
        foreach ($port in 9000, 9002) {
            Add-SimulatedListener -Side guest -Port $port
        }
        Add-WslPortForward 8000-8002 -ConnectPort 9000-9002
        Get-StoredEntry | Should -Be @(
            '0.0.0.0/8000 -> 172.21.101.146/9000', '0.0.0.0/8001 -> 172.21.101.146/9001', '0.0.0.0/8002 -> 172.21.101.146/9002'
        )
        Get-ReachablePort (8000..8002) | Should -Be @(8000, 8002)
    }

    It 'may overlap itself' {
        Add-WslPortForward 8000-8002 -ConnectPort 8001-8003
        Add-SimulatedListener -Side guest -Port 8003
        Get-ReachablePort (8000..8003) | Should -Be 8002
    }

    It 'can be given to several ports, each to the one' {
        Add-WslPortForward 8000, 8001 -ConnectPort 80
        Add-SimulatedListener -Side guest -Port 80
        Get-ReachablePort (8000..8002) | Should -Be @(8000, 8001)
    }
}

Describe 'Ranges of one call' {
    BeforeEach {
        Reset-SimulatedWindows
    }

    It 'may overlap where they say the same' {
        Add-WslPortForward 8005, 8000-8010, 8008-8012
        (Get-WslPortForward).ListenPort | Sort-Object | Should -Be (8000..8012)
        Get-RuleRange 'WslNet-v4tov4-0.0.0.0-' | Should -Be '8000-8012'
        Get-StartCount 'sc.exe' | Should -Be 1
    }

    It 'may not overlap where they go to different places' {
        $before = Get-MachineText
        $failures = @(Get-Failure { @(
                    [pscustomobject] @{ ListenPort = '8000-8002' }
                    [pscustomobject] @{ ListenPort = '8002-8004'; ConnectPort = '9002-9004' }
                ) | Add-WslPortForward })
        $failures | Should -HaveCount 1
        $failures[0].FullyQualifiedErrorId | Should -Be 'DuplicateListenPort,Add-WslPortForward'
        $failures[0].TargetObject | Should -Be '0.0.0.0/8002'
        Get-MachineText | Should -Be $before
    }

    It 'are all left out where one port of them is taken' {
        Add-SimulatedListener -Side windows -Port 8007
        $before = Get-MachineText
        $failures = @(Get-Failure { Add-WslPortForward 7000-7002, 8000-8010 })
        $failures | Should -HaveCount 1
        $failures[0].FullyQualifiedErrorId | Should -Be 'PortInUse,Add-WslPortForward'
        $failures[0].TargetObject | Should -Be '0.0.0.0/8007'
        Get-MachineText | Should -Be $before
    }
}

Describe 'A text that is no range' {
    It 'is refused before WSL is asked: <Id> <Listen>, <Target>' -ForEach @(
        @{ Id = 'PortRangeNotValid'; Target = '8010-8000'; Listen = '8010-8000' }
        @{ Id = 'PortRangeNotValid'; Target = '0-10'; Listen = '0-10' }
        @{ Id = 'PortRangeNotValid'; Target = '65530-65536'; Listen = '65530-65536' }
        @{ Id = 'PortRangeNotValid'; Target = '8010-8000'; Listen = '8010-8000'; Cmdlet = 'Update-WslPortForward' }
        @{ Id = 'PortNotValid'; Target = '8000-8005-8010'; Listen = '8000-8005-8010' }
        @{ Id = 'PortNotValid'; Target = '8000-'; Listen = '8000-' }
        @{ Id = 'PortNotValid'; Target = '-8000'; Listen = '-8000' }
        @{ Id = 'PortNotValid'; Target = '8000 - 8010'; Listen = '8000 - 8010' }
        @{ Id = 'PortNotValid'; Target = '8000..8010'; Listen = '8000..8010' }
        @{ Id = 'PortNotValid'; Target = '80*'; Listen = '80*'; Cmdlet = 'Update-WslPortForward' }
        @{ Id = 'PortRangeMismatch'; Target = '9000-9005'; Listen = '8000-8010'; Connect = '9000-9005' }
        @{ Id = 'PortRangeMismatch'; Target = '80'; Listen = '8000-8010'; Connect = '80' }
        @{ Id = 'PortRangeMismatch'; Target = '80-81'; Listen = '8000'; Connect = '80-81' }
        @{ Id = 'PortRangeNotValid'; Target = '9010-9000'; Listen = '8000-8010'; Connect = '9010-9000' }
        @{ Id = 'PortNotValid'; Target = 'http'; Listen = '8000'; Connect = 'http' }
    ) {
        $called = if ($null -eq (Get-Variable -Name Cmdlet -ValueOnly -ErrorAction Ignore)) { 'Add-WslPortForward' } else { $Cmdlet }
        $parameters = @{ ListenPort = $Listen }
        if ($null -ne (Get-Variable -Name Connect -ValueOnly -ErrorAction Ignore)) {
            $parameters['ConnectPort'] = $Connect
        }
        Reset-SimulatedWindows
        $before = Get-MachineText
        $failures = @(Get-Failure { & $called @parameters })
        $failures | Should -HaveCount 1
        $failures[0].FullyQualifiedErrorId | Should -Be "$Id,$called"
        [string] $failures[0].CategoryInfo.Category | Should -Be 'InvalidArgument'
        $failures[0].TargetObject | Should -Be $Target
        $failures[0].ErrorDetails.RecommendedAction | Should -Not -BeNullOrEmpty
        Get-MachineText | Should -Be $before
        Get-StartCount 'wsl.exe' | Should -Be 0
    }
}

Describe 'Get and Remove by a range' {
    BeforeEach {
        Reset-SimulatedWindows
        Add-WslPortForward 8000, 8005, 8011
    }

    It 'mean the forwards that there are in it' {
        (Get-WslPortForward 8000-8010).ListenPort | Should -Be @(8000, 8005)
        (Get-WslPortForward 8001-8004, 8011 2>$null).ListenPort | Should -Be 8011
        Remove-WslPortForward 8001-9000
        (Get-WslPortForward).ListenPort | Should -Be 8000
    }

    It 'name one that holds none: <_>' -ForEach 'Get-WslPortForward', 'Remove-WslPortForward', 'Update-WslPortForward' {
        $called = $_
        $before = Get-MachineText
        $failures = @(Get-Failure { & $called 8001-8004 })
        $failures | Should -HaveCount 1
        $failures[0].FullyQualifiedErrorId | Should -Be "ForwardNotFound,$called"
        $failures[0].TargetObject | Should -Match '8001-8004$'
        Get-MachineText | Should -Be $before
    }

    It 'do not take what netsh stored for a range for its ports' {
        Add-ForeignProxy '0.0.0.0/8000-8010' '172.21.101.146/8000-8010'
        (Get-Failure { Remove-WslPortForward 8000-8010 }).FullyQualifiedErrorId | Should -Be 'ForwardNotManaged,Remove-WslPortForward'
        Get-StoredEntry | Should -Be @('0.0.0.0/8011 -> 172.21.101.146/8011', '0.0.0.0/8000-8010 -> 172.21.101.146/8000-8010')
    }
}

Describe 'A range of 300 ports' {
    It 'is made, updated and removed with one sc.exe each' {
        Reset-SimulatedWindows
        Add-WslPortForward 20000-20299
        @(Get-WslPortForward).Count | Should -Be 300
        Get-StartCount 'sc.exe' | Should -Be 1
        Get-RuleRange 'WslNet-v4tov4-0.0.0.0-' | Should -Be '20000-20299'
        Restart-SimulatedWsl -Address 172.21.99.7
        foreach ($port in 19999, 20000, 20299, 20300) {
            Add-SimulatedListener -Side guest -Port $port
        }
        Get-WslPortForward | Where-Object State -EQ Stale | Update-WslPortForward
        Get-StartCount 'sc.exe' | Should -Be 2
        Get-ReachablePort 19999, 20000, 20299, 20300 | Should -Be @(20000, 20299)
        Remove-WslPortForward 20000-20299
        Get-StartCount 'sc.exe' | Should -Be 3
        Get-WslPortForward | Should -BeNullOrEmpty
        Get-RuleRange 'WslNet-' | Should -BeNullOrEmpty
    }
}
