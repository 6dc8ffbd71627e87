BeforeAll {
    Import-Module "$PSScriptRoot/SimulatedWindows.psd1" -Force
    . "$PSScriptRoot/TestTools.ps1"

    # Runs a script in another PowerShell of the same kind, on this machine, and says how it ended.
    function Start-ChildScript {
        param([string] $Script, [int] $Seconds = 30)
        $file = [System.IO.Path]::Combine((Get-SimulatedWindows).StateFolder, 'child.ps1')
        [System.IO.File]::WriteAllText($file, "Import-Module '$PSScriptRoot/SimulatedWindows.psd1'`n$Script`n[Console]::Out.Write('reached the end')`n")
        $start = [System.Diagnostics.ProcessStartInfo]::new([System.Environment]::ProcessPath)
        $host0 = [System.Environment]::GetCommandLineArgs()[0]
        if ([System.IO.Path]::GetFileNameWithoutExtension($start.FileName) -eq 'dotnet') {
            $start.ArgumentList.Add($host0)
        }
        foreach ($argument in '-File', $file) {
            $start.ArgumentList.Add($argument)
        }
        $start.RedirectStandardOutput = $true
        $start.RedirectStandardError = $true
        $process = [System.Diagnostics.Process]::Start($start)
        $output = $process.StandardOutput.ReadToEndAsync()
        $problems = $process.StandardError.ReadToEndAsync()
        $ended = $process.WaitForExit($Seconds * 1000)
        if (-not $ended) {
            $process.Kill($true)
            $process.WaitForExit()
        }
        [pscustomobject] @{ Ended = $ended; Output = $output.Result; Error = $problems.Result; ExitCode = $process.ExitCode }
    }
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
