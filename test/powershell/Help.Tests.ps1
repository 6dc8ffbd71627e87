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
            # What asks, and what the folder has not.
            if ($example.code -match 'Import-Csv|-Confirm|-Restart') {
                continue
            }
            if ($example.code -match 'UDP') {
                Reset-SimulatedWindows -NetworkingMode mirrored
            } else {
                Reset-SimulatedWindows -Distribution @{ Name = 'Ubuntu'; Default = $true }, @{ Name = 'Debian' }
                Add-WslPortForward 8080 -ConnectPort 81
                Add-WslPortForward 8005
                # Set, copied and set again: there is a file, and a copy.
                Set-WslConfig -NetworkingMode Nat -DnsTunneling $true 3>$null
                Set-WslConfig -Memory 4GB 3>$null
            }
            # Some write a file where they are run.
            $folder = [System.IO.Directory]::CreateTempSubdirectory('wslnet-help-').FullName
            $files = Get-PSProvider -PSProvider FileSystem
            $before = $files.Home
            $dotfiles = [System.IO.Directory]::CreateDirectory([System.IO.Path]::Combine($folder, 'dotfiles')).FullName
            [System.IO.File]::WriteAllText([System.IO.Path]::Combine($dotfiles, '.wslconfig'), "[wsl2]`nmemory=8GB`n")
            $files.Home = $folder
            Push-Location -LiteralPath $folder
            try {
                Get-Failure ([scriptblock]::Create($example.code)) | Should -BeNullOrEmpty -Because $example.code
            } finally {
                Pop-Location
                $files.Home = $before
                Remove-Item -LiteralPath $folder -Recurse -Force
            }
        }
    }
}
