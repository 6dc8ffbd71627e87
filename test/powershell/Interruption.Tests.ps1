# A process is killed in the middle of a plan, at any change. The next call that changes something takes back first what
# it left. WSLNET_ALL_FAULTS=1 kills at every change of every plan.
BeforeDiscovery {
    . "$PSScriptRoot/FaultTools.ps1"
    $number = 0
    $isWhole = $env:WSLNET_ALL_FAULTS -eq '1'
    $names = @(foreach ($name in $faultPlans.Keys) {
            $number++
            if ($isWhole -or $number % 2 -eq 0) {
                @{ Name = $name; Number = $number }
            }
        })
}

BeforeAll {
    . "$PSScriptRoot/Machine.ps1"
    . "$PSScriptRoot/../windows/TestTools.ps1"
    . "$PSScriptRoot/FaultTools.ps1"
    $journalKey = 'Registry::HKEY_LOCAL_MACHINE\SOFTWARE\WslNet\Journal'
}

AfterAll {
    Remove-Module WslNet, SimulatedWindows
}

Describe 'A process that is killed: <Name>' -ForEach $names {
    BeforeAll {
        $plan = Initialize-FaultPlan $Name
    }

    It 'at any change, and the one that takes back what it left' {
        $cases = @(
            foreach ($when in 'Before', 'After') {
                foreach ($at in 1..$plan.Changes) {
                    @{ At = $at; When = $when; RecoveryAt = 0 }
                }
            }
            for ($at = 1 + $Number % 3; $at -le $plan.Changes; $at += 3) {
                foreach ($recoveryAt in 1, 2, 3, 5, 8) {
                    @{ At = $at; When = @('Before', 'After')[($at + $recoveryAt) % 2]; RecoveryAt = $recoveryAt }
                }
            }
        )
        $problems = foreach ($case in Get-SampleOf $cases -Count (1 + $Number % 4 / 2) -Shift $Number) {
            Get-KillProblem -Plan $plan @case -Variant ($Number + $case.At)
        }
        $problems | Should -BeNullOrEmpty
    }
}

Describe 'A process that is killed around its journal' {
    BeforeAll {
        $plan = Initialize-FaultPlan 'Remove of a part of a range'
        $state = @{ Before = $plan.Before; Asked = $plan.Asked }
    }

    # The plan starts no program before: its first two changes are the journal's, and its last two.
    It '<When> change <At> of it, <Hit>: journal <Open>, values <Values>, machine <Machine>' -ForEach @(
        @{ At = 1; FromEnd = $false; When = 'After'; Hit = 'Registry Set'; Open = $false; Values = 'Part1'; Machine = 'Before' }
        @{ At = 2; FromEnd = $false; When = 'After'; Hit = 'Registry Set'; Open = $true; Values = 'Part1 Plan'; Machine = 'Before' }
        @{ At = 2; FromEnd = $true; When = 'Before'; Hit = 'Registry Remove'; Open = $true; Values = 'Part1 Plan'; Machine = 'Asked' }
        @{ At = 2; FromEnd = $true; When = 'After'; Hit = 'Registry Remove'; Open = $false; Values = 'Part1'; Machine = 'Asked' }
    ) {
        Restore-Machine $plan.Copy
        $number = if ($FromEnd) { $plan.Changes + 1 - $At } else { $At }
        $child = Invoke-KilledScript -Script $plan.Work -At $number -When $When
        $child.Hit | Should -Be $Hit
        Test-Journal | Should -Be $Open
        @((Get-JournalValue).Name | Sort-Object) -join ' ' | Should -Be $Values
        Compare-State $state[$Machine] (Get-StateLine) | Should -BeNullOrEmpty

        # Values without the first one are nobody's concern, and gone after the next plan.
        $run = Invoke-Script 'Add-WslPortForward 65000 -ConnectAddress 10.0.0.1; Remove-WslPortForward 65000'
        $run.Error | Should -BeNullOrEmpty
        $run.Warning | Should -HaveCount ([int] $Open)
        Get-JournalValue | Should -BeNullOrEmpty
        $expected = if ($Open) { $plan.Before } else { $state[$Machine] }
        Compare-State $expected (Get-StateLine) | Should -BeNullOrEmpty
    }
}

Describe 'A pipeline that ends early' {
    BeforeAll {
        Reset-SimulatedWindows
        Add-WslPortForward 8000
        $before = Get-StateLine
        $copy = Save-Machine
    }

    It 'after <Count> messages of an Add takes everything back' -ForEach @(
        @{ Count = 1 }
        @{ Count = 4 }
        @{ Count = 9 }
    ) {
        Restore-Machine $copy
        # The messages have nobody to go to any more when the operations are undone.
        @(Add-WslPortForward 8080, 8090, 8100 -Verbose 4>&1 | Select-Object -First $Count) | Should -HaveCount $Count
        Compare-State $before (Get-StateLine) | Should -BeNullOrEmpty
        Test-Journal | Should -BeFalse
    }
}

