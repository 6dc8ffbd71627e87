# One WslNet command at a time changes the machine. Another one waits, reads the facts again, and goes on or says why not.
BeforeAll {
    . "$PSScriptRoot/Machine.ps1"
    . "$PSScriptRoot/../windows/TestTools.ps1"
    . "$PSScriptRoot/FaultTools.ps1"

    # Takes the mutex in another thread. Setting Release lets go of it; with -Abandon the thread just ends.
    function Enter-OtherMutex {
        param ([switch] $Abandon)
        $holder = [pscustomobject] @{
            Mutex = [WslNet.Simulation.State.MachineMutex]::Open([WslNet.Simulation.Machine]::Current, 'Global\WslNet')
            Taken = [System.Threading.ManualResetEventSlim]::new()
            Release = [System.Threading.ManualResetEventSlim]::new()
            Shell = [powershell]::Create([System.Management.Automation.Runspaces.InitialSessionState]::Create())
            Running = $null
        }
        $holder.Shell.Runspace.SessionStateProxy.LanguageMode = 'FullLanguage'
        $null = $holder.Shell.AddScript('param ($Holder, $Abandon)
            $null = $Holder.Mutex.WaitOne()
            $Holder.Taken.Set()
            if (-not $Abandon) {
                $null = $Holder.Release.Wait(60000)
                $Holder.Mutex.ReleaseMutex()
            }').AddArgument($holder).AddArgument([bool] $Abandon)
        $holder.Running = $holder.Shell.BeginInvoke()
        if (-not $holder.Taken.Wait(10000)) {
            throw 'The mutex could not be taken.'
        }
        $holder
    }

    function Exit-OtherMutex {
        param ($Holder)
        $Holder.Release.Set()
        $null = $Holder.Shell.EndInvoke($Holder.Running)
        $Holder.Shell.Dispose()
        $Holder.Mutex.Dispose()
    }

    # Runs a script while somebody else has the machine, who does something when the script begins to wait, and lets go.
    function Invoke-WhileBusy {
        param ([string] $Work, [scriptblock] $Meanwhile)
        $global:WslNetTest = @{ Holder = Enter-OtherMutex; Meanwhile = $Meanwhile; Waits = 0 }
        # The module shows its progress when it waits.
        function global:Write-Progress {
            param ($Activity, $Status, $PercentComplete, [switch] $Completed)
            if ("$Activity" -like 'Waiting for another*' -and -not $Completed) {
                $global:WslNetTest.Waits++
                if ($global:WslNetTest.Waits -eq 1) {
                    $null = . $global:WslNetTest.Meanwhile
                    $global:WslNetTest.Holder.Release.Set()
                }
            }
        }
        try {
            $run = Invoke-Script $Work
            $global:WslNetTest.Waits | Should -BeGreaterThan 0
            $run
        } finally {
            Remove-Item -LiteralPath 'Function:\Write-Progress'
            Exit-OtherMutex $global:WslNetTest.Holder
            Remove-Variable -Name WslNetTest -Scope Global
        }
    }

    # A script with the module in another process, which goes on while this one does.
    function Start-OtherProcess {
        param ([string] $Script, [string] $Name)
        $file = [System.IO.Path]::Combine((Get-StateFolder), "$Name.ps1")
        [System.IO.File]::WriteAllText($file, @"
Import-Module '$PSScriptRoot/../windows/SimulatedWindows.psd1'
Import-Module '$PSScriptRoot/../../generated/WslNet/WslNet.psd1'
function global:Write-Progress {
    param (`$Activity, `$Status, `$PercentComplete, [switch] `$Completed)
    if (`$Activity -like 'Waiting for another*') { [System.IO.File]::WriteAllText('$file.waiting', '') }
}
try { $Script } catch { [Console]::Out.Write(`$_.FullyQualifiedErrorId) }
"@)
        $start = Get-ChildStart $file
        $start.RedirectStandardOutput = $true
        $process = [System.Diagnostics.Process]::Start($start)
        [pscustomobject] @{ Process = $process; Output = $process.StandardOutput.ReadToEndAsync(); Waiting = "$file.waiting" }
    }

    # Lets processes begin to wait for the mutex, and then all go on at once; puts out what they wrote.
    function Invoke-AtOnce {
        param ([string[]] $Script)
        $holder = Enter-OtherMutex
        $number = 0
        $others = foreach ($text in $Script) {
            $number++
            Start-OtherProcess -Script $text -Name "other$number"
        }
        $watch = [System.Diagnostics.Stopwatch]::StartNew()
        while (@($others | Where-Object { -not [System.IO.File]::Exists($_.Waiting) }).Count -gt 0 -and $watch.Elapsed.TotalSeconds -lt 25) {
            Start-Sleep -Milliseconds 50
        }
        Exit-OtherMutex $holder
        foreach ($other in $others) {
            if (-not $other.Process.WaitForExit(60000)) {
                $other.Process.Kill($true)
            }
            [System.IO.File]::Exists($other.Waiting) | Should -BeTrue
            $other.Output.Result
        }
    }
}

AfterAll {
    Remove-Module WslNet, SimulatedWindows
}

Describe 'Two processes' {
    BeforeEach {
        Reset-SimulatedWindows
    }

    It 'that add 20 ports each make all 40' {
        @(Invoke-AtOnce 'Add-WslPortForward 8000-8009, 8100-8109', 'Add-WslPortForward 8010-8019, 8110-8119') -join '' | Should -BeNullOrEmpty
        Test-Journal | Should -BeFalse
        $forwards = @(Get-WslPortForward)
        @($forwards.ListenPort | Sort-Object) -join ',' | Should -Be (@(8000..8019 + 8100..8119) -join ',')
        @($forwards | Where-Object { -not $_.Managed -or $_.State -ne 'Active' }) | Should -BeNullOrEmpty
        @((Get-SimulatedWindows).FirewallRule | Where-Object Group -EQ 'WslNet' | ForEach-Object { $_.LocalPort } | Sort-Object) -join ' ' |
            Should -Be '8000-8009 8010-8019 8100-8109 8110-8119'
    }

    It 'that add one port to two places leave one of them, whole' {
        $output = @(Invoke-AtOnce 'Add-WslPortForward 8080 -ConnectAddress 10.0.0.1 -RemoteAddress 10.0.0.0/24', 'Add-WslPortForward 8080 -ConnectAddress 10.0.0.2 -RemoteAddress 10.0.0.0/25')
        Test-Journal | Should -BeFalse
        $forward = @(Get-WslPortForward)
        $forward | Should -HaveCount 1
        $forward.Managed | Should -BeTrue
        $forward.ConnectAddress | Should -BeIn '10.0.0.1', '10.0.0.2'
        $forward.RemoteAddress | Should -Be @{ '10.0.0.1' = '10.0.0.0/24'; '10.0.0.2' = '10.0.0.0/25' }[$forward.ConnectAddress]
        $rule = @((Get-SimulatedWindows).FirewallRule | Where-Object Group -EQ 'WslNet')
        $rule | Should -HaveCount 1
        (Invoke-Script "Add-WslPortForward 8080 -ConnectAddress $($forward.ConnectAddress) -RemoteAddress $($forward.RemoteAddress) -Verbose").Output -join ' ' |
            Should -Match 'already as asked'
    }
}

Describe 'A command that has to wait' {
    BeforeEach {
        Reset-SimulatedWindows
        Add-WslPortForward 8000
    }

    It 'goes on when the machine is free' {
        $run = Invoke-WhileBusy 'Add-WslPortForward 8080 -PassThru' { }
        $run.Error | Should -BeNullOrEmpty
        $run.Output.State | Should -Be 'Active'
    }

    It 'refuses a port that somebody has forwarded meanwhile' {
        $seen = @{ State = $null }
        $run = Invoke-WhileBusy 'Add-WslPortForward 8080, 8090' {
            Add-ForeignProxy '0.0.0.0/8080' '10.1.2.3/80'
            $seen.State = Get-StateLine
        }
        $run.Error.FullyQualifiedErrorId | Should -Be 'PortProxyConflict,Add-WslPortForward'
        $seen.State | Should -Not -BeNullOrEmpty
        Compare-State $seen.State (Get-StateLine) | Should -BeNullOrEmpty
        Get-JournalValue | Should -BeNullOrEmpty
    }

    It 'refuses a port on which somebody listens meanwhile' {
        $run = Invoke-WhileBusy 'Add-WslPortForward 8080' { Add-SimulatedListener -Side windows -Port 8080 }
        $run.Error.FullyQualifiedErrorId | Should -Be 'PortInUse,Add-WslPortForward'
        Get-StoredEntry | Should -Be '0.0.0.0/8000 -> 172.21.101.146/8000'
    }

    It 'keeps what somebody has made of the forward that it removes' {
        $run = Invoke-WhileBusy 'Remove-WslPortForward 8000' { Add-ForeignProxy '0.0.0.0/8000' '10.1.2.3/80' }
        $run.Error.FullyQualifiedErrorId | Should -Be 'ForwardNotManaged,Remove-WslPortForward'
        Get-StoredEntry | Should -Be '0.0.0.0/8000 -> 10.1.2.3/80'
    }

    It 'removes the rest of a forward whose entry somebody has removed meanwhile' {
        $run = Invoke-WhileBusy 'Remove-WslPortForward 8000' { Remove-ForeignProxy '0.0.0.0/8000' }
        $run.Error | Should -BeNullOrEmpty
        Get-WslPortForward | Should -BeNullOrEmpty
        @((Get-SimulatedWindows).FirewallRule | Where-Object Group -EQ 'WslNet') | Should -BeNullOrEmpty
    }

    It 'updates what is there then' {
        Restart-SimulatedWsl -Address 172.21.99.7
        $run = Invoke-WhileBusy 'Update-WslPortForward' {
            Remove-NetFirewallRule -Name 'WslNet-v4tov4-0.0.0.0-8000'
            Remove-ForeignProxy '0.0.0.0/8000'
        }
        $run.Error | Should -BeNullOrEmpty
        Get-StoredEntry | Should -Be '0.0.0.0/8000 -> 172.21.99.7/8000'
        @((Get-SimulatedWindows).FirewallRule | Where-Object Group -EQ 'WslNet') | Should -HaveCount 1
    }

    It 'takes back what the other one has left meanwhile, when it died' {
        $run = Invoke-WhileBusy 'Add-WslPortForward 8080' {
            $journal = 'Registry::HKEY_LOCAL_MACHINE\SOFTWARE\WslNet\Journal'
            if (-not (Test-Path -LiteralPath $journal)) {
                $null = New-Item -Path $journal -Force
            }
            $operations = '{"operations":[{"kind":"portProxy.set","family":"v4tov4","name":"0.0.0.0/8090","data":"10.1.2.3/80","previous":null}]}'
            $null = New-ItemProperty -LiteralPath $journal -Name Part1 -Value $operations
            $null = New-ItemProperty -LiteralPath $journal -Name Plan -Value '{"version":1,"parts":1}'
            Add-ForeignProxy '0.0.0.0/8090' '10.1.2.3/80'
        }
        $run.Error | Should -BeNullOrEmpty
        $run.Warning | Should -HaveCount 1
        $run.Warning[0] | Should -Match 'was cut off'
        Get-StoredEntry | Should -Be '0.0.0.0/8000 -> 172.21.101.146/8000', '0.0.0.0/8080 -> 172.21.101.146/8080'
        (Get-SimulatedWindows).Listener.Port | Should -Not -Contain 8090
    }
}

Describe 'While another command has the machine' {
    BeforeAll {
        Reset-SimulatedWindows
        Add-WslPortForward 8000
        # The wait is half a minute.
        & (Get-Module -Name WslNet) { $script:PSDefaultParameterValues = @{ 'Enter-WslNetMutex:TimeoutSeconds' = 1 } }
        $before = Get-StateLine
        $holder = Enter-OtherMutex
    }

    AfterAll {
        Exit-OtherMutex $holder
        & (Get-Module -Name WslNet) { $script:PSDefaultParameterValues = @{} }
    }

    It '<Work> gives up after the time, and changes nothing' -ForEach @(
        @{ Work = 'Add-WslPortForward 8080' }
        @{ Work = 'Remove-WslPortForward 8000' }
    ) {
        $run = Invoke-Script $Work
        $run.Error | Should -HaveCount 1
        $run.Error[0].FullyQualifiedErrorId | Should -BeLike 'MachineBusy,*'
        $run.Error[0].Exception.Message | Should -BeLike '*for 1 seconds*'
        Compare-State $before (Get-StateLine) | Should -BeNullOrEmpty
        Get-JournalValue | Should -BeNullOrEmpty
    }

    It '<Work> does not wait' -ForEach @(
        @{ Work = 'Get-WslPortForward' }
        @{ Work = 'Add-WslPortForward 8080 -WhatIf' }
        @{ Work = 'Remove-WslPortForward 8000 -WhatIf' }
        @{ Work = 'Add-WslPortForward 8000' }
        @{ Work = 'Update-WslPortForward' }
    ) {
        (Invoke-Script $Work).Error | Should -BeNullOrEmpty
    }
}

Describe 'The mutex' {
    BeforeEach {
        Reset-SimulatedWindows
    }

    It 'of one who died is taken over' {
        $holder = Enter-OtherMutex -Abandon
        # Only who has it open hears that it was abandoned.
        $null = $holder.Shell.EndInvoke($holder.Running)
        $holder.Shell.Runspace.Dispose()
        $run = Invoke-Script 'Add-WslPortForward 8080'
        $run.Error | Should -BeNullOrEmpty
        Get-StoredEntry | Should -Be '0.0.0.0/8080 -> 172.21.101.146/8080'
        $holder.Shell.Dispose()
        $holder.Mutex.Dispose()
    }

    It 'is free after <Name>' -ForEach @(
        @{ Name = 'a change'; Work = 'Add-WslPortForward 8080'; Fault = $null; Id = $null }
        @{ Name = 'a change that failed'; Work = 'Add-WslPortForward 8080'; Fault = @{ Boundary = 'New-NetFirewallRule'; Action = 'Fail' }; Id = 'OperationFailed' }
        @{ Name = 'facts that could not be read again'; Work = 'Add-WslPortForward 8080'; Fault = @{ Boundary = 'Get-NetTCPConnection'; At = 2; Action = 'Fail' }; Id = 'MachineNotReadable' }
        @{ Name = 'a warning that ends the command'; Work = 'Add-WslPortForward 8080 -FirewallProfile Public -WarningAction Stop'; Fault = $null; Id = 'ActionPreferenceStop' }
    ) {
        if ($Fault) {
            Add-Fault $Fault
        }
        $run = Invoke-Script $Work
        @($run.Error | ForEach-Object { $_.FullyQualifiedErrorId.Split(',')[0] }) -join ' ' | Should -Be "$Id"
        # A thread that has it could take it again, another one not.
        $holder = Enter-OtherMutex
        Exit-OtherMutex $holder
    }
}
