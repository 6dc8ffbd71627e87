BeforeAll {
    Import-Module "$PSScriptRoot/SimulatedWindows.psd1" -Force
    . "$PSScriptRoot/TestTools.ps1"
    $runProgram = '$start = [System.Diagnostics.ProcessStartInfo]::new("$env:SystemRoot/System32/sc.exe", "control iphlpsvc paramchange"); [System.Diagnostics.Process]::Start($start).WaitForExit()'
    $writeRegistry = 'New-Item -Path "Registry::HKEY_LOCAL_MACHINE\SOFTWARE\Test" -Force | Out-Null; Set-ItemProperty -LiteralPath "Registry::HKEY_LOCAL_MACHINE\SOFTWARE\Test" -Name a -Value 1'
    $makeRule = 'New-NetFirewallRule -Name a -DisplayName a | Out-Null'
}

AfterAll {
    Remove-Module SimulatedWindows
}

Describe 'Faults in a process of its own' {
    It 'a process without a fault reaches its end' {
        Reset-SimulatedWindows
        $result = Start-ChildScript "$writeRegistry`n$makeRule`n$runProgram"
        $result.Output | Should -Match 'reached the end$'
        $result.ExitCode | Should -Be 0
    }

    It 'Kill at <Boundary>: the process ends, and what came before is there' -ForEach @(
        @{ Boundary = 'sc.exe'; Call = 'control' }
        @{ Boundary = 'Registry'; Call = 'Set' }
        @{ Boundary = 'New-NetFirewallRule'; Call = '' }
    ) {
        Reset-SimulatedWindows -Fault @{ Boundary = $Boundary; Call = $Call; Action = 'Kill' }
        $script = if ($Boundary -eq 'sc.exe') { "$writeRegistry`n$runProgram" } elseif ($Boundary -eq 'Registry') { $writeRegistry } else { $makeRule }
        $result = Start-ChildScript $script
        $result.Ended | Should -BeTrue
        $result.Output | Should -Not -Match 'reached the end'
        $result.ExitCode | Should -Not -Be 0
        @((Get-SimulatedWindows).FirewallRule).Count | Should -Be 0
        $written = Get-ItemProperty -LiteralPath 'Registry::HKEY_LOCAL_MACHINE\SOFTWARE\Test' -Name a -ErrorAction SilentlyContinue
        $null -ne $written | Should -Be ($Boundary -eq 'sc.exe')
    }

    It 'Kill after New-NetFirewallRule: the rule is there, its caller is gone' {
        Reset-SimulatedWindows -Fault @{ Boundary = 'New-NetFirewallRule'; When = 'After'; Action = 'Kill' }
        (Start-ChildScript $makeRule).Output | Should -Not -Match 'reached the end'
        (Get-SimulatedWindows).FirewallRule.Name | Should -Be 'a'
    }

    It 'Hang at <Boundary> lasts until somebody ends it' -ForEach @(
        @{ Boundary = 'Registry'; Call = 'Set' }, @{ Boundary = 'New-NetFirewallRule'; Call = '' }
    ) {
        Reset-SimulatedWindows -Fault @{ Boundary = $Boundary; Call = $Call; Action = 'Hang' }
        $script = if ($Boundary -eq 'Registry') { $writeRegistry } else { $makeRule }
        $result = Start-ChildScript $script 4
        $result.Ended | Should -BeFalse
        $result.Output | Should -Not -Match 'reached the end'
    }
}

