BeforeAll {
    . "$PSScriptRoot/Machine.ps1"

    # Each error has a stable id, a category, the bad value as target and in the message, and says what to do.
    function Assert-Failure {
        param ($Failure, [string] $Id, [string] $Category, [string] $Target, [string] $Quoted = $Target)
        $Failure | Should -HaveCount 1
        $Failure[0].FullyQualifiedErrorId | Should -Match "^$Id,(Add|Get|Remove)-WslPortForward$"
        [string] $Failure[0].CategoryInfo.Category | Should -Be $Category
        [string] $Failure[0].TargetObject | Should -Be $Target
        $Failure[0].Exception.Message.Contains($Quoted) | Should -BeTrue -Because "'$($Failure[0].Exception.Message)' quotes '$Quoted'"
        $Failure[0].ErrorDetails.RecommendedAction | Should -Not -BeNullOrEmpty
        $Failure[0].Exception.Message | Should -Not -Match '\{\d\}'
    }
}

AfterAll {
    Remove-Module WslNet, SimulatedWindows
}

Describe 'A bad value' {
    It 'is refused before WSL is asked: <Id> <Target>' -ForEach @(
        @{ Id = 'PortNotValid'; Category = 'InvalidArgument'; Target = 'http'; Call = @{ ListenPort = 'http' } }
        @{ Id = 'PortNotValid'; Category = 'InvalidArgument'; Target = '0'; Call = @{ ListenPort = 0 } }
        @{ Id = 'PortNotValid'; Category = 'InvalidArgument'; Target = '65536'; Call = @{ ListenPort = 65536 } }
        @{ Id = 'PortNotValid'; Category = 'InvalidArgument'; Target = '80.5'; Call = @{ ListenPort = 80.5 } }
        @{ Id = 'PortNotValid'; Category = 'InvalidArgument'; Target = '8080 '; Call = @{ ListenPort = '8080 ' } }
        @{ Id = 'PortNotValid'; Category = 'InvalidArgument'; Target = '-1'; Call = @{ ListenPort = '-1' } }
        @{ Id = 'PortRangeNotValid'; Category = 'InvalidArgument'; Target = '8010-8000'; Call = @{ ListenPort = '8010-8000' } }
        @{ Id = 'PortRangeNotValid'; Category = 'InvalidArgument'; Target = '0-80'; Call = @{ ListenPort = '0-80' } }
        @{ Id = 'PortRangeNotValid'; Category = 'InvalidArgument'; Target = '65000-70000'; Call = @{ ListenPort = '65000-70000' } }
        @{ Id = 'PortNotValid'; Category = 'InvalidArgument'; Target = '80-'; Call = @{ ListenPort = '80-' } }
        @{ Id = 'PortNotValid'; Category = 'InvalidArgument'; Target = '80-81-82'; Call = @{ ListenPort = '80-81-82' } }
        @{ Id = 'PortNotValid'; Category = 'InvalidArgument'; Target = '0'; Call = @{ ListenPort = 80; ConnectPort = 0 } }
        @{ Id = 'PortNotValid'; Category = 'InvalidArgument'; Target = '70000'; Call = @{ ListenPort = 80; ConnectPort = 70000 } }
        @{ Id = 'PortNotValid'; Category = 'InvalidArgument'; Target = 'http'; Call = @{ ListenPort = 80; ConnectPort = 'http' } }
        @{ Id = 'PortRangeMismatch'; Category = 'InvalidArgument'; Target = '9000'; Call = @{ ListenPort = '8000-8010'; ConnectPort = 9000 } }
        @{ Id = 'PortRangeMismatch'; Category = 'InvalidArgument'; Target = '9000-9001'; Call = @{ ListenPort = 80; ConnectPort = '9000-9001' } }
        @{ Id = 'ProtocolNotSupported'; Category = 'NotImplemented'; Target = 'UDP'; Call = @{ ListenPort = 53; Protocol = 'UDP'; ConnectAddress = '172.21.99.9' } }
        @{ Id = 'AddressIsName'; Category = 'InvalidArgument'; Target = 'no-such-host.invalid'; Call = @{ ListenPort = 80; ConnectAddress = 'no-such-host.invalid' } }
        @{ Id = 'ConnectAddressMissing'; Category = 'InvalidArgument'; Target = 'Address'; Call = @{ ListenPort = 80; Target = 'Address' } }
        @{ Id = 'AddressIsName'; Category = 'InvalidArgument'; Target = 'localhost'; Call = @{ ListenPort = 80; ListenAddress = 'localhost' } }
        @{ Id = 'AddressNotValid'; Category = 'InvalidArgument'; Target = '*'; Call = @{ ListenPort = 80; ListenAddress = '*' } }
        @{ Id = 'AddressNotValid'; Category = 'InvalidArgument'; Target = '192.168.1'; Call = @{ ListenPort = 80; ListenAddress = '192.168.1' } }
        @{ Id = 'AddressNotValid'; Category = 'InvalidArgument'; Target = '010.0.0.1'; Call = @{ ListenPort = 80; ConnectAddress = '010.0.0.1' } }
        @{ Id = 'AddressFamilyNotSupported'; Category = 'NotImplemented'; Target = '::'; Call = @{ ListenPort = 80; ListenAddress = '::' } }
        @{ Id = 'AddressFamilyNotSupported'; Category = 'NotImplemented'; Target = 'fe80::1'; Call = @{ ListenPort = 80; ConnectAddress = 'fe80::1' } }
        @{ Id = 'TargetConflict'; Category = 'InvalidArgument'; Target = '172.21.99.9'; Call = @{ ListenPort = 80; ListenAddress = '192.168.1.10'; ConnectAddress = '172.21.99.9'; Target = 'Loopback' } }
        @{ Id = 'LoopbackTargetLoops'; Category = 'InvalidArgument'; Target = '0.0.0.0'; Call = @{ ListenPort = 80; Target = 'Loopback' } }
        @{ Id = 'LoopbackTargetLoops'; Category = 'InvalidArgument'; Target = '127.0.0.1'; Call = @{ ListenPort = 80; ListenAddress = '127.0.0.1'; Target = 'loopback' } }
        @{ Id = 'LoopbackTargetLoops'; Category = 'InvalidArgument'; Target = '0.0.0.0'; Call = @{ ListenPort = 80; ConnectAddress = '127.0.0.1' } }
    ) {
        Reset-SimulatedWindows
        $before = Get-MachineText
        Assert-Failure (Get-Failure { Add-WslPortForward @Call }) $Id $Category $Target
        Get-MachineText | Should -Be $before
        Get-StartCount 'wsl.exe' | Should -Be 0
    }

    It 'is told of each, all at once' {
        Reset-SimulatedWindows
        $failures = Get-Failure { Add-WslPortForward 80, http, 8010-8000 -ListenAddress '::' -ConnectAddress 10.0.0.1 -Protocol UDP }
        $failures.FullyQualifiedErrorId | Should -Be @(
            'PortNotValid,Add-WslPortForward'
            'PortRangeNotValid,Add-WslPortForward'
            'AddressFamilyNotSupported,Add-WslPortForward'
            'ProtocolNotSupported,Add-WslPortForward'
        )
    }
}

