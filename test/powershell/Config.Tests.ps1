# The cmdlets of .wslconfig: what they read, what they change, and what they leave alone.
BeforeAll {
    . "$PSScriptRoot/Machine.ps1"
    . "$PSScriptRoot/../windows/TestTools.ps1"
    . "$PSScriptRoot/ConfigTools.ps1"
    $folder = [System.IO.Directory]::CreateTempSubdirectory('wslnet-config-').FullName
    $file = [System.IO.Path]::Combine($folder, '.wslconfig')
}

AfterAll {
    Remove-Item -LiteralPath $folder -Recurse -Force
    Remove-Module WslNet, SimulatedWindows
}

Describe 'Set-WslConfig on a file' {
    BeforeEach {
        Reset-SimulatedWindows -Distribution @{ Name = 'Ubuntu'; State = 'Stopped' }
        Clear-ConfigFolder $folder
    }

    It 'keeps every other byte of a file with <What>' -ForEach @(
        @{ What = 'CRLF and comments'; Before = "# mine`r`n`r`n[wsl2]`r`n  memory = 4GB   # all`r`nprocessors=2`r`n"; After = "# mine`r`n`r`n[wsl2]`r`n  memory = 8GB   # all`r`nprocessors=2`r`n"; Encoding = 'utf-8'; Mark = $false }
        @{ What = 'mixed line ends'; Before = "[wsl2]`nprocessors=2`r`nmemory=4GB`n`tswap=0`r`n"; After = "[wsl2]`nprocessors=2`r`nmemory=8GB`n`tswap=0`r`n"; Encoding = 'utf-8'; Mark = $false }
        @{ What = 'no last line end'; Before = "[wsl2]`nmemory=4GB"; After = "[wsl2]`nmemory=8GB"; Encoding = 'utf-8'; Mark = $false }
        @{ What = 'UTF-16LE'; Before = "[wsl2]`r`nmemory=4GB`r`n# $([char] 0x20ac)`r`n"; After = "[wsl2]`r`nmemory=8GB`r`n# $([char] 0x20ac)`r`n"; Encoding = 'utf-16'; Mark = $true }
        @{ What = 'a Latin-1 comment'; Before = "# f$([char] 0xfc)r`n[wsl2]`nmemory=4GB`n"; After = "# f$([char] 0xfc)r`n[wsl2]`nmemory=8GB`n"; Encoding = 'iso-8859-1'; Mark = $false }
        @{ What = 'other sections'; Before = "[foo]`nmemory=1GB`n[wsl2]`nmemory=4GB`n[experimental]`nsparseVhd=true`n"; After = "[foo]`nmemory=1GB`n[wsl2]`nmemory=8GB`n[experimental]`nsparseVhd=true`n"; Encoding = 'utf-8'; Mark = $false }
    ) {
        $expected = Get-TextByte $After $Encoding $Mark
        [System.IO.File]::WriteAllBytes($file, (Get-TextByte $Before $Encoding $Mark))
        Get-Failure { Set-WslConfig -Path $file -Memory 8GB 3>$null } | Should -BeNullOrEmpty
        [System.Convert]::ToHexString([System.IO.File]::ReadAllBytes($file)) | Should -Be ([System.Convert]::ToHexString($expected))
    }

    It 'keeps the mark of UTF-8' {
        [System.IO.File]::WriteAllBytes($file, (Get-TextByte "[wsl2]`nmemory=4GB`n" 'utf-8' $true))
        $null = Get-Failure { Set-WslConfig -Path $file -Memory 8GB 3>$null }
        [System.IO.File]::ReadAllBytes($file)[0..2] | Should -Be @(0xef, 0xbb, 0xbf)
    }

    It 'is silent, makes a dated copy, and asks nobody' {
        Set-ConfigText $file "[wsl2]`nmemory=4GB`n"
        @(Set-WslConfig -Path $file -Memory 8GB *>&1) | Should -BeNullOrEmpty
        $copies = @(Get-ConfigCopy $file)
        $copies.Count | Should -Be 1
        [System.IO.Path]::GetFileName($copies[0]) | Should -Match '^\.wslconfig\.\d{4}-\d\d-\d\dT\d{6}\.\d{3}Z\.bak$'
        Get-ConfigText $copies[0] | Should -BeExactly "[wsl2]`nmemory=4GB`n"
        @(Get-ChildItem -LiteralPath $folder -Force).Count | Should -Be 2
        Get-StartCount 'wsl.exe' | Should -Be 0
    }

    It 'makes no copy with -NoBackup, and none of a file that was not there' {
        Set-ConfigText $file "[wsl2]`nmemory=4GB`n"
        Set-WslConfig -Path $file -Memory 8GB -NoBackup
        Get-ConfigCopy $file | Should -BeNullOrEmpty
        [System.IO.File]::Delete($file)
        Set-WslConfig -Path $file -Memory 8GB -Processors 4
        Get-ConfigCopy $file | Should -BeNullOrEmpty
        (Get-WslConfig -Path $file).Key | Should -Be @('wsl2.memory', 'wsl2.processors')
    }

    It 'puts out what it set with -PassThru, and no more' {
        Set-ConfigText $file "[wsl2]`nprocessors=2`n"
        $set = @(Set-WslConfig -Path $file -Memory 8GB -PassThru)
        $set.Count | Should -Be 1
        $set[0].PSObject.TypeNames[0] | Should -Be 'WslNet.ConfigSetting'
        $set[0].Key | Should -Be 'wsl2.memory'
        $set[0].Configured | Should -Be '8GB'
        $set[0].Line | Should -BeOfType [int]
        $set[0].Path | Should -Be $file
    }

    It 'names the lines with -WhatIf, and changes nothing' {
        Set-ConfigText $file "[wsl2]`nmemory=4GB`n"
        $text = Get-ConsoleText "Set-WslConfig -Path '$file' -Memory 8GB -WhatIf"
        $text | Should -Match 'memory=8GB'
        Get-ConfigText $file | Should -BeExactly "[wsl2]`nmemory=4GB`n"
        @(Get-ChildItem -LiteralPath $folder -Force).Count | Should -Be 1
    }

    It 'needs no elevation for the own account' {
        Set-Elevation $false
        Set-ConfigText $file "[wsl2]`nmemory=4GB`n"
        Get-Failure { Set-WslConfig -Path $file -Memory 8GB } | Should -BeNullOrEmpty
        Get-ConfigText $file | Should -BeExactly "[wsl2]`nmemory=8GB`n"
    }

    It 'writes nothing where there is nothing to change' {
        Set-ConfigText $file "[wsl2]`nmemory=8GB`n"
        $time = [datetime]::new(2020, 1, 1)
        [System.IO.File]::SetLastWriteTimeUtc($file, $time)
        Set-WslConfig -Path $file -Memory 8GB
        [System.IO.File]::GetLastWriteTimeUtc($file) | Should -Be $time
        Get-ConfigCopy $file | Should -BeNullOrEmpty
    }

    It 'refuses <What>, and changes nothing' -ForEach @(
        @{ What = 'a size that WSL does not read'; Call = @{ Memory = '8 gigs' }; Id = 'ConfigValueNotValid' }
        @{ What = 'a size without its unit'; Call = @{ Memory = '8' }; Id = 'ConfigValueNotValid' }
        @{ What = 'a text that WSL would destroy'; Call = @{ KernelCommandLine = "a$([char] 0x20ac)" }; Id = 'ConfigValueNotValid' }
        @{ What = 'no setting'; Call = @{}; Id = 'NothingToSet' }
    ) {
        Set-ConfigText $file "[wsl2]`nmemory=4GB`n"
        $failure = @(Get-Failure { Set-WslConfig -Path $file @Call })
        $failure.Count | Should -Be 1
        $failure[0].FullyQualifiedErrorId | Should -Be "$Id,Set-WslConfig"
        $failure[0].ErrorDetails.RecommendedAction | Should -Not -BeNullOrEmpty
        Get-ConfigText $file | Should -BeExactly "[wsl2]`nmemory=4GB`n"
        @(Get-ChildItem -LiteralPath $folder -Force).Count | Should -Be 1
    }

    It 'refuses a file that is UTF-16 with the other byte order' {
        $bytes = Get-TextByte "[wsl2]`n" 'utf-16BE' $true
        [System.IO.File]::WriteAllBytes($file, $bytes)
        @(Get-Failure { Set-WslConfig -Path $file -Memory 8GB })[0].FullyQualifiedErrorId | Should -Be 'ConfigEncodingNotReadable,Set-WslConfig'
        [System.IO.File]::ReadAllBytes($file) | Should -Be $bytes
    }

    It 'refuses a file that is read-only' {
        Set-ConfigText $file "[wsl2]`nmemory=4GB`n"
        [System.IO.File]::SetAttributes($file, [System.IO.FileAttributes]::ReadOnly)
        @(Get-Failure { Set-WslConfig -Path $file -Memory 8GB })[0].FullyQualifiedErrorId | Should -Be 'ConfigFileReadOnly,Set-WslConfig'
        Get-ConfigText $file | Should -BeExactly "[wsl2]`nmemory=4GB`n"
        Get-ConfigCopy $file | Should -BeNullOrEmpty
    }

    It 'follows symbolic links, which stay' {
        $real = [System.IO.Path]::Combine($folder, 'dotfiles', 'wslconfig')
        $null = [System.IO.Directory]::CreateDirectory([System.IO.Path]::GetDirectoryName($real))
        Set-ConfigText $real "[wsl2]`nmemory=4GB`n"
        $middle = [System.IO.Path]::Combine($folder, 'middle')
        $null = [System.IO.File]::CreateSymbolicLink($middle, 'dotfiles/wslconfig')
        $null = [System.IO.File]::CreateSymbolicLink($file, $middle)
        Set-WslConfig -Path $file -Memory 8GB
        Get-ConfigText $real | Should -BeExactly "[wsl2]`nmemory=8GB`n"
        [System.IO.FileInfo]::new($file).LinkTarget | Should -Be $middle
        [System.IO.FileInfo]::new($middle).LinkTarget | Should -Be 'dotfiles/wslconfig'
        @(Get-ConfigCopy $real).Count | Should -Be 1
    }

    It 'warns of a setting that will have no effect: <Key>' -ForEach @(
        @{ Key = 'ipv6'; Call = @{ Ipv6 = $true }; Text = 'ipv6' }
        @{ Key = 'ignoredPorts'; Call = @{ IgnoredPorts = 3000 }; Text = 'mirrored' }
    ) {
        Set-ConfigText $file "[wsl2]`nnetworkingMode=NAT`n"
        $warnings = @(Get-StreamText { Set-WslConfig -Path $file @Call } ([System.Management.Automation.WarningRecord]))
        $warnings.Count | Should -Be 1
        $warnings[0] | Should -Match $Text
        $warnings[0] | Should -Match 'line \d+'
        (Get-ConfigText $file) | Should -Match $Key
    }
}