Describe 'A plan that is open' {
    BeforeAll {
        # Left by an Add whose undo failed.
        Reset-SimulatedWindows
        Add-WslPortForward 8000
        $before = Get-StateLine
        Add-Fault @{ Boundary = '*change'; At = 9; Action = 'Fail' }
        Add-Fault @{ Boundary = 'Remove-NetFirewallRule'; Action = 'Fail' }
        $null = Invoke-Script 'Add-WslPortForward 8080, 8090'
        Clear-Fault
        if (-not (Test-Journal)) {
            throw 'The journal is not open.'
        }
        $copy = Save-Machine
    }

    BeforeEach {
        Restore-Machine $copy
    }

    It 'is not taken back without elevation, which the error says' {
        $open = Get-StateLine
        Set-Elevation $false
        $run = Invoke-Script 'Add-WslPortForward 65000 -ConnectAddress 10.0.0.1'
        $run.Error.FullyQualifiedErrorId | Should -Be 'NotElevated,Add-WslPortForward'
        Compare-State $open (Get-StateLine) | Should -BeNullOrEmpty
        Test-Journal | Should -BeTrue
        (Invoke-Script 'Get-WslPortForward').Error | Should -BeNullOrEmpty
        (Invoke-Script 'Remove-WslPortForward 8000 -WhatIf').Warning | Should -HaveCount 1
    }

    It 'stays open while it cannot be taken back, and the error lists what' {
        Add-Fault @{ Boundary = 'Remove-NetFirewallRule'; Action = 'Fail'; Text = 'It is broken.' }
        $run = Invoke-Script 'Add-WslPortForward 65000 -ConnectAddress 10.0.0.1'
        $run.Error | Should -HaveCount 1
        $run.Error[0].FullyQualifiedErrorId | Should -Be 'InterruptedChange,Add-WslPortForward'
        $run.Error[0].Exception.Message | Should -Match 'Remove-NetFirewallRule WslNet-v4tov4-0\.0\.0\.0-80[89]0 \(It is broken\.\)'
        Test-Journal | Should -BeTrue
        (Invoke-Script 'Remove-WslPortForward 65000').Error.FullyQualifiedErrorId | Should -Be 'ForwardNotFound,Remove-WslPortForward'
        Test-Journal | Should -BeFalse
        Compare-State $before (Get-StateLine) | Should -BeNullOrEmpty
    }

    It 'does not take back what somebody else changed since' {
        $name = @((Get-SimulatedWindows).FirewallRule | Where-Object Name -Like 'WslNet-*-80?0')[0].Name
        Add-ForeignProxy '0.0.0.0/8080' '10.1.2.3/80'
        Set-NetFirewallRule -Name $name -RemoteAddress 10.0.0.0/8
        $changed = Get-StateLine
        (Invoke-Script 'Remove-WslPortForward 65000').Warning | Should -HaveCount 1
        Test-Journal | Should -BeFalse
        Get-StoredEntry | Should -Contain '0.0.0.0/8080 -> 10.1.2.3/80'
        (Get-SimulatedWindows).FirewallRule.Name | Should -Contain $name
    }

    It 'whose journal is damaged (<Damage>) stays, and the error of <Work> says how to get out' -ForEach @(
        @{ Damage = 'Plan is no JSON'; Name = 'Plan'; Data = '{"version":1,"par'; Work = 'Add-WslPortForward 65000 -ConnectAddress 10.0.0.1' }
        @{ Damage = 'Plan says nothing'; Name = 'Plan'; Data = '{}'; Work = 'Remove-WslPortForward 8000' }
        @{ Damage = 'Plan of another version'; Name = 'Plan'; Data = '{"version":2,"parts":1}'; Work = 'Remove-WslPortForward 8000' }
        @{ Damage = 'more parts than there are'; Name = 'Plan'; Data = '{"version":1,"parts":2}'; Work = 'Remove-WslPortForward 8000' }
        @{ Damage = 'a part that is no JSON'; Name = 'Part1'; Data = '{"operations":[{"kind":"portProxy.set","family":'; Work = 'Update-WslPortForward' }
        @{ Damage = 'a part that says nothing'; Name = 'Part1'; Data = '{}'; Work = 'Remove-WslPortForward 8000' }
        @{ Damage = 'an operation that says nothing'; Name = 'Part1'; Data = '{"operations":[{}]}'; Work = 'Remove-WslPortForward 8000' }
        @{ Damage = 'an operation that nobody knows'; Name = 'Part1'; Data = '{"operations":[{"kind":"disk.format"}]}'; Work = 'Remove-WslPortForward 8000' }
        @{ Damage = 'a part that is empty'; Name = 'Part1'; Data = ''; Work = 'Remove-WslPortForward 8000' }
    ) {
        $null = New-ItemProperty -LiteralPath $journalKey -Name $Name -Value $Data -Force
        $open = Get-StateLine
        $run = Invoke-Script $Work
        $run.Error | Should -HaveCount 1
        $run.Error[0].FullyQualifiedErrorId | Should -BeLike 'InterruptedChange,*'
        $run.Error[0].TargetObject | Should -Be 'HKLM\SOFTWARE\WslNet\Journal'
        if ($Data -notlike '*disk*') {
            $run.Error[0].Exception.Message | Should -Match "Get-WslPortForward, and remove the journal: Remove-Item 'Registry::HKEY_LOCAL_MACHINE\\SOFTWARE\\WslNet\\Journal'"
        }
        Compare-State $open (Get-StateLine) | Should -BeNullOrEmpty
        @(Get-JournalValue | Where-Object Name -EQ $Name)[0].Data | Should -Be $Data
    }

    It 'whose journal is damaged does not keep from reading, and is gone when the administrator removes it' {
        $null = New-ItemProperty -LiteralPath $journalKey -Name 'Plan' -Value '{' -Force
        (Invoke-Script 'Get-WslPortForward').Error | Should -BeNullOrEmpty
        (Invoke-Script 'Remove-WslPortForward 8000 -WhatIf').Error | Should -BeNullOrEmpty
        Remove-Item 'Registry::HKEY_LOCAL_MACHINE\SOFTWARE\WslNet\Journal'
        $run = Invoke-Script 'Remove-WslPortForward 8000'
        $run.Error | Should -BeNullOrEmpty
        $run.Warning | Should -BeNullOrEmpty
    }
}
