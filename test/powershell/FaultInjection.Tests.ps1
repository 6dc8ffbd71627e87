# At every call over a boundary something fails, in plans of about ten operations. Afterwards the machine is as before, or
# as asked, or the journal and the error say what is open, and the next call closes it. WSLNET_ALL_FAULTS=1 tries all cases.
BeforeDiscovery {
    . "$PSScriptRoot/FaultTools.ps1"
    $number = 0
    $names = foreach ($name in $faultPlans.Keys) {
        $number++
        @{ Name = $name; Number = $number }
    }
}

BeforeAll {
    . "$PSScriptRoot/Machine.ps1"
    . "$PSScriptRoot/FaultTools.ps1"
    $count = @{ Cases = 0 }

    # Runs some of the cases, which are lists of faults, or all; puts out what is wrong in any of them.
    function Test-Case {
        param ($Plan, [object[]] $Case, [int] $Sample, [int] $Shift)
        foreach ($faults in Get-SampleOf -Case $Case -Count $Sample -Shift $Shift) {
            $count.Cases++
            Get-CaseProblem -Plan $Plan -Fault $faults -Variant $count.Cases
        }
    }
}

AfterAll {
    Remove-Module WslNet, SimulatedWindows
}

Describe '<Name>' -ForEach $names {
    BeforeAll {
        $plan = Initialize-FaultPlan $Name
    }

    It 'has about ten operations' {
        $plan.Changes | Should -BeGreaterThan 12
        $plan.Calls | Should -BeGreaterThan $plan.Changes
    }

    It 'where a change fails, before or after it took effect' {
        $cases = @(foreach ($when in 'Before', 'After') {
                foreach ($at in 1..$plan.Changes) {
                    , @(@{ Boundary = '*change'; At = $at; When = $when })
                }
            })
        Test-Case $plan $cases -Sample 3 -Shift $Number | Should -BeNullOrEmpty
    }

    It 'where any call fails, also one that only reads' {
        $cases = @(foreach ($at in 1..$plan.Calls) {
                , @(@{ Boundary = '*'; At = $at; When = 'Before' })
            })
        Test-Case $plan $cases -Sample 2 -Shift $Number | Should -BeNullOrEmpty
    }

    It 'where a change fails, and one of those that take the others back' {
        $cases = @(foreach ($at in 1..$plan.Changes) {
                foreach ($later in 1, 2, 3, 5, 8) {
                    , @(
                        @{ Boundary = '*change'; At = $at; When = @('Before', 'After')[$at % 2] }
                        @{ Boundary = '*change'; At = $at + $later; When = @('Before', 'After')[$later % 2] }
                    )
                }
            })
        Test-Case $plan $cases -Sample 2 -Shift $Number | Should -BeNullOrEmpty
    }

    It 'where a change fails, and a read while the others are taken back' {
        $cases = @(foreach ($at in 1..$plan.Changes) {
                foreach ($later in 3, 6, 9, 12) {
                    , @(
                        @{ Boundary = '*change'; At = $at; When = 'After' }
                        @{ Boundary = @('Get-NetFirewallRule', 'Get-NetFirewallHyperVRule', 'Get-NetTCPConnection', 'Registry')[$at % 4]; Call = @('', '', '', 'Get')[$at % 4]; At = $later; When = 'Before' }
                    )
                }
            })
        Test-Case $plan $cases -Sample 1 -Shift $Number | Should -BeNullOrEmpty
    }

    It 'where a change fails, and one thing does not work at all any more' {
        $cases = @(foreach ($at in 1..$plan.Changes) {
                foreach ($broken in @(
                        @{ Boundary = 'Registry'; Call = 'Remove' }
                        @{ Boundary = 'Registry'; Call = 'Set' }
                        @{ Boundary = 'sc.exe'; Call = 'control' }
                        @{ Boundary = 'New-NetFirewallRule'; Call = '' }
                        @{ Boundary = 'Remove-NetFirewallRule'; Call = '' }
                        @{ Boundary = 'New-NetFirewallHyperVRule'; Call = '' }
                        @{ Boundary = 'Remove-NetFirewallHyperVRule'; Call = '' }
                        @{ Boundary = 'Stop-Service'; Call = '' }
                    )) {
                    , @(
                        @{ Boundary = '*change'; At = $at; When = 'After' }
                        foreach ($each in 1..15) {
                            $broken + @{ At = $each; When = 'Before' }
                        }
                    )
                }
            })
        Test-Case $plan $cases -Sample 3 -Shift $Number | Should -BeNullOrEmpty
    }
}

