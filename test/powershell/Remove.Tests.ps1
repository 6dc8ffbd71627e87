BeforeAll {
    . "$PSScriptRoot/Machine.ps1"
}

AfterAll {
    Remove-Module WslNet, SimulatedWindows
}

Describe 'Remove-WslPortForward' {
    BeforeEach {
        Reset-SimulatedWindows
        $clean = Get-MachineText
    }

    It 'takes back all that Add made' {
        Add-WslPortForward 8080, 8081, 8082 -ConnectPort 80
        Get-MachineText | Should -Not -Be $clean
        Remove-WslPortForward 8080, 8081, 8082
        Get-MachineText | Should -Be $clean
    }

    It 'leaves the forwards alone that it is not asked for' {
        Add-WslPortForward 8080
        $one = Get-MachineText
        Add-WslPortForward 8081
        Remove-WslPortForward 8081
        Get-MachineText | Should -Be $one
    }

    It 'removes what is piped in from Get' {
        Add-WslPortForward 8080, 8081
        Add-WslPortForward 8082 -ListenAddress 192.168.1.10
        Get-WslPortForward -ListenAddress 0.0.0.0 | Remove-WslPortForward
        Get-StoredEntry | Should -Be '192.168.1.10/8082 -> 172.21.101.146/8082'
    }

    It 'removes the entries of a port on every address, and of one address with -ListenAddress' {
        Add-WslPortForward 8080 -ListenAddress 127.0.0.1
        Add-WslPortForward 8080 -ListenAddress 192.168.1.10
        Remove-WslPortForward 8080 -ListenAddress 192.168.1.10
        Get-StoredEntry | Should -Be '127.0.0.1/8080 -> 172.21.101.146/8080'
        Add-WslPortForward 8080 -ListenAddress 192.168.1.10
        Remove-WslPortForward 8080
        Get-MachineText | Should -Be $clean
    }

    It 'removes one that is named twice once' {
        Add-WslPortForward 8080
        Get-Failure { Remove-WslPortForward 8080, 8080 } | Should -BeNullOrEmpty
        Get-MachineText | Should -Be $clean
    }

    It 'removes what is left of a forward whose entry somebody else removed' {
        Add-WslPortForward 8080
        Remove-ForeignProxy '0.0.0.0/8080'
        (Get-WslPortForward 8080).State | Should -Be 'Missing'
        Remove-WslPortForward 8080
        Get-MachineText | Should -Be $clean
    }

    It 'removes a stale forward, and one while IP Helper is stopped' {
        Add-WslPortForward 8080, 8081
        Restart-SimulatedWsl -Address 172.21.99.7
        Remove-WslPortForward 8080
        Set-Service -Name iphlpsvc -Status Stopped
        Remove-WslPortForward 8081
        Get-WslPortForward | Should -BeNullOrEmpty
        @((Get-SimulatedWindows).FirewallRule).Count | Should -Be 0
    }

    It 'asks WSL nothing' {
        Add-WslPortForward 8080 -ConnectAddress 172.21.101.146
        Remove-WslPortForward 8080
        Get-StartCount 'wsl.exe' | Should -Be 0
    }

    It 'needs elevation' {
        Add-WslPortForward 8080
        Set-Elevation $false
        $before = Get-MachineText
        (Get-Failure { Remove-WslPortForward 8080 }).FullyQualifiedErrorId | Should -Be 'NotElevated,Remove-WslPortForward'
        Get-MachineText | Should -Be $before
    }

    It 'leaves a firewall rule alone that only has the name of ours' {
        Add-ForeignProxy '0.0.0.0/8080' '172.21.101.146/8080'
        $null = New-NetFirewallRule -Name 'WslNet-v4tov4-0.0.0.0-8080' -DisplayName mine -Protocol TCP -LocalPort 8080
        Remove-WslPortForward 8080 -Force
        (Get-SimulatedWindows).FirewallRule.DisplayName | Should -Be 'mine'
        $before = Get-MachineText
        (Get-Failure { Add-WslPortForward 8080 }).TargetObject | Should -Match '^New-NetFirewallRule WslNet-v4tov4-0\.0\.0\.0-8080'
        Get-MachineText | Should -Be $before
    }
}