Describe 'Remove-WslConfigKey' {
    BeforeEach {
        Reset-SimulatedWindows -Distribution @{ Name = 'Ubuntu'; State = 'Stopped' }
        Clear-ConfigFolder $folder
    }

    It 'takes duplicates and old names' {
        Set-ConfigText $file "[wsl2]`nautoProxy=true`nmemory=4GB`nautoproxy=false`n[experimental]`nautoProxy=true`nsparseVhd=true`n"
        Remove-WslConfigKey autoProxy -Path $file
        Get-ConfigText $file | Should -BeExactly "[wsl2]`nmemory=4GB`n[experimental]`nsparseVhd=true`n"
    }

    It 'takes a key that WSL does not know' {
        Set-ConfigText $file "[wsl2]`nnetworkMode=mirrored`nmemory=4GB`n"
        Remove-WslConfigKey wsl2.networkMode -Path $file
        Get-ConfigText $file | Should -BeExactly "[wsl2]`nmemory=4GB`n"
    }

    It 'tells of a key that is not there, and removes the others' {
        Set-ConfigText $file "[wsl2]`nmemory=4GB`nprocessors=2`n"
        $failure = @(Get-Failure { Remove-WslConfigKey swap, memory -Path $file })
        $failure.FullyQualifiedErrorId | Should -Be 'ConfigKeyNotSet,Remove-WslConfigKey'
        Get-ConfigText $file | Should -BeExactly "[wsl2]`nprocessors=2`n"
    }

    It 'takes settings from the pipeline' {
        Set-ConfigText $file "[wsl2]`nmemory=4GB`ndnsProxy=true`ndnsTunneling=true`n"
        Get-WslConfig -Path $file | Where-Object Key -Like 'wsl2.dns*' | Remove-WslConfigKey
        Get-ConfigText $file | Should -BeExactly "[wsl2]`nmemory=4GB`n"
    }
}