Describe 'Faults of programs' {
    It 'Hang: a program does not end by itself' {
        Reset-SimulatedWindows -Fault @{ Boundary = 'netsh.exe'; Call = 'show'; Action = 'Hang' }
        $start = [System.Diagnostics.ProcessStartInfo]::new("$env:SystemRoot/System32/netsh.exe", 'interface portproxy show all')
        $start.RedirectStandardOutput = $true
        $process = [System.Diagnostics.Process]::Start($start)
        $process.WaitForExit(1500) | Should -BeFalse
        $process.Kill()
        $process.WaitForExit()
        (Invoke-Netsh interface, portproxy, show, all).ExitCode | Should -Be 0
    }

    It 'Answer: a program prints bytes as they are, at its second use' {
        Reset-SimulatedWindows -Fault @{ Boundary = 'wsl.exe'; Call = 'list'; At = 2; Action = 'Answer'; Bytes = [byte[]] (0xff, 0xfe, 0x00, 0x41); ExitCode = 7 }
        (Invoke-WslCode -ArgumentList '-l', '-q').Text | Should -BeExactly "Ubuntu`r`n"
        $second = Invoke-WslCode -ArgumentList '-l', '-q'
        $second.Bytes | Should -Be @(0xff, 0xfe, 0x00, 0x41)
        $second.ExitCode | Should -Be 7
    }

    It 'Fail after: netsh has done its work, and says that it failed' {
        Reset-SimulatedWindows -Fault @{ Boundary = 'netsh.exe'; Call = 'add'; When = 'After'; Action = 'Fail'; Text = 'no' }
        (Invoke-Netsh interface, portproxy, add, v4tov4, 80, 127.0.0.1, 81).ExitCode | Should -Be 1
        (Get-SimulatedWindows).PortProxy.State | Should -Be 'Listening'
    }
}

Describe 'Faults of commands' {
    It 'Fail: <Command> fails at its first use only' -ForEach @(
        @{ Command = 'Set-NetFirewallHyperVVMSetting'; Arguments = @{ Name = '{40E0AC32-46A5-438A-A0B2-2B479E8F2E90}'; LoopbackEnabled = 'False' } }
        @{ Command = 'Get-NetUDPEndpoint'; Arguments = @{} }
        @{ Command = 'Get-NetTCPConnection'; Arguments = @{} }
        @{ Command = 'Get-NetIPAddress'; Arguments = @{} }
        @{ Command = 'Get-NetConnectionProfile'; Arguments = @{} }
        @{ Command = 'Get-NetAdapter'; Arguments = @{} }
        @{ Command = 'Stop-Service'; Arguments = @{ Name = 'iphlpsvc' } }
        @{ Command = 'Start-Service'; Arguments = @{ Name = 'iphlpsvc' } }
    ) {
        Reset-SimulatedWindows -Fault @{ Boundary = $Command; Action = 'Fail'; Text = 'The RPC server is unavailable.' }
        { & $Command @Arguments -ErrorAction Stop } | Should -Throw 'The RPC server is unavailable.'
        & $Command @Arguments -ErrorAction Stop
    }

    It 'Fail after: the rule is made, and the error comes' {
        Reset-SimulatedWindows -Fault @{ Boundary = 'New-NetFirewallHyperVRule'; When = 'After'; Action = 'Fail' }
        { New-NetFirewallHyperVRule -Name a -DisplayName a -ErrorAction Stop } | Should -Throw
        @((Get-SimulatedWindows).HyperVRule.Name) | Should -Contain 'a'
    }
}

