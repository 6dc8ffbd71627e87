# The generated module as it is, on a real machine: it imports, plans and changes nothing.
BeforeAll {
    . "$PSScriptRoot/Machine.ps1"
    Import-Module -Name "$PSScriptRoot/../generated/WslNet/WslNet.psd1" -Force
}

AfterAll {
    Remove-Module -Name WslNet
    Stop-TestMachine
}

Describe 'The module WslNet' -Tag Simulated {
    It 'exports what its manifest says' {
        $manifest = Import-PowerShellDataFile -Path "$PSScriptRoot/../generated/WslNet/WslNet.psd1"
        @(Get-Command -Module WslNet | Sort-Object -Property Name).Name | Should -Be @($manifest.FunctionsToExport | Sort-Object)
    }

    It 'has help with examples for every cmdlet' {
        foreach ($command in Get-Command -Module WslNet) {
            $help = Get-Help -Name $command.Name
            $help.Synopsis | Should -Not -BeNullOrEmpty
            @($help.examples.example).Count | Should -BeGreaterThan 0
        }
    }

    It 'lists the port proxies of the machine without an error' {
        { Get-WslPortForward -ErrorAction Stop } | Should -Not -Throw
    }
}