Describe 'An entry that somebody else made' {
    BeforeEach {
        Reset-SimulatedWindows
        Add-ForeignProxy '*/8080' '10.1.2.3/80'
    }

    It 'is left alone with an error, while managed ones are removed' {
        Add-WslPortForward 8081
        $failures = @(Get-Failure { Remove-WslPortForward 8080, 8081, 9999 })
        $failures.FullyQualifiedErrorId | Should -Be @('ForwardNotManaged,Remove-WslPortForward', 'ForwardNotFound,Remove-WslPortForward')
        $failures[0].TargetObject | Should -Be 'v4tov4 */8080 -> 10.1.2.3/80'
        [string] $failures[0].CategoryInfo.Category | Should -Be 'PermissionDenied'
        $failures[0].ErrorDetails.RecommendedAction | Should -Match '-Force'
        $failures[1].TargetObject | Should -Be 'port 9999'
        [string] $failures[1].CategoryInfo.Category | Should -Be 'ObjectNotFound'
        Get-StoredEntry | Should -Be '*/8080 -> 10.1.2.3/80'
    }

    It 'is removed with -Force' {
        Remove-WslPortForward 8080 -Force
        Get-StoredEntry | Should -BeNullOrEmpty
    }

    It 'on * is another one than on 0.0.0.0, in both directions' {
        Add-ForeignProxy '0.0.0.0/8080' '10.1.2.3/81'
        Add-ForeignProxy '192.168.1.10/8080' '10.1.2.3/82'
        Remove-WslPortForward 8080 -ListenAddress '*' -Force
        Get-StoredEntry | Should -Be @('0.0.0.0/8080 -> 10.1.2.3/81', '192.168.1.10/8080 -> 10.1.2.3/82')
        Add-ForeignProxy '*/8080' '10.1.2.3/80'
        Remove-WslPortForward 8080 -ListenAddress 0.0.0.0 -Force
        @(Get-StoredEntry) | Sort-Object | Should -Be @('*/8080 -> 10.1.2.3/80', '192.168.1.10/8080 -> 10.1.2.3/82')
        (Get-Failure { Remove-WslPortForward 8080 -ListenAddress 0.0.0.0 -Force }).TargetObject | Should -Be '0.0.0.0, port 8080'
    }

    It 'with a text that is no port is removed by that text' {
        Add-ForeignProxy '0.0.0.0/30000-50000' '172.23.188.236/30000-50000'
        Remove-WslPortForward 30000-50000 -Force
        Get-StoredEntry | Should -Be '*/8080 -> 10.1.2.3/80'
    }
}

Describe 'A forward of ours that somebody re-targeted' {
    BeforeEach {
        Reset-SimulatedWindows
        Add-WslPortForward 8080
        Add-ForeignProxy '0.0.0.0/8080' '10.1.2.3/80'
    }

    It 'is no longer managed, and left alone without -Force' {
        (Get-WslPortForward).Managed | Should -BeFalse
        (Get-Failure { Remove-WslPortForward 8080 }).FullyQualifiedErrorId | Should -Be 'ForwardNotManaged,Remove-WslPortForward'
        (Get-Failure { Add-WslPortForward 8080 }).FullyQualifiedErrorId | Should -Be 'PortProxyConflict,Add-WslPortForward'
        Get-StoredEntry | Should -Be '0.0.0.0/8080 -> 10.1.2.3/80'
    }

    It 'is taken back with -Force' {
        Add-WslPortForward 8080 -Force
        (Get-WslPortForward).Managed | Should -BeTrue
        Get-StoredEntry | Should -Be '0.0.0.0/8080 -> 172.21.101.146/8080'
    }
}
