# At each call over a boundary something fails. Whatever it is, the machine is as before, and the error says so.
BeforeDiscovery {
    $additions = foreach ($point in @(
            @{ Boundary = 'Registry'; Call = 'Set'; Count = 4 }
            @{ Boundary = 'New-NetFirewallRule'; Call = ''; Count = 1 }
            @{ Boundary = 'sc.exe'; Call = 'control'; Count = 1 }
        )) {
        for ($at = 1; $at -le $point.Count; $at++) {
            @{ Boundary = $point.Boundary; Call = $point.Call; At = $at; When = 'Before' }
            if ($point.Boundary -eq 'Registry') {
                @{ Boundary = $point.Boundary; Call = $point.Call; At = $at; When = 'After' }
            }
        }
    }
    $removals = foreach ($point in @(
            @{ Boundary = 'Registry'; Call = 'Remove'; Count = 4 }
            @{ Boundary = 'Remove-NetFirewallRule'; Call = ''; Count = 1 }
            @{ Boundary = 'sc.exe'; Call = 'control'; Count = 1 }
        )) {
        for ($at = 1; $at -le $point.Count; $at++) {
            @{ Boundary = $point.Boundary; Call = $point.Call; At = $at; When = 'Before' }
            if ($point.Boundary -eq 'Registry') {
                @{ Boundary = $point.Boundary; Call = $point.Call; At = $at; When = 'After' }
            }
        }
    }
}

BeforeAll {
    . "$PSScriptRoot/Machine.ps1"

    # Order is no property of the machine: what was taken back may stand at the end.
    function Get-SortedMachineText {
        $state = Get-SimulatedWindows
        @(
            $state.PortProxy | ForEach-Object { "$($_.Key) $($_.ConnectAddress) $($_.ConnectPort) $($_.State)" }
            $state.FirewallRule | ForEach-Object { ConvertTo-Json -InputObject $_ -Compress }
            $state.Registry | ForEach-Object { "$($_.Key) $($_.Name) $($_.Kind) $($_.Data)" }
            $state.Listener | ForEach-Object { "$($_.Side) $($_.Address) $($_.Port)" }
            $state.Service | ForEach-Object { "$($_.Name) $($_.Status)" }
        ) | Sort-Object
    }
}

AfterAll {
    Remove-Module WslNet, SimulatedWindows
}

Describe 'An Add of two ports that fails' {
    It 'at <Boundary> <Call> number <At>, <When> it took effect, leaves the machine as before' -ForEach $additions {
        Reset-SimulatedWindows
        Add-WslPortForward 8000
        $before = Get-MachineText
        Add-Fault @{ Boundary = $Boundary; Call = $Call; At = $At; When = $When; Action = 'Fail'; Text = 'It is broken.'; ExitCode = 5 }
        $failure = @(Get-Failure { Add-WslPortForward 8080, 8081 })
        $failure | Should -HaveCount 1
        $failure[0].FullyQualifiedErrorId | Should -Be 'OperationFailed,Add-WslPortForward'
        [string] $failure[0].CategoryInfo.Category | Should -Be 'OperationStopped'
        $failure[0].Exception.Message | Should -Match 'It is broken\..*The machine is as before\.'
        Get-MachineText | Should -Be $before
        Add-WslPortForward 8080, 8081
        @(Get-StoredEntry).Count | Should -Be 3
    }

    It 'when it reads back leaves the machine as before' {
        Reset-SimulatedWindows -Fault @{ Boundary = 'Get-NetTCPConnection'; At = 3; Action = 'Fail'; Text = 'It is broken.' }
        $before = Get-MachineText
        $failure = Get-Failure { Add-WslPortForward 8080, 8081 }
        $failure.FullyQualifiedErrorId | Should -Be 'OperationFailed,Add-WslPortForward'
        $failure.TargetObject | Should -Be 'Reading back what was changed'
        Get-MachineText | Should -Be $before
    }

    It 'to change a forward puts the old one back' {
        Reset-SimulatedWindows
        Add-WslPortForward 8080 -ConnectPort 80
        $before = Get-SortedMachineText
        # Removes the old firewall rule, then fails to make the new one.
        Add-Fault @{ Boundary = 'New-NetFirewallRule'; Action = 'Fail'; Text = 'It is broken.' }
        (Get-Failure { Add-WslPortForward 8080 -ConnectPort 81 -RemoteAddress Any }).FullyQualifiedErrorId | Should -Be 'OperationFailed,Add-WslPortForward'
        Get-SortedMachineText | Should -Be $before
    }

    It 'to take over an entry of somebody else puts it back' {
        Reset-SimulatedWindows
        Add-ForeignProxy '*/8080' '10.1.2.3/80'
        $before = Get-MachineText
        Add-Fault @{ Boundary = 'sc.exe'; Call = 'control'; Action = 'Fail'; ExitCode = 5 }
        (Get-Failure { Add-WslPortForward 8080 -Force }).FullyQualifiedErrorId | Should -Be 'OperationFailed,Add-WslPortForward'
        Get-MachineText | Should -Be $before
    }
}