Describe 'An Add that fails' {
    BeforeAll {
        Reset-SimulatedWindows
        Add-WslPortForward 8000 -ConnectAddress 10.0.0.1
        $before = Get-StateLine
        $copy = Save-Machine
        $work = 'Add-WslPortForward 8080 -ConnectAddress 10.0.0.1'
    }

    BeforeEach {
        Restore-Machine $copy
    }

    It 'and whose undo IP Helper does not hear of: the next call tells it' {
        Add-Fault @{ Boundary = 'New-NetFirewallRule'; Action = 'Fail' }
        Add-Fault @{ Boundary = 'sc.exe'; Action = 'Fail'; ExitCode = 5 }
        (Invoke-Script $work).Error.FullyQualifiedErrorId | Should -Be 'RollbackIncomplete,Add-WslPortForward'
        Clear-Fault
        # Meanwhile somebody else makes IP Helper read what stands there.
        Add-ForeignProxy '0.0.0.0/8080' '10.0.0.1/8080'
        Remove-ItemProperty -LiteralPath 'Registry::HKEY_LOCAL_MACHINE\SYSTEM\CurrentControlSet\Services\PortProxy\v4tov4\tcp' -Name '0.0.0.0/8080'
        (Get-SimulatedWindows).Listener.Port | Should -Contain 8080
        (Invoke-Script 'Remove-WslPortForward 65000').Warning | Should -HaveCount 1
        Compare-State $before (Get-StateLine) | Should -BeNullOrEmpty
    }

    It 'and whose journal cannot be removed says that this is open' {
        Add-Fault @{ Boundary = 'New-NetFirewallRule'; Action = 'Fail'; Text = 'It is broken.' }
        Add-Fault @{ Boundary = 'Registry'; Call = 'Remove'; At = 2; Action = 'Fail'; Text = 'So is this.' }
        $run = Invoke-Script $work
        $run.Error.FullyQualifiedErrorId | Should -Be 'RollbackIncomplete,Add-WslPortForward'
        $run.Error[0].Exception.Message | Should -Match 'could not be undone: the journal of this plan \(So is this\.\)'
        Test-Journal | Should -BeTrue
        Compare-State $before (Get-StateLine) | Should -BeNullOrEmpty
    }

    It 'only to say that its journal is closed is done' {
        Add-Fault @{ Boundary = 'Registry'; Call = 'Remove'; When = 'After'; Action = 'Fail' }
        (Invoke-Script $work).Error | Should -BeNullOrEmpty
        Test-Journal | Should -BeFalse
        Get-StoredEntry | Should -Contain '0.0.0.0/8080 -> 10.0.0.1/8080'
    }

    It 'and whose undo ends with an error although it took effect is as before' {
        Add-Fault @{ Boundary = 'New-NetFirewallRule'; Action = 'Fail' }
        Add-Fault @{ Boundary = 'Registry'; Call = 'Remove'; When = 'After'; Action = 'Fail' }
        (Invoke-Script $work).Error.FullyQualifiedErrorId | Should -Be 'OperationFailed,Add-WslPortForward'
        Test-Journal | Should -BeFalse
        Compare-State $before (Get-StateLine) | Should -BeNullOrEmpty
    }

    It 'because nothing listens, and cannot be undone either, says both' {
        # The wait is five seconds.
        & (Get-Module -Name WslNet) { $script:PSDefaultParameterValues = @{ 'Get-WslNetFactAfter:TimeoutMilliseconds' = 100 } }
        Add-Fault @{ Boundary = 'Registry'; Call = 'Remove'; At = 1; Action = 'Fail'; Text = 'It is broken.' }
        $run = Invoke-Script "$work -ListenAddress 10.9.9.9"
        & (Get-Module -Name WslNet) { $script:PSDefaultParameterValues = @{} }
        $run.Error.FullyQualifiedErrorId | Should -Be 'RollbackIncomplete,Add-WslPortForward'
        $run.Error[0].Exception.Message | Should -Match '^Reading back what was changed failed: Nothing listens on 10\.9\.9\.9, port 8080\. These changes could not be undone: .*\(It is broken\.\)'
        (Invoke-Script 'Remove-WslPortForward 65000').Warning | Should -HaveCount 1
        Compare-State $before (Get-StateLine) | Should -BeNullOrEmpty
    }

    It 'takes everything back with -ErrorAction <_>, too' -ForEach 'SilentlyContinue', 'Stop', 'Ignore' {
        Add-Fault @{ Boundary = 'New-NetFirewallRule'; Action = 'Fail' }
        $null = Invoke-Script "$work -ErrorAction $_"
        Test-Journal | Should -BeFalse
        Compare-State $before (Get-StateLine) | Should -BeNullOrEmpty
    }
}
