# Whose WSL it is: companies elevate with a second account. And processes that cannot see the machine as it is.
BeforeAll {
    . "$PSScriptRoot/Machine.ps1"

    function Test-Reachable {
        param ([int] $Port)
        (Test-SimulatedConnection -From lan -To 192.168.1.10 -Port $Port).Reachable
    }

    # One error with everything that an error has, and a machine that is as before.
    function Assert-Refusal {
        param ([scriptblock] $Script, [string] $Id, [string] $Category, [string] $Target, [string] $Advice = '.')
        $before = Get-MachineText
        $failure = @(Get-Failure $Script)
        $failure | Should -HaveCount 1
        $failure[0].FullyQualifiedErrorId | Should -Match "^$Id,[A-Z][a-z]+-Wsl(PortForward|Address)$"
        [string] $failure[0].CategoryInfo.Category | Should -Be $Category
        [string] $failure[0].TargetObject | Should -Be $Target
        $failure[0].ErrorDetails.RecommendedAction | Should -Match $Advice
        $failure[0].Exception.Message | Should -Not -Match '\{\d\}'
        Get-MachineText | Should -Be $before
    }
}

AfterAll {
    Remove-Module WslNet, SimulatedWindows
}

Describe 'An elevated second account' {
    BeforeEach {
        Reset-SimulatedWindows -WslAccount alice
        Add-SimulatedListener -Side guest -Port 8080
    }

    It 'is told whose WSL there is, and how to name that account' {
        Assert-Refusal { Add-WslPortForward 8080 } 'OwnerMismatch' 'InvalidOperation' 'wsl.exe' '-User'
        (Get-Failure { Add-WslPortForward 8080 }).Exception.Message | Should -Match ([regex]::Escape('DESKTOP-WSLNET\alice'))
        Get-StartCount 'wsl.exe' | Should -Be 0
    }

    It 'forwards to the WSL of <_>' -ForEach 'alice', 'ALICE', 'DESKTOP-WSLNET\alice', 'desktop-wslnet\Alice', 'SID' {
        $user = if ($_ -eq 'SID') { (Get-SimulatedWindows).WslAccountSid } else { $_ }
        Test-Reachable 8080 | Should -BeFalse
        Add-WslPortForward 8080 -User $user
        Test-Reachable 8080 | Should -BeTrue
        # Its guest cannot be asked by somebody else.
        Get-StartCount 'wsl.exe' | Should -Be 0
        $starts = Get-StartCount 'sc.exe'
        Add-WslPortForward 8080 -User $user
        Get-StartCount 'sc.exe' | Should -Be $starts
    }

    It 'is told that <_> has no WSL' -ForEach 'bob', 'admin', 'OTHER\alice', 'S-1-5-21-1-2-3-4' {
        $user = $_
        Assert-Refusal { Add-WslPortForward 8080 -User $user } 'AccountWithoutWsl' 'ObjectNotFound' $user 'DESKTOP-WSLNET\\alice'
    }

    It 'is told of a distribution that the other account does not have' {
        Add-WslPortForward 8080 -User alice -Distribution ubuntu
        (Get-WslPortForward).Distribution | Should -BeExactly 'Ubuntu'
        Assert-Refusal { Add-WslPortForward 8081 -User alice -Distribution Debian } 'DistributionNotFound' 'ObjectNotFound' 'Debian' 'Ubuntu'
    }

    It 'takes the relay, too, and a given address without naming anybody' {
        Add-WslPortForward 8080 -User alice -Target Loopback -ListenAddress 192.168.1.10
        Test-Reachable 8080 | Should -BeTrue
        Add-WslPortForward 8081 -ConnectAddress 172.21.101.146 -ConnectPort 8080
        Test-Reachable 8081 | Should -BeTrue
    }

    It 'lists, updates and removes what goes to the other account' {
        $clean = Get-MachineText
        Add-WslPortForward 8080, 9090 -User alice
        Restart-SimulatedWsl -Address 172.21.99.7
        Add-SimulatedListener -Side guest -Port 8080
        (Get-WslPortForward).State | Should -Be @('Stale', 'Stale')
        Update-WslPortForward
        (Get-WslPortForward).State | Should -Be @('Active', 'Active')
        Test-Reachable 8080 | Should -BeTrue
        Get-StartCount 'wsl.exe' | Should -Be 0
        Remove-WslPortForward 8080, 9090
        (Get-MachineText).Replace('172.21.99.7', '172.21.101.146') | Should -Be $clean.Replace('172.21.99.7', '172.21.101.146')
    }

    It 'does not guess where the other account runs mirrored mode, or nothing' {
        Reset-SimulatedWindows -WslAccount alice -NetworkingMode mirrored
        Assert-Refusal { Add-WslPortForward 8080 -User alice } 'OtherGuestUnknown' 'ResourceUnavailable' 'DESKTOP-WSLNET\alice' 'as that account'
        Reset-SimulatedWindows -WslAccount alice -Distribution @{ Name = 'Ubuntu'; State = 'Stopped' }
        Assert-Refusal { Add-WslPortForward 8080 -User alice } 'OtherGuestUnknown' 'ResourceUnavailable' 'DESKTOP-WSLNET\alice' '-ConnectAddress'
    }

    It 'is told of UDP, which the port proxy does not carry' {
        Assert-Refusal { Add-WslPortForward 53 -User alice -Protocol UDP } 'ProtocolNotSupported' 'NotImplemented' 'UDP' 'mirrored'
    }

    It 'is told by Update that the other account has nothing any more' {
        Add-WslPortForward 8080 -User alice
        $sid = (Get-SimulatedWindows).WslAccountSid
        Remove-Item -LiteralPath "Registry::HKEY_USERS\$sid\Software\Microsoft\Windows\CurrentVersion\Lxss" -Recurse
        Assert-Refusal { Update-WslPortForward } 'AccountWithoutWsl' 'ObjectNotFound' $sid
        (Get-WslPortForward 8080).State | Should -Be 'Active'
        Remove-WslPortForward 8080
        Get-WslPortForward | Should -BeNullOrEmpty
    }
}

