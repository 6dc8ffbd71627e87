# The other networking modes, Windows without the Hyper-V firewall, addresses that cannot be meant, and a machine that goes
# through all modes.
BeforeAll {
    . "$PSScriptRoot/Machine.ps1"
    # Set-NetworkingMode.
    . "$PSScriptRoot/FaultTools.ps1"

    function Test-Reachable {
        param ([int] $Port, [string] $From = 'lan', [string] $To = '192.168.1.10')
        (Test-SimulatedConnection -From $From -To $To -Port $Port).Reachable
    }

    function Get-WholeText {
        (Get-MachineText) + (ConvertTo-Json -InputObject @((Get-SimulatedWindows).HyperVRule | Where-Object Name -Like 'WslNet-*') -Depth 4)
    }

    function Assert-Refusal {
        param ([scriptblock] $Script, [string] $Id, [string] $Category, [string] $Target, [string] $Advice = '.')
        $before = Get-WholeText
        $failure = @(Get-Failure $Script)
        $failure | Should -HaveCount 1
        $failure[0].FullyQualifiedErrorId | Should -Match "^$Id,[A-Z][a-z]+-WslPortForward$"
        [string] $failure[0].CategoryInfo.Category | Should -Be $Category
        [string] $failure[0].TargetObject | Should -Be $Target
        $failure[0].ErrorDetails.RecommendedAction | Should -Match $Advice
        $failure[0].Exception.Message | Should -Not -Match '\{\d\}'
        Get-WholeText | Should -Be $before
    }
}

AfterAll {
    Remove-Module WslNet, SimulatedWindows
}

Describe 'Consomme mode' {
    BeforeEach {
        Reset-SimulatedWindows -NetworkingMode consomme
        Add-SimulatedListener -Side guest -Port 80
    }

    It 'is reached through the loopback, from an address of Windows' {
        Test-Reachable 8080 | Should -BeFalse
        $forward = Add-WslPortForward 8080 -ConnectPort 80 -ListenAddress 192.168.1.10 -PassThru
        Test-Reachable 8080 | Should -BeTrue
        Test-Reachable 8080 -From windows | Should -BeTrue
        $forward.Entry | Should -Be 'v4tov4 192.168.1.10/8080 -> 127.0.0.1/80'
        $forward.State | Should -Be 'Active'
        Remove-WslPortForward 8080
        Test-Reachable 8080 | Should -BeFalse
    }

    It 'can have the same port, which the loopback proxy keeps on 127.0.0.1' {
        Add-WslPortForward 80 -ListenAddress 192.168.1.10
        Test-Reachable 80 | Should -BeTrue
        Test-Reachable 80 -From windows -To 127.0.0.1 | Should -BeTrue
    }

    It 'is called virtioproxy by older versions of WSL' {
        Reset-SimulatedWindows -NetworkingMode consomme -Fault @{ Boundary = 'wsl.exe'; Call = 'exec'; At = 1; Action = 'Answer'; Text = "virtioproxy`n" }
        Add-WslPortForward 8080 -ListenAddress 192.168.1.10
        Get-StoredEntry | Should -Be '192.168.1.10/8080 -> 127.0.0.1/8080'
    }

    It 'changes nothing the second time, and takes back what Get lists' {
        Add-WslPortForward 8080 -ConnectPort 80 -ListenAddress 192.168.1.10
        $before = Get-WholeText
        $starts = Get-StartCount 'sc.exe'
        Set-Elevation $false
        Add-WslPortForward 8080 -ConnectPort 80 -ListenAddress 192.168.1.10
        Get-WslPortForward | Add-WslPortForward
        Update-WslPortForward
        Get-WholeText | Should -Be $before
        Get-StartCount 'sc.exe' | Should -Be $starts
    }

    It 'refuses what would connect to itself: <_>' -ForEach '0.0.0.0', '127.0.0.1' {
        $address = $_
        Assert-Refusal { Add-WslPortForward 8080 -ListenAddress $address } 'ListenAddressNeeded' 'InvalidArgument' $address '-ListenAddress'
    }

    It 'refuses UDP' {
        Assert-Refusal { Add-WslPortForward 53 -Protocol UDP -ListenAddress 192.168.1.10 } 'ProtocolNotSupported' 'NotImplemented' 'UDP' 'mirrored'
    }
}