Describe 'Get-WslConfig' {
    BeforeEach {
        Reset-SimulatedWindows -Distribution @{ Name = 'Ubuntu'; State = 'Stopped' }
        Clear-ConfigFolder $folder
    }

    It 'lists what the file has, as WSL understands it' {
        Set-ConfigText (Get-OwnConfigPath) "[wsl2]`nmemory=8GB`nnetworkMode=mirrored`nignoredPorts=80`n"
        $settings = @(Get-WslConfig)
        $settings.Key | Should -Contain 'wsl2.memory'
        $settings.Key | Should -Contain 'wsl2.networkMode'
        $settings[0].PSObject.TypeNames[0] | Should -Be 'WslNet.ConfigSetting'
        @($settings | Where-Object Key -EQ 'wsl2.memory')[0].Line | Should -Be 2
        @($settings | Where-Object Key -EQ 'wsl2.networkMode')[0].Reason | Should -Match 'knows no such key'
    }

    It 'lists every key with -Effective, without a file, too, and never starts WSL' {
        $settings = @(Get-WslConfig -Effective)
        $settings.Count | Should -BeGreaterThan 20
        @($settings | Where-Object Key -EQ 'wsl2.networkingMode')[0].Effective | Should -Be 'Nat'
        @((Get-SimulatedWindows).Distribution | Where-Object State -EQ 'Running') | Should -BeNullOrEmpty
    }

    It 'lists keys by pattern, also where the file does not have them' {
        $keys = @(Get-WslConfig networkingMode, 'wsl2.dns*').Key
        $keys | Should -Contain 'wsl2.networkingMode'
        $keys | Should -Contain 'wsl2.dnsTunneling'
        $keys | Should -Not -Contain 'wsl2.memory'
        @(Get-Failure { Get-WslConfig noSuchKey })[0].FullyQualifiedErrorId | Should -Be 'ConfigKeyUnknown,Get-WslConfig'
    }

    It 'knows the names that keys had before' {
        Set-ConfigText $file "[experimental]`nautoProxy=false`nsparseVhd=true`n"
        $setting = @(Get-WslConfig Experimental.AutoProxy -Path $file)
        $setting.Key | Should -Be @('wsl2.autoProxy')
        $setting.Configured | Should -Be @('false')
        (Get-WslConfig 'experimental.spar*' -Path $file).Key | Should -Be @('experimental.sparseVhd')
        @(Get-WslConfig 'experimental.auto*' -Path $file | Where-Object Key -EQ 'wsl2.autoProxy') | Should -BeNullOrEmpty
    }

    It 'starts no program for a file of a repository' {
        Set-ConfigText $file "[wsl2]`nmemory=8GB`n"
        (Get-WslConfig -Path $file).Key | Should -Be 'wsl2.memory'
        (Get-ChildItem -LiteralPath $folder -Force -Filter .wslconfig | Get-WslConfig).Key | Should -Be 'wsl2.memory'
        Get-StartCount 'wsl.exe' | Should -Be 0
    }

    It 'refuses a file that is not there, and a path that is no file' {
        @(Get-Failure { Get-WslConfig -Path $file })[0].FullyQualifiedErrorId | Should -Be 'ConfigFileNotFound,Get-WslConfig'
        @(Get-Failure { Get-WslConfig -Path 'HKLM:\SOFTWARE' })[0].FullyQualifiedErrorId | Should -Be 'ConfigPathNotFile,Get-WslConfig'
        @(Get-Failure { Get-WslConfig -Path $file -User user })[0].FullyQualifiedErrorId | Should -Be 'ConfigSourceConflict,Get-WslConfig'
        @(Get-Failure { Get-WslConfig -User nobody-here })[0].FullyQualifiedErrorId | Should -Be 'AccountNotFound,Get-WslConfig'
    }
}

