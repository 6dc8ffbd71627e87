# Everything else about help is in Conventions.Tests.ps1, for every command.
BeforeDiscovery {
    $manifest = [System.IO.Path]::Combine($PSScriptRoot, '..', '..', 'generated', 'WslNet', 'WslNet.psd1')
    $names = @((Import-PowerShellDataFile -Path $manifest).FunctionsToExport)
}

BeforeAll {
    . "$PSScriptRoot/Machine.ps1"
}

AfterAll {
    Remove-Module WslNet, SimulatedWindows
}

Describe 'The help of <_>' -ForEach $names {
    BeforeAll {
        $help = Get-Help -Name $_ -Full
    }

    It 'has examples that run on a machine' {
        foreach ($example in @($help.examples.example)) {
            if ($example.code -match 'Import-Csv|-Confirm') {
                continue
            }
            if ($example.code -match 'UDP') {
                Reset-SimulatedWindows -NetworkingMode mirrored
            } else {
                Reset-SimulatedWindows
                Add-WslPortForward 8080 -ConnectPort 81
                Add-WslPortForward 8005
            }
            # Some write a file where they are run.
            $folder = [System.IO.Directory]::CreateTempSubdirectory('wslnet-help-').FullName
            Push-Location -LiteralPath $folder
            try {
                Get-Failure ([scriptblock]::Create($example.code)) | Should -BeNullOrEmpty -Because $example.code
            } finally {
                Pop-Location
                Remove-Item -LiteralPath $folder -Recurse
            }
        }
    }
}