Describe 'An account that has WSL itself' {
    It 'may be named, in every mode: <_>' -ForEach 'nat', 'mirrored' {
        Reset-SimulatedWindows -NetworkingMode $_
        Add-SimulatedListener -Side guest -Port 8080
        Add-WslPortForward 8080 -User 'desktop-wslnet\USER'
        Test-Reachable 8080 | Should -BeTrue
        $before = Get-MachineText
        Add-WslPortForward 8080
        Get-MachineText | Should -Be $before
    }

    It 'can name another one, whose distributions it does not have' {
        Reset-SimulatedWindows -WslAccount alice -Distribution @{ Name = 'Ubuntu' }, @{ Name = 'Debian'; Account = 'admin' }
        Assert-Refusal { Add-WslPortForward 8080 -User alice -Distribution Debian } 'DistributionNotFound' 'ObjectNotFound' 'Debian' 'Ubuntu'
        Assert-Refusal { Add-WslPortForward 8080 -User admin -Distribution Ubuntu } 'DistributionNotFound' 'ObjectNotFound' 'Ubuntu' 'Debian'
        Add-SimulatedListener -Side guest -Port 8080
        Add-WslPortForward 8080 -User alice
        Test-Reachable 8080 | Should -BeTrue
    }
}

Describe 'A machine without what a forward needs' {
    It 'is told by the id <Id>' -ForEach @(
        @{ Id = 'WslNotInstalled'; Category = 'NotInstalled'; Target = 'wsl.exe'; Advice = 'wsl --install'; Machine = @{ WithoutWsl = $true } }
        @{ Id = 'NoDistribution'; Category = 'ObjectNotFound'; Target = 'wsl.exe'; Advice = 'wsl --install'; Machine = @{ Distribution = @() } }
        @{ Id = 'DistributionIsWsl1'; Category = 'InvalidOperation'; Target = 'Old'; Advice = 'wsl --set-version Old 2'; Machine = @{ Distribution = @{ Name = 'Old'; Version = 1 }, @{ Name = 'New' } } }
    ) {
        Reset-SimulatedWindows @Machine
        Assert-Refusal { Add-WslPortForward 8080 } $Id $Category $Target $Advice
        # What needs no WSL works all the same.
        Add-WslPortForward 8080 -ConnectAddress 192.168.1.20
        Update-WslPortForward
        (Get-WslPortForward 8080).State | Should -Be 'Active'
        Remove-WslPortForward 8080
        Get-StoredEntry | Should -BeNullOrEmpty
        Get-StartCount 'wsl.exe' | Should -Be 0
    }

    It 'can have a WSL 2 distribution beside the one of WSL 1' {
        Reset-SimulatedWindows -Distribution @{ Name = 'Old'; Version = 1 }, @{ Name = 'New' }
        Add-WslPortForward 8080 -Distribution new
        Add-SimulatedListener -Side guest -Port 8080 -Distribution New
        Test-Reachable 8080 | Should -BeTrue
    }
}

Describe 'A 32-bit PowerShell' {
    It 'is refused by <Name>, whatever it is asked' -ForEach @(
        @{ Name = 'Add-WslPortForward'; Call = { Add-WslPortForward 8080 } }
        @{ Name = 'Add-WslPortForward -WhatIf'; Call = { Add-WslPortForward 8080 -WhatIf } }
        @{ Name = 'Add-WslPortForward with a bad port'; Call = { Add-WslPortForward http } }
        @{ Name = 'Get-WslPortForward'; Call = { Get-WslPortForward } }
        @{ Name = 'Remove-WslPortForward'; Call = { Remove-WslPortForward 8080 } }
        @{ Name = 'Update-WslPortForward'; Call = { Update-WslPortForward } }
        @{ Name = 'Get-WslAddress'; Call = { Get-WslAddress } }
    ) {
        Reset-SimulatedWindows -Host32Bit
        Assert-Refusal $Call 'HostIs32Bit' 'InvalidOperation' $Host.Name '64-bit'
        (Get-SimulatedWindows).Process | Should -BeNullOrEmpty
        (Get-SimulatedWindows).Call | Should -BeNullOrEmpty
    }
}
