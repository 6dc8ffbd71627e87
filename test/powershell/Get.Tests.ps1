BeforeAll {
    . "$PSScriptRoot/Machine.ps1"
}

AfterAll {
    Remove-Module WslNet, SimulatedWindows
}

Describe 'Get-WslPortForward' {
    BeforeEach {
        Reset-SimulatedWindows
        Add-WslPortForward 8080 -ConnectPort 80
        Add-WslPortForward 8081 -ListenAddress 192.168.1.10
        Add-ForeignProxy '*/9000' '10.1.2.3/90'
    }

    It 'lists every entry, whoever made it' {
        $forwards = Get-WslPortForward
        $forwards.Entry | Should -Be @(
            'v4tov4 0.0.0.0/8080 -> 172.21.101.146/80', 'v4tov4 192.168.1.10/8081 -> 172.21.101.146/8081', 'v4tov4 */9000 -> 10.1.2.3/90'
        )
        $forwards.Managed | Should -Be @($true, $true, $false)
        $forwards.State | Should -Be @('Active', 'Active', 'Active')
        $forwards.Target | Should -Be @('Guest', 'Guest', 'Address')
        $forwards[0].ListenPort | Should -BeOfType [int]
    }

    It 'needs no elevation and starts no program' {
        Restart-SimulatedWindows
        $starts = @((Get-SimulatedWindows).Process).Count
        Set-Elevation $false
        @(Get-WslPortForward).Count | Should -Be 3
        @((Get-SimulatedWindows).Process).Count | Should -Be $starts
        (Get-SimulatedWindows).GuestRunning | Should -BeFalse
    }

    It 'changes nothing' {
        $before = Get-MachineText
        $null = Get-WslPortForward
        Get-MachineText | Should -Be $before
    }

    It 'selects by <Name>' -ForEach @(
        @{ Name = 'a port'; Call = @{ ListenPort = 8080 }; Ports = 8080 }
        @{ Name = 'ports'; Call = @{ ListenPort = 9000, 8080 }; Ports = 8080, 9000 }
        @{ Name = 'a pattern'; Call = @{ ListenPort = '80*' }; Ports = 8080, 8081 }
        @{ Name = 'the alias'; Call = @{ Port = '808[01]' }; Ports = 8080, 8081 }
        @{ Name = 'an address'; Call = @{ ListenAddress = '192.168.1.10' }; Ports = 8081 }
        @{ Name = 'a pattern of addresses'; Call = @{ ListenAddress = '192.*' }; Ports = 8081 }
        @{ Name = 'both'; Call = @{ ListenPort = '80*'; ListenAddress = '0.0.0.0' }; Ports = 8080 }
    ) {
        (Get-WslPortForward @Call).ListenPort | Should -Be $Ports
    }

    It 'takes a star for a literal address where it is escaped' {
        (Get-WslPortForward -ListenAddress '[*]').ListenPort | Should -Be 9000
    }

    It 'makes an error of a literal that finds nothing, and lists the others' {
        $listed = @()
        $failure = Get-Failure { Get-WslPortForward 8080, 7777 }
        $failure.FullyQualifiedErrorId | Should -Be 'ForwardNotFound,Get-WslPortForward'
        $failure.TargetObject | Should -Be '7777'
        [string] $failure.CategoryInfo.Category | Should -Be 'ObjectNotFound'
        $listed = Get-WslPortForward 8080, 7777 2>$null
        $listed.ListenPort | Should -Be 8080
    }

    It 'makes no error of a pattern that finds nothing' {
        Get-Failure { Get-WslPortForward '77*' } | Should -BeNullOrEmpty
    }

    It 'works where the account has no WSL and no rights' {
        Reset-SimulatedWindows -Distribution @() -Elevated $false
        Get-Failure { Get-WslPortForward } | Should -BeNullOrEmpty
        Reset-SimulatedWindows -WslAccount developer -Elevated $false
        Get-Failure { Get-WslPortForward } | Should -BeNullOrEmpty
    }

    It 'works where Windows has no port proxy key at all' {
        Reset-SimulatedWindows
        Get-WslPortForward | Should -BeNullOrEmpty
    }

    It 'names a record that is none, and goes on' {
        $key = 'Registry::HKEY_LOCAL_MACHINE\SOFTWARE\WslNet\Forwards'
        $null = New-ItemProperty -LiteralPath $key -Name 'v4tov4/0.0.0.0/1' -Value 'no JSON'
        $null = New-ItemProperty -LiteralPath $key -Name 'v4tov4/0.0.0.0/2' -Value '{"family":"v4tov4"}'
        $warnings = Get-StreamText { Get-WslPortForward } ([System.Management.Automation.WarningRecord])
        $warnings | Should -HaveCount 2
        $warnings[0] | Should -Match "v4tov4/0\.0\.0\.0/1"
        @(Get-WslPortForward 3>$null).Count | Should -Be 3
    }
}

Describe 'The state of a forward' {
    BeforeEach {
        Reset-SimulatedWindows
    }

    It 'is ServiceStopped while IP Helper does not run' {
        Add-WslPortForward 8080
        Set-Service -Name iphlpsvc -Status Stopped
        (Get-WslPortForward 8080).State | Should -Be 'ServiceStopped'
    }

    It 'is NotListening where IP Helper was not told' {
        Add-WslPortForward 8080
        $key = 'Registry::HKEY_LOCAL_MACHINE\SYSTEM\CurrentControlSet\Services\PortProxy\v4tov4\tcp'
        $null = New-ItemProperty -LiteralPath $key -Name '0.0.0.0/8081' -Value '10.1.2.3/80'
        (Get-WslPortForward 8081).State | Should -Be 'NotListening'
    }

    It 'is Missing where somebody else removed the entry, and Add makes it again' {
        Add-WslPortForward 8080
        Remove-ForeignProxy '0.0.0.0/8080'
        $forward = Get-WslPortForward 8080
        $forward.State | Should -Be 'Missing'
        $forward.Managed | Should -BeTrue
        Add-WslPortForward 8080
        (Get-WslPortForward 8080).State | Should -Be 'Active'
    }

    It 'is Stale for a foreign entry to an old address of the guest, too' {
        Add-ForeignProxy '0.0.0.0/8080' '172.21.99.99/80'
        (Get-WslPortForward 8080).State | Should -Be 'Stale'
    }
}

Describe 'The views' {
    BeforeEach {
        Reset-SimulatedWindows
        Add-WslPortForward 8080 -ConnectPort 80
    }

    It 'of a table have the columns that fit a screen' {
        $lines = @((Get-WslPortForward | Out-String -Width 120).Split("`n") | ForEach-Object { $_.Trim() } | Where-Object { $_ })
        $lines[0] -split '\s+' | Should -Be @('ListenAddress', 'ListenPort', 'ConnectAddress', 'ConnectPort', 'State', 'Managed')
        $lines[2] -split '\s+' | Should -Be @('0.0.0.0', '8080', '172.21.101.146', '80', 'Active', 'True')
    }

    It 'of a list have everything' {
        $text = Get-WslPortForward | Format-List | Out-String
        foreach ($name in (Get-WslPortForward).PSObject.Properties.Name) {
            $text | Should -Match "(?m)^$name\s+:"
        }
    }
}
