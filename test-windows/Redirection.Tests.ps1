# Why a 32-bit PowerShell on 64-bit Windows is refused: it sees another registry and another System32.
BeforeAll {
    . "$PSScriptRoot/Machine.ps1"
    $narrow = [System.IO.Path]::Combine($env:SystemRoot, 'SysWOW64\WindowsPowerShell\v1.0\powershell.exe')
    function Invoke-NarrowPowerShell {
        param ([string] $Command)
        (& $narrow -NoProfile -NonInteractive -Command $Command | Out-String).Trim()
    }
}

AfterAll {
    Stop-TestMachine
}

Describe 'A 32-bit PowerShell' {
    It 'knows what it is' {
        Invoke-NarrowPowerShell '[Environment]::Is64BitProcess; [Environment]::Is64BitOperatingSystem' | Should -Be "False$([Environment]::NewLine)True"
    }

    It 'does not see our key under HKLM\SOFTWARE' {
        $null = New-Item -Path $testKey -Force
        Invoke-NarrowPowerShell "Test-Path -LiteralPath '$testKey'" | Should -Be 'False'
        Test-Path -LiteralPath $testKey | Should -BeTrue
    }

    It 'sees the port proxies, which are under HKLM\SYSTEM' {
        Invoke-NarrowPowerShell "Test-Path -LiteralPath 'Registry::HKEY_LOCAL_MACHINE\SYSTEM\CurrentControlSet\Services\iphlpsvc'" | Should -Be 'True'
    }

    It 'calls its system folder System32 and sees SysWOW64 there' {
        Invoke-NarrowPowerShell '[Environment]::SystemDirectory' | Should -BeLike '*\System32'
        $list = Get-SystemProgram -Name 'wsl.exe'
        if (Test-Path -LiteralPath $list) {
            Invoke-NarrowPowerShell "[IO.File]::Exists('$list')" | Should -Be 'False'
        }
        Invoke-NarrowPowerShell "[IO.File]::Exists('$(Get-SystemProgram -Name 'sc.exe')')" | Should -Be 'True'
    }
}