Describe 'Test-WslConfig' {
    BeforeEach {
        Reset-SimulatedWindows -Distribution @{ Name = 'Ubuntu'; State = 'Stopped' }
        Clear-ConfigFolder $folder
    }

    It 'finds what WSL ignores, with line, column and what to do' {
        Set-ConfigText $file "[wsl2]`nnetworkMode=mirrored`nmemory=1.5GB`nprocessors=2`n"
        $findings = @(Test-WslConfig $file)
        $findings.Count | Should -Be 2
        $findings.Line | Should -Be @(2, 3)
        $findings[0].PSObject.TypeNames[0] | Should -Be 'WslNet.ConfigFinding'
        $findings[0].Id | Should -Match '^WSLNET\d{3}$'
        $findings[0].Fix | Should -Match 'networkingMode'
        Test-WslConfig $file -Quiet | Should -BeFalse
    }

    It 'finds nothing in a file that is right' {
        Set-ConfigText $file "# mine`n[wsl2]`nmemory=8GB`n"
        Test-WslConfig $file | Should -BeNullOrEmpty
        Test-WslConfig $file -Quiet | Should -BeTrue
        Get-StartCount 'wsl.exe' | Should -Be 0
    }
}

Describe 'Backup-WslConfig and Restore-WslConfig' {
    BeforeEach {
        Reset-SimulatedWindows -Distribution @{ Name = 'Ubuntu'; State = 'Stopped' }
        Clear-ConfigFolder $folder
        $before = [byte[]] @(0x23, 0xfc, 0x0d, 0x0a) + [System.Text.Encoding]::ASCII.GetBytes("[wsl2]`r`nmemory=4GB`n")
        [System.IO.File]::WriteAllBytes($file, $before)
    }

    It 'go there and back, byte for byte' {
        $copy = Backup-WslConfig $file -PassThru
        $copy.PSObject.TypeNames[0] | Should -Be 'WslNet.ConfigBackup'
        $copy.Path | Should -Be $file
        [System.IO.File]::ReadAllBytes($copy.Backup) | Should -Be $before
        Set-WslConfig -Path $file -Memory 8GB -NoBackup
        Restore-WslConfig -Path $file
        [System.IO.File]::ReadAllBytes($file) | Should -Be $before
        # What was there before is kept, too.
        @(Get-ConfigCopy $file).Count | Should -Be 2
        Restore-WslConfig -Path $file
        Get-ConfigText $file | Should -Match 'memory=8GB'
    }

    It 'take the copy that is named' {
        $first = (Backup-WslConfig $file -PassThru).Backup
        Set-WslConfig -Path $file -Memory 8GB
        Set-WslConfig -Path $file -Memory 12GB
        (Restore-WslConfig $first -Path $file -PassThru).Backup | Should -Be $first
        [System.IO.File]::ReadAllBytes($file) | Should -Be $before
    }

    It 'say with -WhatIf which copy would be taken' {
        $copy = (Backup-WslConfig $file -PassThru).Backup
        Set-WslConfig -Path $file -Memory 8GB -NoBackup
        Get-ConsoleText "Restore-WslConfig -Path '$file' -WhatIf" | Should -Match ([regex]::Escape($copy))
        Get-ConfigText $file | Should -Match 'memory=8GB'
    }

    It 'refuse where there is no copy or no file' {
        @(Get-Failure { Restore-WslConfig -Path $file })[0].FullyQualifiedErrorId | Should -Be 'ConfigBackupNotFound,Restore-WslConfig'
        @(Get-Failure { Backup-WslConfig "$file.none" })[0].FullyQualifiedErrorId | Should -Be 'ConfigFileNotFound,Backup-WslConfig'
    }
}

