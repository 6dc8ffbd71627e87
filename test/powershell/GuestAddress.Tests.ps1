BeforeAll {
    . "$PSScriptRoot/Machine.ps1"
}

AfterAll {
    Remove-Module WslNet, SimulatedWindows
}

Describe 'The address of the guest' {
    It 'is its own: <Name>' -ForEach @(
        @{ Name = 'plain'; Guest = @{} }
        @{ Name = 'with Docker'; Guest = @{ Bridge = 'docker' } }
        @{ Name = 'with LXC'; Guest = @{ Bridge = 'lxc' } }
        @{ Name = 'with Docker and LXC'; Guest = @{ Bridge = 'docker', 'lxc' } }
        @{ Name = 'with an old iproute2 and Docker'; Guest = @{ Bridge = 'docker'; Iproute2 = 'old' } }
        @{ Name = 'without iproute2'; Guest = @{ Iproute2 = 'none' } }
        @{ Name = 'without iproute2, with Docker and LXC'; Guest = @{ Iproute2 = 'none'; Bridge = 'docker', 'lxc' } }
        @{ Name = 'with BusyBox only'; Guest = @{ Busybox = $true } }
        @{ Name = 'with BusyBox and Docker'; Guest = @{ Busybox = $true; Bridge = 'docker' } }
    ) {
        Reset-SimulatedWindows -Distribution (@{ Name = 'Ubuntu'; Address = '172.28.3.4' } + $Guest)
        Add-WslPortForward 8080
        Get-StoredEntry | Should -Be '0.0.0.0/8080 -> 172.28.3.4/8080'
        Add-SimulatedListener -Side guest -Port 8080
        (Test-SimulatedConnection -From lan -To 192.168.1.10 -Port 8080).Reachable | Should -BeTrue
    }

    It 'is asked with as few programs as it takes: <Name>' -ForEach @(
        @{ Name = 'ip'; Guest = @{}; Programs = 2 }
        @{ Name = 'hostname -I'; Guest = @{ Iproute2 = 'none' }; Programs = 3 }
        @{ Name = 'ip of BusyBox'; Guest = @{ Busybox = $true }; Programs = 2 }
    ) {
        Reset-SimulatedWindows -Distribution (@{ Name = 'Ubuntu' } + $Guest)
        Add-WslPortForward 8080, 8081
        Get-StartCount 'wsl.exe' | Should -Be $Programs
    }

    It 'is the one in the registry where the guest has neither ip nor hostname -I' {
        Reset-SimulatedWindows -Fault @(
            @{ Boundary = 'wsl.exe'; Call = 'exec'; At = 2; Action = 'Answer'; ExitCode = 127; Text = '' }
            @{ Boundary = 'wsl.exe'; Call = 'exec'; At = 3; Action = 'Answer'; ExitCode = 1; Text = '' }
        )
        Add-WslPortForward 8080
        Get-StoredEntry | Should -Be '0.0.0.0/8080 -> 172.21.101.146/8080'
        Get-StartCount 'wsl.exe' | Should -Be 3
    }

    It 'is new after a restart of BusyBox, too' {
        Reset-SimulatedWindows -Distribution @{ Name = 'Alpine'; Busybox = $true }
        Restart-SimulatedWsl -Address 172.21.99.7
        Add-WslPortForward 8080
        Get-StoredEntry | Should -Be '0.0.0.0/8080 -> 172.21.99.7/8080'
    }

    It 'is not guessed where the answer holds none of the network of WSL: <Text>' -ForEach @(
        @{ Text = '172.17.0.1 172.18.0.1 ' }
        @{ Text = '10.1.2.3 ' }
    ) {
        Reset-SimulatedWindows -Fault @(
            @{ Boundary = 'wsl.exe'; Call = 'exec'; At = 2; Action = 'Answer'; ExitCode = 127; Text = '' }
            @{ Boundary = 'wsl.exe'; Call = 'exec'; At = 3; Action = 'Answer'; ExitCode = 0; Text = $Text }
        )
        $before = Get-MachineText
        $failure = Get-Failure { Add-WslPortForward 8080 }
        $failure.FullyQualifiedErrorId | Should -Be 'GuestAddressUnknown,Add-WslPortForward'
        [string] $failure.CategoryInfo.Category | Should -Be 'ResourceUnavailable'
        $failure.Exception.Message.Contains($Text.Trim()) | Should -BeTrue
        Get-MachineText | Should -Be $before
    }
}