Describe 'A mode in which nothing can be forwarded' {
    It 'is refused by <Name>: <Mode>' -ForEach @(
        foreach ($name in 'Add-WslPortForward', 'Update-WslPortForward') {
            @{ Name = $name; Mode = 'bridged'; Id = 'NothingToForward'; Advice = '192\.168\.1\.77' }
            @{ Name = $name; Mode = 'none'; Id = 'NetworkingDisabled'; Advice = 'networkingMode=none' }
        }
    ) {
        Reset-SimulatedWindows -WslConfig @{ vmSwitch = 'Lan' }
        Add-WslPortForward 8080
        Set-NetworkingMode $Mode
        $called = $Name
        Assert-Refusal { & $called 8080 } $Id 'InvalidOperation' $Mode $Advice
        # What is there is still listed, and can be removed, without WSL.
        @(Get-WslPortForward).Count | Should -Be 1
        Remove-WslPortForward 8080
        Get-StoredEntry | Should -BeNullOrEmpty
        (Get-SimulatedWindows).FirewallRule | Should -BeNullOrEmpty
    }

    It 'keeps Update from the forwards to WSL only, with one error for all of them' {
        Reset-SimulatedWindows
        Add-WslPortForward 8080-8085
        Add-WslPortForward 7070 -ConnectAddress 192.168.1.20
        Set-NetworkingMode none
        Remove-ForeignProxy '0.0.0.0/7070'
        $failures = @(Get-Failure { Update-WslPortForward })
        $failures | Should -HaveCount 1
        $failures[0].FullyQualifiedErrorId | Should -Be 'NetworkingDisabled,Update-WslPortForward'
        (Get-WslPortForward 7070).State | Should -Be 'Active'
    }

    It 'that nobody knows is refused by its name' {
        Reset-SimulatedWindows -Fault @{ Boundary = 'wsl.exe'; Call = 'exec'; Action = 'Answer'; Text = 'quantum' }
        Assert-Refusal { Add-WslPortForward 8080 } 'NetworkingModeNotSupported' 'NotImplemented' 'quantum' 'mirrored'
    }
}

Describe 'A forward through all modes' {
    It 'is reached in each after Update, because it is remembered as it was asked for' {
        Reset-SimulatedWindows
        Add-WslPortForward 8080 -ListenAddress 192.168.1.10
        $first = Get-WholeText
        foreach ($mode in 'consomme', 'mirrored', 'consomme', 'nat', 'mirrored', 'nat') {
            Set-NetworkingMode $mode
            Update-WslPortForward
            Add-SimulatedListener -Side guest -Port 8080
            Test-Reachable 8080 | Should -BeTrue -Because $mode
            (Get-WslPortForward).Target | Should -Be 'Guest'
        }
        [WslNet.Simulation.Machine]::Current.Listeners.RemoveAll('guest')
        Get-WholeText | Should -Be $first
    }

    It 'stays with the relay where that was asked for' {
        Reset-SimulatedWindows
        Add-WslPortForward 8080 -ConnectPort 80 -ListenAddress 192.168.1.10 -Target Loopback
        $first = Get-WholeText
        foreach ($mode in 'mirrored', 'consomme', 'nat') {
            Set-NetworkingMode $mode
            Update-WslPortForward
            Add-SimulatedListener -Side guest -Port 80
            Test-Reachable 8080 | Should -BeTrue -Because $mode
        }
        [WslNet.Simulation.Machine]::Current.Listeners.RemoveAll('guest')
        Get-WholeText | Should -Be $first
    }

    It 'on all addresses is named by Update where the new mode needs a specific one, and stays as it is' {
        Reset-SimulatedWindows -NetworkingMode mirrored
        Add-WslPortForward 8080
        Set-NetworkingMode consomme
        Assert-Refusal { Update-WslPortForward } 'ListenAddressNeeded' 'InvalidArgument' '0.0.0.0' '-ListenAddress'
    }
}