Describe 'The file of an account' {
    It 'is of another one with -User, which needs elevation' {
        Reset-SimulatedWindows -WslAccount 'worker'
        $other = Get-OwnConfigPath 'worker'
        Set-WslConfig -User 'worker' -Memory 8GB
        Get-ConfigText $other | Should -Match 'memory=8GB'
        (Get-WslConfig -User 'worker').Key | Should -Be 'wsl2.memory'
        Set-Elevation $false
        @(Get-Failure { Set-WslConfig -User 'worker' -Memory 4GB })[0].FullyQualifiedErrorId | Should -Be 'NotElevated,Set-WslConfig'
        Get-ConfigText $other | Should -Match 'memory=8GB'
    }

    It 'is read by WSL after -Restart -Force' {
        Reset-SimulatedWindows
        Set-WslConfig -NetworkingMode Mirrored -Restart -Force 3>$null
        $mode = & (Get-Module -Name WslNet) { Invoke-WslNetGuestCommand -Distribution Ubuntu -ArgumentList 'wslinfo', '--networking-mode' }
        $mode.Output.Trim() | Should -Be 'mirrored'
        $setting = @(Get-WslConfig -Effective -Key wsl2.networkingMode)
        $setting.Count | Should -Be 1
        $setting[0].Running | Should -Be 'Mirrored'
        $setting[0].Configured | Should -Be 'Mirrored'
        $setting[0].RestartNeeded | Should -BeFalse
    }

    It 'warns while WSL runs that a restart is needed, and shows it' {
        Reset-SimulatedWindows -Distribution @{ Name = 'Ubuntu'; State = 'Running' }
        $warnings = @(Get-StreamText { Set-WslConfig -NetworkingMode Mirrored } ([System.Management.Automation.WarningRecord]))
        $warnings.Count | Should -Be 1
        $warnings[0] | Should -Match 'Ubuntu'
        $warnings[0] | Should -Match 'wsl.exe --shutdown'
        $setting = @(Get-WslConfig -Effective -Key wsl2.networkingMode)[0]
        $setting.Running | Should -Be 'Nat'
        $setting.Effective | Should -Be 'Mirrored'
        $setting.RestartNeeded | Should -BeTrue
    }

    It 'is read again after -Restart, also where the last call changed it' {
        Reset-SimulatedWindows -Distribution @{ Name = 'Ubuntu'; State = 'Running' }
        Set-WslConfig -Memory 8GB 3>$null
        @(Get-StreamText { Set-WslConfig -Memory 8GB -Restart -Force } ([System.Management.Automation.WarningRecord])) | Should -BeNullOrEmpty
        @((Get-SimulatedWindows).Distribution)[0].State | Should -Be 'Stopped'
    }

    It 'does not stop WSL where the file is one that WSL does not read' {
        Reset-SimulatedWindows -Distribution @{ Name = 'Ubuntu'; State = 'Running' }
        Clear-ConfigFolder $folder
        Set-WslConfig -Path $file -Memory 8GB -Restart -Force
        @((Get-SimulatedWindows).Distribution)[0].State | Should -Be 'Running'
    }

    It 'is written where nobody can be asked about -Restart, and the error says so' {
        Reset-SimulatedWindows -Distribution @{ Name = 'Ubuntu'; State = 'Running' }
        $failure = @(Get-Failure { Set-WslConfig -Memory 8GB -Restart })
        $failure.FullyQualifiedErrorId | Should -Be 'RestartNotConfirmed,Set-WslConfig'
        @((Get-SimulatedWindows).Distribution)[0].State | Should -Be 'Running'
        (Get-WslConfig memory).Configured | Should -Be '8GB'
    }

    It 'is restored with a warning while WSL runs' {
        Reset-SimulatedWindows -Distribution @{ Name = 'Ubuntu'; State = 'Running' }
        Set-WslConfig -Memory 8GB 3>$null
        Set-WslConfig -Memory 4GB 3>$null
        $warnings = @(Get-StreamText { Restore-WslConfig } ([System.Management.Automation.WarningRecord]))
        $warnings.Count | Should -Be 1
        $warnings[0] | Should -Match 'Ubuntu'
        $warnings[0] | Should -Not -Match '-Restart'
    }

    It 'is under the policies of the computer; files of a repository are not' {
        Reset-SimulatedWindows -Distribution @{ Name = 'Ubuntu'; State = 'Stopped' }
        $null = New-Item -Path 'HKLM:\SOFTWARE\Policies\WSL' -Force
        $null = New-ItemProperty -LiteralPath 'HKLM:\SOFTWARE\Policies\WSL' -Name 'AllowNetworkingModeUserSetting' -Value 0 -PropertyType DWord
        Clear-ConfigFolder $folder
        foreach ($one in $file, (Get-OwnConfigPath)) {
            Set-ConfigText $one "[wsl2]`nnetworkingMode=mirrored`n"
        }
        (Get-WslConfig networkingMode -Path $file, (Get-OwnConfigPath)).Effective | Should -Be @('Mirrored', 'Nat')
    }
}

