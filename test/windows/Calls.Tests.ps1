BeforeAll {
    Import-Module "$PSScriptRoot/SimulatedWindows.psd1" -Force
    . "$PSScriptRoot/TestTools.ps1"
    $journal = 'Registry::HKEY_LOCAL_MACHINE\SOFTWARE\WslNet\Journal'
}

AfterAll {
    Remove-Module SimulatedWindows
}

Describe 'What was asked of the machine' {
    BeforeEach {
        Reset-SimulatedWindows
    }

    It 'Command counts the calls of each Windows command since Reset' {
        @((Get-SimulatedWindows).Command).Count | Should -Be 0
        1..3 | ForEach-Object { $null = New-NetFirewallRule -Name "a$_" -DisplayName a }
        $null = Get-NetFirewallRule -Name nope -ErrorAction SilentlyContinue
        Start-Service -Name iphlpsvc
        $null = New-NetFirewallRule -Name b -DisplayName b
        @((Get-SimulatedWindows).Command | ForEach-Object { "$($_.Name) $($_.Count)" }) | Should -Be @('New-NetFirewallRule 4', 'Get-NetFirewallRule 1', 'Start-Service 1')
        (Get-SimulatedWindows).Command[0].Count | Should -BeOfType ([int])
        Reset-SimulatedWindows
        @((Get-SimulatedWindows).Command).Count | Should -Be 0
    }

    It 'Command counts what other processes call too' {
        $null = New-NetFirewallRule -Name a -DisplayName a
        (Start-ChildScript '$null = New-NetFirewallRule -Name b -DisplayName b').Output | Should -Match 'reached the end$'
        ((Get-SimulatedWindows).Command | Where-Object Name -EQ 'New-NetFirewallRule').Count | Should -Be 2
    }

    It 'Call has them in order, with what they were given' {
        $null = New-NetFirewallRule -Name a -DisplayName b
        Stop-Service -Name iphlpsvc
        $calls = (Get-SimulatedWindows).Call
        $calls.Sequence | Should -Be @('1', '2')
        $calls.Boundary | Should -Be @('New-NetFirewallRule', 'Stop-Service')
        $calls[0].Detail | Should -BeExactly '-Name a -DisplayName b'
    }

    It 'Journal is the journal of WslNet: the values of its registry key, none where there is no key' {
        @((Get-SimulatedWindows).Journal).Count | Should -Be 0
        $null = New-Item -Path $journal -Force
        @((Get-SimulatedWindows).Journal).Count | Should -Be 0
        $null = New-ItemProperty -LiteralPath $journal -Name '0001' -Value '{"kind":"*"}' -PropertyType String
        $null = New-ItemProperty -LiteralPath $journal -Name '0002' -Value 'two' -PropertyType String
        $found = (Get-SimulatedWindows).Journal
        $found.Name | Should -Be @('0001', '0002')
        $found[0].Data | Should -BeExactly '{"kind":"*"}'
    }
}
