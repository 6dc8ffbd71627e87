BeforeAll {
    Import-Module "$PSScriptRoot/SimulatedWindows.psd1" -Force
    . "$PSScriptRoot/TestTools.ps1"
    # Private functions of another module: what is replaced is what they say themselves.
    $product = New-Module -Name Product -ScriptBlock {
        function Test-WslNet32BitHost { throw 'asked Windows' }
        function Get-WslNetCurrentSid { throw 'asked Windows' }
        function ConvertTo-WslNetAccountName { param([string] $Sid) throw "asked Windows for $Sid" }
        function Open-WslNetMutex { param([string] $Name) throw "asked Windows for $Name" }
    }
    # What the tests run in another process on the same machine.
    $openMutex = '$mutex = Open-WslNetMutex -Name "Global\WslNet"; '
    $takeAndDie = $openMutex + '$null = $mutex.WaitOne(); [System.Diagnostics.Process]::GetCurrentProcess().Kill()'
    $tryMutex = $openMutex + '$took = $mutex.WaitOne(0); if ($took) { $mutex.ReleaseMutex() }; [Console]::Out.Write("took it: $took; ")'
}

AfterAll {
    Remove-Module SimulatedWindows
}

Describe 'Test-WslNet32BitHost' {
    It 'says what the machine was told' {
        Reset-SimulatedWindows
        & $product { Test-WslNet32BitHost } | Should -BeFalse
        (Get-SimulatedWindows).Host32Bit | Should -BeFalse
        Reset-SimulatedWindows -Host32Bit
        & $product { Test-WslNet32BitHost } | Should -BeTrue
        (Get-SimulatedWindows).Host32Bit | Should -BeTrue
    }
}

Describe 'Accounts and their SIDs' {
    BeforeEach {
        Reset-SimulatedWindows -WslAccount alice
        $state = Get-SimulatedWindows
    }

    It 'the current SID is that of the account that runs' {
        & $product { Get-WslNetCurrentSid } | Should -BeExactly $state.AccountSid
        $state.AccountSid | Should -Not -Be $state.WslAccountSid
    }

    It 'a SID has the name of its account with that of the machine, or only itself' {
        & $product { param($Sid) ConvertTo-WslNetAccountName -Sid $Sid } $state.WslAccountSid | Should -BeExactly 'DESKTOP-WSLNET\alice'
        & $product { param($Sid) ConvertTo-WslNetAccountName -Sid $Sid } $state.AccountSid.ToLowerInvariant() | Should -BeExactly 'DESKTOP-WSLNET\admin'
        & $product { ConvertTo-WslNetAccountName -Sid 'S-1-5-21-1-2-3-1001' } | Should -BeExactly 'S-1-5-21-1-2-3-1001'
    }
}

Describe 'Open-WslNetMutex' {
    BeforeEach {
        Reset-SimulatedWindows
        $mutex = & $product { Open-WslNetMutex -Name 'Global\WslNet' }
    }

    AfterEach {
        $mutex.Dispose()
    }

    It 'opens a mutex of .NET, does not take it, and makes two processes on one machine wait for each other' {
        $mutex | Should -BeOfType ([System.Threading.Mutex])
        (Start-ChildScript $tryMutex).Output | Should -Match 'took it: True'
        $null = $mutex.WaitOne()
        (Start-ChildScript $tryMutex).Output | Should -Match 'took it: False'
        $mutex.ReleaseMutex()
    }

    It 'is another one on another machine, and under another name' {
        $null = $mutex.WaitOne()
        (Start-ChildScript ('Reset-SimulatedWindows; ' + $tryMutex)).Output | Should -Match 'took it: True'
        (Start-ChildScript $tryMutex.Replace('Global\WslNet', 'Global\WslNet-S-1-5-21')).Output | Should -Match 'took it: True'
        $mutex.ReleaseMutex()
    }

    It 'is abandoned by a process that was killed, and taken by the one that hears so' {
        (Start-ChildScript $takeAndDie).Output | Should -Not -Match 'reached the end'
        { $mutex.WaitOne(5000) } | Should -Throw '*abandoned*'
        (Start-ChildScript $tryMutex).Output | Should -Match 'took it: False'
        $mutex.ReleaseMutex()
    }

    It 'is gone with a process that was killed where nobody else has it open: the next one finds it free' {
        $mutex.Dispose()
        (Start-ChildScript $takeAndDie).Output | Should -Not -Match 'reached the end'
        $mutex = & $product { Open-WslNetMutex -Name 'Global\WslNet' }
        $mutex.WaitOne(5000) | Should -BeTrue
        $mutex.ReleaseMutex()
    }
}