Describe 'Paths of configuration files' {
    BeforeEach {
        Reset-SimulatedWindows -Distribution @{ Name = 'Ubuntu'; State = 'Stopped' }
        Clear-ConfigFolder $folder
        Set-ConfigText (Get-OwnConfigPath) "[wsl2]`nmemory=2GB`n"
        $one = [System.IO.Path]::Combine($folder, 'one', '.wslconfig')
        $two = [System.IO.Path]::Combine($folder, 'two', '.wslconfig')
        $strange = [System.IO.Path]::Combine($folder, 'x[1]', '.wslconfig')
        foreach ($each in $one, $two, $strange) {
            $null = [System.IO.Directory]::CreateDirectory([System.IO.Path]::GetDirectoryName($each))
            Set-ConfigText $each "[wsl2]`nmemory=4GB`nprocessors=2`n"
        }
    }

    It 'that name nothing never mean the own file: <Path>' -ForEach @(
        @{ Path = '{0}/typo*/.wslconfig'; Id = 'ConfigFileNotFound' }
        @{ Path = '{0}/none/*.wslconfig'; Id = 'ConfigFileNotFound' }
        @{ Path = 'Q:/x/.wslconfig'; Id = 'ConfigFileNotFound' }
        @{ Path = '{0}'; Id = 'ConfigPathNotFile' }
    ) {
        $given = $Path -f $folder
        foreach ($work in { Set-WslConfig -Path $given -Memory 1GB }, { Remove-WslConfigKey memory -Path $given }, { Backup-WslConfig -Path $given }, { Get-WslConfig -Path $given }, { Test-WslConfig -Path $given }) {
            $failure = @(Get-Failure $work)
            $failure.Count | Should -Be 1 -Because $work
            $failure[0].FullyQualifiedErrorId | Should -Match "^$Id,"
        }
        Get-Failure { Set-WslConfig -Path $given -Memory 1GB -ErrorAction SilentlyContinue } | Should -Not -BeNullOrEmpty
        Get-ConfigText (Get-OwnConfigPath) | Should -BeExactly "[wsl2]`nmemory=2GB`n"
    }

    It 'are refused where they are empty' {
        Get-Failure { Set-WslConfig -Path '' -Memory 1GB } | Should -Not -BeNullOrEmpty
        Get-Failure { Set-WslConfig -Path $null -Memory 1GB } | Should -Not -BeNullOrEmpty
        Get-ConfigText (Get-OwnConfigPath) | Should -BeExactly "[wsl2]`nmemory=2GB`n"
    }

    It 'may be patterns for one file or more, hidden or not' {
        Set-WslConfig -Path "$folder/on*/.wsl*" -Memory 8GB
        (Get-WslConfig memory -Path "$folder/*o*/.wslconfig").Configured | Should -Be @('8GB', '4GB')
    }

    It 'may hold brackets, also in a pipeline' {
        Get-WslConfig -LiteralPath $strange | Set-WslConfig -Memory 1GB
        Backup-WslConfig -LiteralPath $strange -PassThru | Remove-WslConfigKey memory
        Get-ConfigText $strange | Should -BeExactly "[wsl2]`nprocessors=2`n"
        Get-ConfigText (Get-OwnConfigPath) | Should -BeExactly "[wsl2]`nmemory=2GB`n"
    }

    It 'keep their keys apart in a pipeline' {
        & { Get-WslConfig memory -Path $one; Get-WslConfig processors -Path $two } | Remove-WslConfigKey
        Get-ConfigText $one | Should -BeExactly "[wsl2]`nprocessors=2`n"
        Get-ConfigText $two | Should -BeExactly "[wsl2]`nmemory=4GB`n"
    }

    It 'to one file by a link change it once' {
        $link = [System.IO.Path]::Combine($folder, 'link.wslconfig')
        $null = [System.IO.File]::CreateSymbolicLink($link, $one)
        Get-Failure { Set-WslConfig -Path $link, $one -Memory 6GB } | Should -BeNullOrEmpty
        Get-ConfigText $one | Should -BeExactly "[wsl2]`nmemory=6GB`nprocessors=2`n"
        @(Backup-WslConfig -Path $link, $one -PassThru).Count | Should -Be 1
        $asked = [pscustomobject] @{ Path = $link; Key = 'memory' }, [pscustomobject] @{ Path = $one; Key = 'processors' }
        Get-Failure { $asked | Remove-WslConfigKey } | Should -BeNullOrEmpty
        Get-ConfigText $one | Should -BeExactly "[wsl2]`n"
    }

    It 'keep their copies apart' {
        Set-ConfigText $two "[wsl2]`nmemory=6GB`n"
        $copies = Backup-WslConfig -Path $one, $two -PassThru
        Set-WslConfig -Path $one, $two -Memory 1GB -NoBackup
        $copies | Restore-WslConfig
        Get-ConfigText $one | Should -BeExactly "[wsl2]`nmemory=4GB`nprocessors=2`n"
        Get-ConfigText $two | Should -BeExactly "[wsl2]`nmemory=6GB`n"
        Restore-WslConfig -Path $one, $two
        (Get-WslConfig memory -Path $one, $two).Configured | Should -Be @('1GB', '1GB')
        @(Get-Failure { Restore-WslConfig $copies[0].Backup -Path $one, $two })[0].FullyQualifiedErrorId | Should -Be 'ConfigBackupConflict,Restore-WslConfig'
    }

    It 'of a file that is not there keep no other from being shown' {
        $failure = @(Get-Failure { Get-WslConfig memory -Path "$folder/none.wslconfig", $two })
        $failure.FullyQualifiedErrorId | Should -Be 'ConfigFileNotFound,Get-WslConfig'
        $settings = @(Get-WslConfig memory -LiteralPath "$folder/none.wslconfig", $two -ErrorAction SilentlyContinue)
        $settings.Path | Should -Be @($two)
        $settings.Configured | Should -Be @('4GB')
    }

    It 'in a folder that is not there fail with the reason' {
        $failure = @(Get-Failure { Set-WslConfig -Path "$folder/none/.wslconfig" -Memory 8GB })
        $failure[0].Exception.Message | Should -Not -Match 'Delete'
    }
}