Describe 'Windows before the Hyper-V firewall' {
    It 'has NAT mode as ever, although mirrored mode is configured' {
        Reset-SimulatedWindows -Build 10.0.22000.1 -NetworkingMode mirrored
        Get-Command -Name Get-NetFirewallHyperVRule -Module NetSecurity -ErrorAction Ignore | Should -BeNullOrEmpty
        Add-SimulatedListener -Side guest -Port 8080
        $clean = Get-WholeText
        Add-WslPortForward 8080, 8090-8092
        Test-Reachable 8080 | Should -BeTrue
        (Get-WslPortForward).State | Should -Be (@('Active') * 4)
        Add-WslPortForward 8080
        Update-WslPortForward
        @(Get-WslAddress).Count | Should -Be 4
        (Get-Failure { Add-WslPortForward 53 -Protocol UDP }).FullyQualifiedErrorId | Should -Be 'ProtocolNotSupported,Add-WslPortForward'
        Remove-WslPortForward 8080, 8090-8092
        Get-WholeText | Should -Be $clean
    }

    It 'undoes there, too' {
        Reset-SimulatedWindows -Build 10.0.19045.5000
        $before = Get-WholeText
        Add-Fault @{ Boundary = 'sc.exe'; Call = 'control'; Action = 'Fail'; ExitCode = 5 }
        (Get-Failure { Add-WslPortForward 8080 }).FullyQualifiedErrorId | Should -Be 'OperationFailed,Add-WslPortForward'
        Get-WholeText | Should -Be $before
    }
}

Describe 'An address that cannot be meant' {
    It 'is a bridge of containers: <Address>' -ForEach @(
        @{ Address = '172.17.0.1'; Bridge = 'docker0' }
        @{ Address = '172.17.0.2'; Bridge = 'docker0' }
        @{ Address = '10.0.3.1'; Bridge = 'lxcbr0' }
    ) {
        Reset-SimulatedWindows -Distribution @{ Name = 'Ubuntu'; Bridge = 'docker', 'lxc' }
        Assert-Refusal { Add-WslPortForward 8080 -ConnectAddress $Address } 'AddressBelongsToBridge' 'InvalidArgument' $Address 'publish the port'
        (Get-Failure { Add-WslPortForward 8080 -Target Address -ConnectAddress $Address -Force }).Exception.Message | Should -Match $Bridge
    }

    It 'is no bridge of containers, although it looks like one' {
        Reset-SimulatedWindows -Distribution @{ Name = 'Ubuntu'; Bridge = 'docker' }
        Add-WslPortForward 8080 -ConnectAddress 172.30.1.1
        Add-WslPortForward 8081 -ConnectAddress 10.0.3.1
        @(Get-StoredEntry).Count | Should -Be 2
    }

    It 'is a name: <Call.Values>' -ForEach @(
        @{ Target = 'localhost'; Call = @{ ListenAddress = 'localhost' } }
        @{ Target = 'web.example.com'; Call = @{ ConnectAddress = 'web.example.com' } }
        @{ Target = 'DESKTOP-WSLNET'; Call = @{ ConnectAddress = 'DESKTOP-WSLNET'; Target = 'Address' } }
        @{ Target = 'router'; Call = @{ ConnectAddress = 'router'; Target = 'Guest' } }
    ) {
        Reset-SimulatedWindows
        Assert-Refusal { Add-WslPortForward 8080 @Call } 'AddressIsName' 'InvalidArgument' $Target 'Resolve-DnsName'
        Get-StartCount 'wsl.exe' | Should -Be 0
    }

    It 'is missing where the target is Address' {
        Reset-SimulatedWindows
        Assert-Refusal { Add-WslPortForward 8080 -Target Address } 'ConnectAddressMissing' 'InvalidArgument' 'Address' '-ConnectAddress'
        Add-WslPortForward 8080 -Target address -ConnectAddress 192.168.1.20
        (Get-WslPortForward).Target | Should -BeExactly 'Address'
    }
}
