# What others can depend on, against what is recorded. A change of it is made on purpose: look at the difference, then
# run this file once with WSLNET_UPDATE_SURFACE=1, and commit public-surface.txt with the change.
BeforeAll {
    . "$PSScriptRoot/Machine.ps1"
    . "$PSScriptRoot/conventions/PublicSurface.ps1"
    $recorded = [System.IO.Path]::Combine($PSScriptRoot, 'public-surface.txt')
    $generated = [System.IO.Path]::Combine($PSScriptRoot, '..', '..', 'generated', 'WslNet')
    $lines = @(Get-PublicSurface -Module (Get-Module -Name WslNet) -Folder $generated)
}

AfterAll {
    Remove-Module WslNet, SimulatedWindows
}

Describe 'The public surface' {
    It '86: is as recorded' {
        if ($env:WSLNET_UPDATE_SURFACE -eq '1') {
            [System.IO.File]::WriteAllText($recorded, ($lines -join "`n") + "`n")
        }
        $before = @(if ([System.IO.File]::Exists($recorded)) { [System.IO.File]::ReadAllText($recorded).TrimEnd() -split "`r?`n" })
        $difference = @(Compare-Surface -Before $before -After $lines)
        if ($difference.Count -gt 0) {
            $advice = 'if this is meant, run this test with WSLNET_UPDATE_SURFACE=1 and commit test/powershell/public-surface.txt'
            throw (@($difference | ForEach-Object { "public surface: $_ -> $advice" }) -join "`n")
        }
    }

    It '86: is found by reflection: every exported command is in it' {
        foreach ($command in Get-Command -Module WslNet) {
            $lines | Should -Contain "command $($command.Name)"
        }
    }

    It '86: shows what is gone, what is new, and where' {
        $before = 'command Get-Sample', '  parameter Id [string]', 'command Set-Sample'
        Compare-Surface -Before $before -After $before | Should -BeNullOrEmpty
        Compare-Surface -Before $before -After @($before[0], '  parameter Id [int]', $before[2]) | Should -Be @(
            "gone from 'command Get-Sample': parameter Id [string]"
            "new in 'command Get-Sample': parameter Id [int]"
        )
        Compare-Surface -Before $before -After $before[0, 1] | Should -Be 'gone: command Set-Sample'
        Compare-Surface -Before @() -After $before[0] | Should -Be 'new: command Get-Sample'
    }
}
