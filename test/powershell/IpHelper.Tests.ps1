BeforeAll {
    . "$PSScriptRoot/Machine.ps1"

    function Get-HelperStatus {
        [string] ((Get-SimulatedWindows).Service | Where-Object Name -EQ 'iphlpsvc').Status
    }
}

AfterAll {
    Remove-Module WslNet, SimulatedWindows
}

Describe 'IP Helper that is stopped' {
    It 'is started by Add, once for all forwards' {
        Reset-SimulatedWindows
        Set-Service -Name iphlpsvc -Status Stopped
        Add-WslPortForward 8080, 8081
        Get-HelperStatus | Should -Be 'Running'
        (Get-SimulatedWindows).PortProxy.State | Should -Be @('Listening', 'Listening')
        @((Get-SimulatedWindows).Call | Where-Object Boundary -EQ 'Start-Service').Count | Should -Be 1
    }

    It 'is stopped again where the forward could not be made: <Boundary> <Call>' -ForEach @(
        @{ Boundary = 'New-NetFirewallRule'; Call = '' }
        @{ Boundary = 'Registry'; Call = 'Set' }
        @{ Boundary = 'sc.exe'; Call = 'control' }
    ) {
        Reset-SimulatedWindows
        Add-WslPortForward 8000
        Set-Service -Name iphlpsvc -Status Stopped
        $before = Get-MachineText
        Add-Fault @{ Boundary = $Boundary; Call = $Call; Action = 'Fail'; Text = 'broken'; ExitCode = 5 }
        (Get-Failure { Add-WslPortForward 8080 }).FullyQualifiedErrorId | Should -Be 'OperationFailed,Add-WslPortForward'
        Get-MachineText | Should -Be $before
        Get-HelperStatus | Should -Be 'Stopped'
    }

    It 'and disabled ends Add with its reason, and nothing is changed' {
        Reset-SimulatedWindows
        Set-Service -Name iphlpsvc -Status Stopped -StartupType Disabled
        $before = Get-MachineText
        $failure = Get-Failure { Add-WslPortForward 8080 }
        $failure.FullyQualifiedErrorId | Should -Be 'OperationFailed,Add-WslPortForward'
        $failure.TargetObject | Should -Be 'Start-Service iphlpsvc'
        Get-MachineText | Should -Be $before
    }

    It 'stays so with Get and Remove' {
        Reset-SimulatedWindows
        Add-WslPortForward 8080
        Set-Service -Name iphlpsvc -Status Stopped
        $null = Get-WslPortForward
        Remove-WslPortForward 8080
        Get-HelperStatus | Should -Be 'Stopped'
    }
}
