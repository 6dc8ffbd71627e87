BeforeAll {
    . "$PSScriptRoot/Machine.ps1"
}

AfterAll {
    Remove-Module WslNet, SimulatedWindows
}

Describe 'The same call again' {
    It 'changes nothing and needs no elevation: <Name>' -ForEach @(
        @{ Name = 'one port'; Call = @{ ListenPort = 8080 } }
        @{ Name = 'a list'; Call = @{ ListenPort = 8080, 8081; ConnectPort = 80 } }
        @{ Name = 'an address'; Call = @{ ListenPort = 8080; ListenAddress = '192.168.1.10' } }
        @{ Name = 'the relay'; Call = @{ ListenPort = 8080; ListenAddress = '192.168.1.10'; Target = 'Loopback' } }
        @{ Name = 'remote addresses'; Call = @{ ListenPort = 8080; RemoteAddress = '10.0.0.0/8', '192.168.1.7', 'localsubnet' } }
        @{ Name = 'profiles in another case'; Call = @{ ListenPort = 8080; FirewallProfile = 'private', 'public' } }
        @{ Name = 'all profiles'; Call = @{ ListenPort = 8080; FirewallProfile = 'Domain', 'Private', 'Public' } }
        @{ Name = 'any profile and remote address'; Call = @{ ListenPort = 8080; FirewallProfile = 'Any'; RemoteAddress = 'Any' } }
        @{ Name = 'no firewall rule'; Call = @{ ListenPort = 8080; NoFirewallRule = $true } }
        @{ Name = 'a distribution'; Call = @{ ListenPort = 8080; Distribution = 'ubuntu' } }
    ) {
        Reset-SimulatedWindows
        Add-WslPortForward @Call
        $before = Get-MachineText
        $starts = Get-StartCount 'sc.exe'
        Set-Elevation $false
        Get-Failure { Add-WslPortForward @Call } | Should -BeNullOrEmpty
        Get-MachineText | Should -Be $before
        Get-StartCount 'sc.exe' | Should -Be $starts
    }

    It 'repairs what was lost in between: <Name>' -ForEach @(
        @{ Name = 'the entry'; Damage = { Remove-ForeignProxy '0.0.0.0/8080' } }
        @{ Name = 'the firewall rule'; Damage = { Remove-NetFirewallRule -Name 'WslNet-v4tov4-0.0.0.0-8080' } }
        @{ Name = 'an enabled firewall rule'; Damage = { Set-NetFirewallRule -Name 'WslNet-v4tov4-0.0.0.0-8080' -Enabled False } }
        @{ Name = 'the record'; Damage = { Remove-Item -LiteralPath 'Registry::HKEY_LOCAL_MACHINE\SOFTWARE\WslNet' -Recurse } }
        @{ Name = 'the listener'; Damage = { Set-Service -Name iphlpsvc -Status Stopped } }
    ) {
        Reset-SimulatedWindows
        Add-WslPortForward 8080
        $before = Get-MachineText
        . $Damage
        Get-MachineText | Should -Not -Be $before
        Add-WslPortForward 8080
        Get-MachineText | Should -Be $before
    }
}

Describe 'A guest with a new address' {
    BeforeEach {
        Reset-SimulatedWindows
        Add-WslPortForward 8080 -ConnectPort 80
        Restart-SimulatedWsl -Address 172.21.99.7
        Add-SimulatedListener -Side guest -Port 80
    }

    It 'makes the forward stale, and it says which address is right' {
        $forward = Get-WslPortForward 8080
        $forward.State | Should -Be 'Stale'
        $forward.StateReason | Should -Match '172\.21\.99\.7'
        (Test-SimulatedConnection -From lan -To 192.168.1.10 -Port 8080).Reachable | Should -BeFalse
    }

    It 'is followed by the next Add, without -Force and without a new firewall rule' {
        $calls = @((Get-SimulatedWindows).Call | Where-Object Boundary -EQ 'New-NetFirewallRule').Count
        Add-WslPortForward 8080 -ConnectPort 80
        Get-StoredEntry | Should -Be '0.0.0.0/8080 -> 172.21.99.7/80'
        (Get-WslPortForward 8080).State | Should -Be 'Active'
        (Test-SimulatedConnection -From lan -To 192.168.1.10 -Port 8080).Reachable | Should -BeTrue
        @((Get-SimulatedWindows).Call | Where-Object Boundary -EQ 'New-NetFirewallRule').Count | Should -Be $calls
    }
}