Describe 'Calls that a fault counts' {
    BeforeAll {
        $key = 'Registry::HKEY_LOCAL_MACHINE\SOFTWARE\Test'
        # Three reads; seven changes: two keys, two values, a rule, a program, a service.
        function Invoke-EveryBoundary {
            $null = New-Item -Path $key -Force
            Set-ItemProperty -LiteralPath $key -Name a -Value 1
            $null = Get-ItemProperty -LiteralPath $key
            $null = New-NetFirewallRule -Name a -DisplayName a
            $null = Get-NetFirewallRule -Name a
            $null = Invoke-ProgramCode -Name sc.exe -ArgumentList control, iphlpsvc, paramchange
            $null = Get-Service -Name iphlpsvc
            Restart-Service -Name iphlpsvc
            Remove-ItemProperty -LiteralPath $key -Name a
            Remove-Item -LiteralPath $key
        }
    }

    It 'Count: <Boundary> <Call> is met <Seen> times, and nothing goes wrong' -ForEach @(
        @{ Boundary = '*'; Call = ''; Seen = 10 }
        @{ Boundary = '*change'; Call = ''; Seen = 7 }
        @{ Boundary = 'Registry'; Call = ''; Seen = 5 }
        @{ Boundary = 'Registry'; Call = 'Set'; Seen = 1 }
        @{ Boundary = 'sc.exe'; Call = ''; Seen = 1 }
        @{ Boundary = 'wsl.exe'; Call = ''; Seen = 0 }
    ) {
        Reset-SimulatedWindows -Fault @{ Boundary = $Boundary; Call = $Call; Action = 'Count' }
        Invoke-EveryBoundary
        $fault = (Get-SimulatedWindows).Fault
        $fault.Seen | Should -Be $Seen
        $fault.Hit | Should -BeNullOrEmpty
    }

    It 'each of several faults counts for itself, and says which call it hit' {
        Reset-SimulatedWindows -Fault @{ Boundary = '*'; Action = 'Count' }, @{ Boundary = '*change'; Action = 'Fail'; At = 3 }, @{ Boundary = '*change'; Action = 'Fail'; At = 4; When = 'After' }
        $null = New-Item -Path $key -Force
        Set-ItemProperty -LiteralPath $key -Name a -Value 1
        $null = Get-ItemProperty -LiteralPath $key
        { New-NetFirewallRule -Name a -DisplayName a -ErrorAction Stop } | Should -Throw
        { Remove-ItemProperty -LiteralPath $key -Name a -ErrorAction Stop } | Should -Throw
        $found = @((Get-SimulatedWindows).Fault)
        $found.Boundary | Should -Be @('*', '*change', '*change')
        $found.Seen | Should -Be @(5, 4, 4)
        $found.Hit | Should -Be @('', 'New-NetFirewallRule', 'Registry Remove')
        $found[1].At | Should -Be 3
        $found[2].When | Should -Be 'After'
        (Get-Item -LiteralPath $key).GetValueNames() | Should -BeNullOrEmpty
    }

    It 'calls of several processes at once are all counted' {
        Reset-SimulatedWindows -Fault @{ Boundary = '*'; Action = 'Count' }
        $null = New-Item -Path $key -Force
        $writeMany = '1..200 | ForEach-Object { Set-ItemProperty -LiteralPath "' + $key + '" -Name a -Value $_ }'
        $file = [System.IO.Path]::Combine((Get-SimulatedWindows).StateFolder, 'many.ps1')
        [System.IO.File]::WriteAllText($file, "Import-Module '$PSScriptRoot/SimulatedWindows.psd1'`n$writeMany`n")
        $processes = 1..3 | ForEach-Object { [System.Diagnostics.Process]::Start((Get-ChildStart $file)) }
        $processes | ForEach-Object { $_.WaitForExit() }
        (Get-SimulatedWindows).Fault.Seen | Should -Be 601
    }

    It 'are refused where they cannot be: <Case>' -ForEach @(
        @{ Case = 'an unknown pattern'; Fault = @{ Boundary = '*chnage'; Action = 'Count' }; Text = "*'*' and '*change'*" }
        @{ Case = 'a Call beside a pattern'; Fault = @{ Boundary = '*'; Call = 'Set'; Action = 'Count' }; Text = '*no Call*' }
        @{ Case = 'an answer of whatever call'; Fault = @{ Boundary = '*change'; Action = 'Answer' }; Text = '*Answer is for programs*' }
        @{ Case = 'a use before the first'; Fault = @{ Boundary = '*'; Action = 'Kill'; At = 0 }; Text = '*At*1*' }
    ) {
        { Reset-SimulatedWindows -Fault $Fault } | Should -Throw $Text
    }
}

Describe 'A fault after a call that ends in an error' {
    It 'Kill comes all the same' {
        Reset-SimulatedWindows -Fault @{ Boundary = 'Get-NetFirewallRule'; When = 'After'; Action = 'Kill' }
        $result = Start-ChildScript 'try { Get-NetFirewallRule -Name nope -ErrorAction Stop } catch { }'
        $result.Output | Should -Not -Match 'reached the end'
        (Get-SimulatedWindows).Fault.Hit | Should -Be 'Get-NetFirewallRule'
    }

    It 'Fail leaves the error as it is, and does not wait for the next command' {
        Reset-SimulatedWindows -Fault @{ Boundary = 'Get-NetFirewallRule'; When = 'After'; Action = 'Fail'; Text = 'later' }
        { Get-NetFirewallRule -Name nope -ErrorAction Stop } | Should -Throw 'No MSFT_NetFirewallRule*'
        (New-NetFirewallRule -Name a -DisplayName a -ErrorAction Stop).Name | Should -Be 'a'
    }
}