Describe 'A machine that cannot have the forward' {
    It 'is told by the id <Id> (<Target>)' -ForEach @(
        @{ Id = 'NoDistribution'; Category = 'ObjectNotFound'; Target = 'wsl.exe'; Quoted = 'no WSL distribution'; Machine = @{ Distribution = @() } }
        @{ Id = 'OwnerMismatch'; Category = 'InvalidOperation'; Target = 'wsl.exe'; Machine = @{ WslAccount = 'developer' } }
        @{ Id = 'DistributionNotFound'; Category = 'ObjectNotFound'; Target = 'Debian'; Machine = @{}; Call = @{ Distribution = 'Debian' } }
        @{ Id = 'DistributionIsWsl1'; Category = 'InvalidOperation'; Target = 'Old'; Machine = @{ Distribution = @{ Name = 'Old'; Version = 1 } } }
        @{ Id = 'ProtocolNotSupported'; Category = 'NotImplemented'; Target = 'UDP'; Machine = @{}; Call = @{ Protocol = 'UDP' } }
        @{ Id = 'TargetConflict'; Category = 'InvalidArgument'; Target = '172.21.99.9'; Machine = @{}; Call = @{ ConnectAddress = '172.21.99.9'; Target = 'Guest' } }
        @{ Id = 'AddressBelongsToBridge'; Category = 'InvalidArgument'; Target = '172.17.0.1'; Machine = @{ Distribution = @{ Name = 'Ubuntu'; Bridge = 'docker' } }; Call = @{ ConnectAddress = '172.17.0.1' } }
        @{ Id = 'MirroredPortDiffers'; Category = 'InvalidOperation'; Target = '80'; Machine = @{ NetworkingMode = 'mirrored' }; Call = @{ ConnectPort = 80 } }
        @{ Id = 'ListenAddressNeeded'; Category = 'InvalidArgument'; Target = '0.0.0.0'; Machine = @{ NetworkingMode = 'consomme' } }
        @{ Id = 'NetworkingModeNotSupported'; Category = 'NotImplemented'; Target = 'quantum'; Machine = @{ Fault = @{ Boundary = 'wsl.exe'; Call = 'exec'; Action = 'Answer'; ExitCode = 0; Text = "quantum`n" } } }
        @{ Id = 'HostIs32Bit'; Category = 'InvalidOperation'; Target = $Host.Name; Machine = @{ Host32Bit = $true } }
        @{ Id = 'NetworkingDisabled'; Category = 'InvalidOperation'; Target = 'none'; Machine = @{ NetworkingMode = 'none' } }
        @{ Id = 'WslDidNotAnswer'; Category = 'ResourceUnavailable'; Target = 'Wsl/Service/E_UNEXPECTED'; Machine = @{ Fault = @{ Boundary = 'wsl.exe'; Call = 'exec'; Action = 'Answer'; ExitCode = 1; Text = 'Wsl/Service/E_UNEXPECTED' } } }
        @{ Id = 'NotElevated'; Category = 'PermissionDenied'; Target = 'TCP port 8080 on 0.0.0.0'; Machine = @{ Elevated = $false } }
    ) {
        Reset-SimulatedWindows @Machine
        $parameters = if ($null -ne (Get-Variable -Name Call -ValueOnly -ErrorAction Ignore)) { $Call } else { @{} }
        $said = if ($null -ne (Get-Variable -Name Quoted -ValueOnly -ErrorAction Ignore)) { $Quoted } else { $Target }
        $before = Get-MachineText
        Assert-Failure (Get-Failure { Add-WslPortForward 8080 @parameters }) $Id $Category $Target $said
        Get-MachineText | Should -Be $before
    }

    It 'is told that WSL is not installed' {
        Reset-SimulatedWindows
        [System.IO.File]::Delete([System.IO.Path]::Combine((Get-SimulatedWindows).SystemRoot, 'System32', 'wsl.exe'))
        Assert-Failure (Get-Failure { Add-WslPortForward 8080 }) 'WslNotInstalled' 'NotInstalled' 'wsl.exe'
    }

    It 'only warns where the category of the network cannot be read' {
        Reset-SimulatedWindows -Fault @{ Boundary = 'Get-NetConnectionProfile'; Action = 'Fail'; Text = 'The RPC server is unavailable.' }
        Get-StreamText { Add-WslPortForward 8080 } ([System.Management.Automation.WarningRecord]) | Should -Match 'The RPC server is unavailable'
        @(Get-StoredEntry).Count | Should -Be 1
    }

    It 'names the address where nothing needs forwarding' {
        Reset-SimulatedWindows -NetworkingMode bridged -WslConfig @{ vmSwitch = 'External' }
        $failure = Get-Failure { Add-WslPortForward 8080 }
        Assert-Failure $failure 'NothingToForward' 'InvalidOperation' 'bridged'
        $failure.ErrorDetails.RecommendedAction | Should -Match '192\.168\.1\.77'
    }

    It 'takes a connect address in spite of: <Name>' -ForEach @(
        @{ Name = 'mirrored'; Machine = @{ NetworkingMode = 'mirrored' } }
        @{ Name = 'no distribution'; Machine = @{ Distribution = @() } }
        @{ Name = 'another owner'; Machine = @{ WslAccount = 'developer' } }
    ) {
        Reset-SimulatedWindows @Machine
        Add-WslPortForward 8080 -ConnectAddress 172.21.101.146
        @(Get-StoredEntry).Count | Should -Be 1
    }

    It 'tells of an entry that somebody else made' {
        Reset-SimulatedWindows
        Add-ForeignProxy '0.0.0.0/8080' '10.1.2.3/80'
        $before = Get-MachineText
        $failure = Get-Failure { Add-WslPortForward 8080 }
        Assert-Failure $failure 'PortProxyConflict' 'ResourceExists' '0.0.0.0/8080'
        $failure.Exception.Message | Should -Match "'10\.1\.2\.3/80'"
        Get-MachineText | Should -Be $before
    }

    It 'tells of a process that holds the port' {
        Reset-SimulatedWindows
        Add-SimulatedListener -Side windows -Port 8080
        $before = Get-MachineText
        Assert-Failure (Get-Failure { Add-WslPortForward 8080 }) 'PortInUse' 'ResourceBusy' '0.0.0.0/8080'
        Get-MachineText | Should -Be $before
    }

    It 'tells of a port that IP Helper cannot open, and takes everything back' {
        Reset-SimulatedWindows
        $before = Get-MachineText
        Assert-Failure (Get-Failure { Add-WslPortForward 8080 -ListenAddress 10.9.9.9 }) 'ForwardNotListening' 'OperationStopped' '10.9.9.9, port 8080'
        Get-MachineText | Should -Be $before
    }

    It 'tells of a state that cannot be read: <Boundary>' -ForEach @(
        @{ Boundary = 'Get-Service'; Cmdlet = 'Add-WslPortForward'; Call = { Add-WslPortForward 8080 } }
        @{ Boundary = 'Get-NetTCPConnection'; Cmdlet = 'Get-WslPortForward'; Call = { Get-WslPortForward } }
        @{ Boundary = 'Get-NetFirewallRule'; Cmdlet = 'Remove-WslPortForward'; Call = { Remove-WslPortForward 8080 } }
        @{ Boundary = 'Get-NetIPAddress'; Cmdlet = 'Add-WslPortForward'; Call = { Add-WslPortForward 8080 } }
    ) {
        Reset-SimulatedWindows -Fault @{ Boundary = $Boundary; Action = 'Fail'; Text = 'The RPC server is unavailable.' }
        $before = Get-MachineText
        $failure = @(Get-Failure $Call)
        $failure | Should -HaveCount 1
        $failure[0].FullyQualifiedErrorId | Should -Be "MachineNotReadable,$Cmdlet"
        $failure[0].Exception.Message | Should -Match 'The RPC server is unavailable'
        $failure[0].Exception.InnerException | Should -Not -BeNullOrEmpty
        Get-MachineText | Should -Be $before
    }
}

