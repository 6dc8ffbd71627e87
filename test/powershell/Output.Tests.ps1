BeforeAll {
    . "$PSScriptRoot/Machine.ps1"
}

AfterAll {
    Remove-Module WslNet, SimulatedWindows
}

Describe 'Without -PassThru and -Verbose' {
    It 'Add and Remove say nothing on any stream' {
        Reset-SimulatedWindows
        @(Add-WslPortForward 8080, 8081 *>&1) | Should -BeNullOrEmpty
        @(Add-WslPortForward 8080 *>&1) | Should -BeNullOrEmpty
        @(Remove-WslPortForward 8080 *>&1) | Should -BeNullOrEmpty
    }
}

Describe '-PassThru' {
    BeforeEach {
        Reset-SimulatedWindows
    }

    It 'puts out each forward with the types and names that other cmdlets take' {
        $forward = Add-WslPortForward 8080 -ConnectPort 80 -PassThru
        $forward.PSObject.TypeNames[0] | Should -Be 'WslNet.PortForward'
        $forward.ListenPort | Should -BeOfType [int]
        $forward.ConnectPort | Should -BeOfType [int]
        $forward.Managed | Should -BeOfType [bool]
        $forward.ListenPort | Should -Be 8080
        $forward.ConnectPort | Should -Be 80
        $forward.State | Should -Be 'Active'
        $forward.Entry | Should -Be 'v4tov4 0.0.0.0/8080 -> 172.21.101.146/80'
        $parameters = (Get-Command Add-WslPortForward).Parameters.Keys
        foreach ($name in 'ListenPort', 'ListenAddress', 'ConnectPort', 'ConnectAddress', 'Protocol', 'Target', 'Distribution', 'FirewallProfile', 'RemoteAddress') {
            $parameters | Should -Contain $name
            $forward.PSObject.Properties.Name | Should -Contain $name
        }
    }

    It 'puts out a forward that was already there, too' {
        Add-WslPortForward 8080
        (Add-WslPortForward 8080 -PassThru).ListenPort | Should -Be 8080
    }

    It 'puts out what Get lists' {
        $added = Add-WslPortForward 8080 -FirewallProfile private -PassThru
        $listed = Get-WslPortForward 8080
        foreach ($property in $listed.PSObject.Properties) {
            $added.($property.Name) | Should -BeExactly $property.Value -Because $property.Name
        }
    }

    It 'puts out what Remove removed' {
        Add-WslPortForward 8080, 8081
        (Remove-WslPortForward 8081 -PassThru).Entry | Should -Be 'v4tov4 0.0.0.0/8081 -> 172.21.101.146/8081'
    }

    It 'can be piped into Get and Remove' {
        (Add-WslPortForward 8080, 8081 -PassThru | Get-WslPortForward).ListenPort | Should -Be @(8080, 8081)
        Get-WslPortForward | Remove-WslPortForward
        Get-StoredEntry | Should -BeNullOrEmpty
    }

    It 'makes every forward, although only the first object is wanted' {
        Add-WslPortForward 8080, 8081 -PassThru | Select-Object -First 1 | Should -HaveCount 1
        @(Get-StoredEntry).Count | Should -Be 2
    }

    It 'lets an error of the next command in the pipeline through as it is' {
        $failure = Get-Failure { Add-WslPortForward 8080 -PassThru | ForEach-Object { throw 'mine' } }
        $failure.Exception.Message | Should -Be 'mine'
        @(Get-StoredEntry).Count | Should -Be 1
    }
}

Describe '-Verbose' {
    It 'says each change, and that nothing had to be changed' {
        Reset-SimulatedWindows
        $verbose = Get-StreamText { Add-WslPortForward 8080 -Verbose } ([System.Management.Automation.VerboseRecord])
        $text = $verbose -join "`n"
        $text | Should -Match 'netsh interface portproxy set v4tov4 listenaddress=0\.0\.0\.0 listenport=8080'
        $text | Should -Match 'New-NetFirewallRule WslNet-v4tov4-0\.0\.0\.0-8080'
        $again = Get-StreamText { Add-WslPortForward 8080 -Verbose } ([System.Management.Automation.VerboseRecord])
        $again -join "`n" | Should -Match 'TCP port 8080 on 0\.0\.0\.0: already as asked'
    }
}

Describe 'A warning' {
    BeforeEach {
        Reset-SimulatedWindows
    }

    It 'comes where no network of this computer has the profile of the rule' {
        $warning = Get-StreamText { Add-WslPortForward 8080 -FirewallProfile Public } ([System.Management.Automation.WarningRecord])
        $warning | Should -HaveCount 1
        $warning | Should -Match 'Other computers cannot reach port 8080 now.*Public.*Private'
    }

    It 'does not come where the profile is named in another case' {
        Get-StreamText { Add-WslPortForward 8080 -FirewallProfile private } ([System.Management.Automation.WarningRecord]) | Should -BeNullOrEmpty
    }

    It 'made an error by -WarningAction Stop does not claim that nothing was changed' {
        $failure = Get-Failure { Add-WslPortForward 8080 -FirewallProfile Public -WarningAction Stop 3>$null }
        $failure.FullyQualifiedErrorId | Should -Not -Match 'MachineNotReadable'
        @(Get-StoredEntry).Count | Should -Be 1
    }
}
