BeforeAll {
    Import-Module "$PSScriptRoot/SimulatedWindows.psd1" -Force
    . "$PSScriptRoot/TestTools.ps1"
    # Eight calls on a fresh machine; run again, it goes on from wherever it was stopped.
    $work = @'
$mutex = Open-WslNetMutex -Name 'Global\WslNet'
try { $null = $mutex.WaitOne(10000) } catch [System.Threading.AbandonedMutexException] { }
$key = 'Registry::HKEY_LOCAL_MACHINE\SOFTWARE\Test'
if (-not (Test-Path -LiteralPath $key)) { $null = New-Item -Path $key -Force }
$null = New-ItemProperty -LiteralPath $key -Name a -Value 1 -Force
$null = Get-ItemProperty -LiteralPath $key
if (-not (Get-NetFirewallRule -Name a -ErrorAction SilentlyContinue)) { $null = New-NetFirewallRule -Name a -DisplayName a }
$start = [System.Diagnostics.ProcessStartInfo]::new("$env:SystemRoot/System32/sc.exe", 'control iphlpsvc paramchange')
$start.RedirectStandardOutput = $true
[System.Diagnostics.Process]::Start($start).WaitForExit()
Restart-Service -Name iphlpsvc
Remove-ItemProperty -LiteralPath $key -Name a
$mutex.ReleaseMutex()
$mutex.Dispose()
'@
}

AfterAll {
    Remove-Module SimulatedWindows
}

Describe 'A process that is killed at any call' {
    It 'makes eight calls where nobody kills it' {
        Reset-SimulatedWindows -Fault @{ Boundary = '*'; Action = 'Count' }
        $result = Start-ChildScript $work
        $result.Error | Should -BeNullOrEmpty
        $result.Output | Should -Match 'reached the end$'
        (Get-SimulatedWindows).Fault.Seen | Should -Be 8
    }

    It '<When> call <At>, <Hit>: leaves a machine that another process goes on with' -ForEach @(
        @{ When = 'Before'; At = 2; Hit = 'Registry Set'; Rules = 0 }
        @{ When = 'Before'; At = 3; Hit = 'Registry Get'; Rules = 0 }
        @{ When = 'Before'; At = 5; Hit = 'New-NetFirewallRule'; Rules = 0 }
        @{ When = 'Before'; At = 6; Hit = 'sc.exe control'; Rules = 1 }
        @{ When = 'Before'; At = 8; Hit = 'Registry Remove'; Rules = 1 }
        @{ When = 'After'; At = 1; Hit = 'Registry NewKey'; Rules = 0 }
        @{ When = 'After'; At = 5; Hit = 'New-NetFirewallRule'; Rules = 1 }
        @{ When = 'After'; At = 6; Hit = 'sc.exe control'; Rules = 1 }
    ) {
        Reset-SimulatedWindows -Fault @{ Boundary = '*'; At = $At; When = $When; Action = 'Kill' }
        # Somebody else has it open: only they can hear that it was abandoned.
        $mutex = Open-WslNetMutex -Name 'Global\WslNet'
        $result = Start-ChildScript $work
        $result.Ended | Should -BeTrue
        $result.ExitCode | Should -Not -Be 0
        $result.Output | Should -Not -Match 'reached the end'
        (Get-SimulatedWindows).Fault.Hit | Should -Be $Hit
        (Get-SimulatedWindows).Fault.Seen | Should -Be $At
        @((Get-SimulatedWindows).FirewallRule).Count | Should -Be $Rules

        { $mutex.WaitOne(10000) } | Should -Throw '*abandoned*'
        $mutex.ReleaseMutex()
        $mutex.Dispose()

        . ([scriptblock]::Create($work))
        (Get-SimulatedWindows).FirewallRule.Name | Should -Be 'a'
        (Get-Item -LiteralPath 'Registry::HKEY_LOCAL_MACHINE\SOFTWARE\Test').GetValueNames() | Should -BeNullOrEmpty
        (Get-Service -Name iphlpsvc).Status | Should -Be 'Running'
    }

    It '*change kills at the n-th call that changes something, whoever made the others' {
        Reset-SimulatedWindows -Fault @{ Boundary = '*change'; At = 4; Action = 'Kill' }
        (Start-ChildScript $work).Output | Should -Not -Match 'reached the end'
        (Get-SimulatedWindows).Fault.Hit | Should -Be 'sc.exe control'
        (Start-ChildScript $work).Output | Should -Match 'reached the end$'
        (Get-SimulatedWindows).Fault.Seen | Should -Be 8
    }
}
