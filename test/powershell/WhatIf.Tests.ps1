BeforeAll {
    . "$PSScriptRoot/Machine.ps1"
}

AfterAll {
    Remove-Module WslNet, SimulatedWindows
}

Describe '-WhatIf without elevation' {
    BeforeEach {
        Reset-SimulatedWindows
        Add-WslPortForward 8000
        Set-Elevation $false
        $before = Get-MachineText
    }

    It 'of Add changes nothing' {
        Get-Failure { Add-WslPortForward 8000, 8080 -ConnectPort 80 -WhatIf } | Should -BeNullOrEmpty
        Get-MachineText | Should -Be $before
        Get-StartCount 'sc.exe' | Should -Be 1
    }

    It 'of Add does not start IP Helper' {
        Set-Elevation $true
        Set-Service -Name iphlpsvc -Status Stopped
        Set-Elevation $false
        $stopped = Get-MachineText
        Get-Failure { Add-WslPortForward 8080 -WhatIf } | Should -BeNullOrEmpty
        Get-MachineText | Should -Be $stopped
    }

    It 'of Remove changes nothing' {
        Get-Failure { Remove-WslPortForward 8000 -WhatIf } | Should -BeNullOrEmpty
        Get-MachineText | Should -Be $before
    }

    It 'puts out nothing with -PassThru' {
        Add-WslPortForward 8080 -WhatIf -PassThru | Should -BeNullOrEmpty
        Remove-WslPortForward 8000 -WhatIf -PassThru | Should -BeNullOrEmpty
    }

    It 'is obeyed as a preference of the session' {
        $global:WhatIfPreference = $true
        try {
            Add-WslPortForward 8080
        } finally {
            $global:WhatIfPreference = $false
        }
        Get-MachineText | Should -Be $before
    }
}