Describe 'All or nothing' {
    BeforeEach {
        Reset-SimulatedWindows -Distribution @{ Name = 'Ubuntu' }, @{ Name = 'Old'; Version = 1 }
        Add-ForeignProxy '0.0.0.0/8081' '10.1.2.3/80'
        $before = Get-MachineText
    }

    It 'means that one bad item keeps the good ones from being made: <Name>' -ForEach @(
        @{ Name = 'a bad port'; Ids = 'PortNotValid'; Call = { Add-WslPortForward 8080, http, 8082 } }
        @{ Name = 'a conflict'; Ids = 'PortProxyConflict'; Call = { Add-WslPortForward 8080, 8081, 8082 } }
        @{ Name = 'a port to two places'; Ids = 'DuplicateListenPort'; Call = { @(
                    [pscustomobject] @{ ListenPort = 8080; ConnectPort = 80 }
                    [pscustomobject] @{ ListenPort = 8080; ConnectPort = 81 }
                ) | Add-WslPortForward } }
        @{ Name = 'a distribution that is not there'; Ids = 'DistributionNotFound'; Call = { @(
                    [pscustomobject] @{ ListenPort = 8080; Distribution = 'Debian' }
                    [pscustomobject] @{ ListenPort = 8082 }
                ) | Add-WslPortForward } }
        @{ Name = 'a WSL 1 distribution'; Ids = 'DistributionIsWsl1'; Call = { @(
                    [pscustomobject] @{ ListenPort = 8080 }
                    [pscustomobject] @{ ListenPort = 8082; Distribution = 'Old' }
                ) | Add-WslPortForward } }
        @{ Name = 'two reasons'; Ids = 'DistributionNotFound', 'PortProxyConflict'; Call = { @(
                    [pscustomobject] @{ ListenPort = 8081 }
                    [pscustomobject] @{ ListenPort = 8082; Distribution = 'Debian' }
                ) | Add-WslPortForward } }
    ) {
        $failures = @(Get-Failure $Call)
        $failures.FullyQualifiedErrorId | Should -Be @($Ids | ForEach-Object { "$_,Add-WslPortForward" })
        Get-MachineText | Should -Be $before
    }
}

Describe 'Errors and preferences' {
    BeforeEach {
        Reset-SimulatedWindows
    }

    It 'of Add are terminating, so that a script can catch them by id' {
        { Add-WslPortForward http } | Should -Throw -ErrorId 'PortNotValid,Add-WslPortForward' -ExceptionType ([System.ArgumentException])
    }

    It 'leave the machine alone, whatever -ErrorAction is: <_>' -ForEach 'SilentlyContinue', 'Ignore', 'Continue', 'Stop' {
        Add-ForeignProxy '0.0.0.0/8081' '10.1.2.3/80'
        $before = Get-MachineText
        try {
            Add-WslPortForward 8080, 8081, http -ErrorAction $_ 2>$null
            Add-WslPortForward 8080, 8081 -ErrorAction $_ 2>$null
        } catch {
            $_.FullyQualifiedErrorId | Should -Match 'WslPortForward$'
        }
        Get-MachineText | Should -Be $before
    }
}