Describe 'A Remove of two ports that fails' {
    It 'at <Boundary> <Call> number <At>, <When> it took effect, leaves the machine as before' -ForEach $removals {
        Reset-SimulatedWindows
        Add-WslPortForward 8080, 8081 -FirewallProfile Public -RemoteAddress 10.0.0.0/8 3>$null
        $before = Get-SortedMachineText
        Add-Fault @{ Boundary = $Boundary; Call = $Call; At = $At; When = $When; Action = 'Fail'; Text = 'It is broken.'; ExitCode = 5 }
        $failure = @(Get-Failure { Remove-WslPortForward 8080, 8081 })
        $failure | Should -HaveCount 1
        $failure[0].FullyQualifiedErrorId | Should -Be 'OperationFailed,Remove-WslPortForward'
        Get-SortedMachineText | Should -Be $before
    }
}

Describe 'A firewall rule of ours that somebody changed' {
    It 'is put back as it was: <Change.Keys>' -ForEach @(
        @{ Change = @{ Enabled = 'False' } }
        @{ Change = @{ Action = 'Block' } }
        @{ Change = @{ Direction = 'Outbound' } }
        @{ Change = @{ LocalPort = '8080', '9090' } }
        @{ Change = @{ RemoteAddress = '10.0.0.0/8' } }
    ) {
        Reset-SimulatedWindows
        Add-WslPortForward 8080
        Set-NetFirewallRule -Name 'WslNet-v4tov4-0.0.0.0-8080' @Change
        $before = Get-SortedMachineText
        Add-Fault @{ Boundary = 'sc.exe'; Call = 'control'; Action = 'Fail'; ExitCode = 5 }
        (Get-Failure { Remove-WslPortForward 8080 }).FullyQualifiedErrorId | Should -Be 'OperationFailed,Remove-WslPortForward'
        Get-SortedMachineText | Should -Be $before
    }
}

Describe 'A firewall rule of somebody else that has the name of ours' {
    It 'is never touched: the change fails and is taken back' {
        Reset-SimulatedWindows
        $null = New-NetFirewallRule -Name 'WslNet-v4tov4-0.0.0.0-8080' -DisplayName 'Not ours' -Group 'Another' -Protocol TCP -LocalPort 8080 -Action Block
        $before = Get-SortedMachineText
        (Get-Failure { Add-WslPortForward 8080 }).FullyQualifiedErrorId | Should -Be 'OperationFailed,Add-WslPortForward'
        Get-SortedMachineText | Should -Be $before
    }

    It 'is left alone where ours vanishes between reading and removing' {
        Reset-SimulatedWindows
        Add-WslPortForward 8080
        # What removes the rule is told its name only.
        & (Get-Module -Name WslNet) {
            Remove-NetFirewallRule -Name 'WslNet-v4tov4-0.0.0.0-8080'
            $null = New-NetFirewallRule -Name 'WslNet-v4tov4-0.0.0.0-8080' -DisplayName 'Not ours' -Group 'Another' -Protocol TCP -LocalPort 8080 -Action Block
            Clear-WslNetFirewallRule -Name 'WslNet-v4tov4-0.0.0.0-8080'
        }
        (Get-SimulatedWindows).FirewallRule.Group | Should -Be 'Another'
    }
}

Describe 'An undo that fails, too' {
    It 'is told with what is left: <Left>' -ForEach @(
        @{ Undo = @{ Boundary = 'Registry'; Call = 'Remove' }; Left = 'netsh interface portproxy delete v4tov4 listenaddress=0.0.0.0 listenport=8080' }
        @{ Undo = @{ Boundary = 'sc.exe'; Call = 'control' }; Left = 'sc.exe control iphlpsvc paramchange' }
    ) {
        Reset-SimulatedWindows -Fault @{ Boundary = 'New-NetFirewallRule'; Action = 'Fail'; Text = 'It is broken.' }, (@{ Action = 'Fail'; Text = 'So is this.'; ExitCode = 5 } + $Undo)
        $failure = @(Get-Failure { Add-WslPortForward 8080 })
        $failure | Should -HaveCount 1
        $failure[0].FullyQualifiedErrorId | Should -Be 'RollbackIncomplete,Add-WslPortForward'
        $failure[0].Exception.Message | Should -Match ([regex]::Escape("could not be undone: $Left"))
        $failure[0].Exception.Message | Should -Match 'It is broken\.'
        $failure[0].Exception.Message | Should -Match 'So is this\.'
        $failure[0].Exception.Message | Should -Not -Match 'as before'
    }

    It 'does not keep the other changes from being undone' {
        Reset-SimulatedWindows
        $before = @((Get-SimulatedWindows).FirewallRule).Count
        Add-Fault @{ Boundary = 'New-NetFirewallRule'; At = 2; Action = 'Fail'; Text = 'It is broken.' }
        Add-Fault @{ Boundary = 'Registry'; Call = 'Remove'; Action = 'Fail'; Text = 'So is this.' }
        (Get-Failure { Add-WslPortForward 8080, 8090 }).FullyQualifiedErrorId | Should -Be 'RollbackIncomplete,Add-WslPortForward'
        Get-StoredEntry | Should -Be '0.0.0.0/8090 -> 172.21.101.146/8090'
        @((Get-SimulatedWindows).FirewallRule).Count | Should -Be $before
    }
}
