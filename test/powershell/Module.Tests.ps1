BeforeAll {
    . "$PSScriptRoot/Machine.ps1"

    # What a key press on Tab would offer.
    function Get-Completion {
        param ([string] $Text)
        [System.Management.Automation.CommandCompletion]::CompleteInput($Text, $Text.Length, $null).CompletionMatches
    }
}

AfterAll {
    Remove-Module WslNet, SimulatedWindows
}

Describe 'The module' {
    It 'exports what its manifest names, and nothing else' {
        $module = Get-Module -Name WslNet
        $named = (Import-PowerShellDataFile -Path $manifest).FunctionsToExport
        @($module.ExportedCommands.Keys | Sort-Object) | Should -Be @($named | Sort-Object)
        @($module.ExportedVariables.Keys) | Should -BeNullOrEmpty
        @($module.ExportedAliases.Keys) | Should -BeNullOrEmpty
    }

    It 'leaves nothing else in the session, and removes itself wholly' {
        Remove-Module -Name WslNet
        $variables = @(Get-Variable -Scope Global | ForEach-Object Name)
        $functions = @(Get-ChildItem -Path Function: | ForEach-Object Name)
        Import-Module $manifest
        $new = @(Get-ChildItem -Path Function: | ForEach-Object Name | Where-Object { $functions -notcontains $_ } | Sort-Object)
        $new | Should -Be @((Get-Module -Name WslNet).ExportedCommands.Keys | Sort-Object)
        @(Get-Variable -Scope Global | ForEach-Object Name | Where-Object { $variables -notcontains $_ -and $_ -notin 'functions', 'variables', 'new' }) | Should -BeNullOrEmpty
        Remove-Module -Name WslNet
        @(Get-ChildItem -Path Function: | ForEach-Object Name | Where-Object { $functions -notcontains $_ }) | Should -BeNullOrEmpty
        Import-Module $manifest
    }

    It 'can be imported twice' {
        Reset-SimulatedWindows
        Add-WslPortForward 8080
        Import-Module $manifest -Force
        (Get-WslPortForward 8080).Managed | Should -BeTrue
        Remove-WslPortForward 8080
    }
}

Describe 'A caller' {
    BeforeEach {
        Reset-SimulatedWindows
    }

    It 'in strict mode is served, too' {
        Set-StrictMode -Version Latest
        Add-WslPortForward 8080 -PassThru | Get-WslPortForward | Remove-WslPortForward
        Get-Failure { Remove-WslPortForward 8080 } | Should -HaveCount 1
        Get-StoredEntry | Should -BeNullOrEmpty
    }

    It 'gets the same in the culture <_>' -ForEach 'tr-TR', 'de-DE', 'ar-SA' {
        $own = [cultureinfo]::CurrentCulture
        try {
            [cultureinfo]::CurrentCulture = [cultureinfo]::GetCultureInfo($_)
            Add-WslPortForward 8080, 18080 -ConnectPort 65000 -FirewallProfile private, PUBLIC -Distribution UBUNTU -Protocol tcp
            Add-WslPortForward 9090 -ListenAddress 192.168.1.10 -Target LOOPBACK
            $entries = Get-StoredEntry
            $states = (Get-WslPortForward).State
            Remove-WslPortForward 8080, 18080, 9090
        } finally {
            [cultureinfo]::CurrentCulture = $own
        }
        $entries | Should -Be @(
            '0.0.0.0/8080 -> 172.21.101.146/65000'
            '0.0.0.0/18080 -> 172.21.101.146/65000'
            '192.168.1.10/9090 -> 127.0.0.1/9090'
        )
        $states | Should -Be @('Active', 'Active', 'Active')
        Get-WslPortForward | Should -BeNullOrEmpty
    }

    It 'whose $ErrorActionPreference is <_> gets the same' -ForEach 'Stop', 'SilentlyContinue', 'Ignore' {
        $own = $global:ErrorActionPreference
        try {
            $global:ErrorActionPreference = $_
            Add-WslPortForward 8080
            $state = (Get-WslPortForward).State
            Remove-WslPortForward 8080
        } finally {
            $global:ErrorActionPreference = $own
        }
        $state | Should -Be 'Active'
        Get-StoredEntry | Should -BeNullOrEmpty
    }
}

Describe 'Tab' {
    It 'offers the distributions, quoted, without starting WSL' {
        Reset-SimulatedWindows -Distribution @{ Name = 'Ubuntu'; State = 'Stopped' }, @{ Name = "It's mine"; State = 'Stopped' }
        (Get-Completion 'Add-WslPortForward 80 -Distribution ').CompletionText | Should -Be @("'Ubuntu'", "'It''s mine'")
        (Get-Completion 'Add-WslPortForward 80 -Distribution ub').CompletionText | Should -Be "'Ubuntu'"
        (Get-Completion "Add-WslPortForward 80 -Distribution 'it").ListItemText | Should -Be "It's mine"
        Get-StartCount 'wsl.exe' | Should -Be 0
        (Get-SimulatedWindows).GuestRunning | Should -BeFalse
    }

    It 'fails silently where nothing can be read' {
        Reset-SimulatedWindows -Fault @{ Boundary = 'Registry'; Call = 'Get'; Action = 'Fail' }
        Get-Failure { Get-Completion 'Add-WslPortForward 80 -Distribution Zz' } | Should -BeNullOrEmpty
    }

    It 'offers the words of <Parameter>' -ForEach @(
        @{ Parameter = 'Target'; Words = 'Address', 'Guest', 'Loopback' }
        @{ Parameter = 'Protocol'; Words = 'TCP', 'UDP' }
        @{ Parameter = 'FirewallProfile'; Words = 'Any', 'Domain', 'Private', 'Public' }
    ) {
        @((Get-Completion "Add-WslPortForward 80 -$Parameter ").CompletionText | Sort-Object) | Should -Be $Words
    }
}
