# Export-WslNetwork: what it writes, where, and what it never does.
BeforeAll {
    . "$PSScriptRoot/Machine.ps1"
    $folder = [System.IO.Directory]::CreateTempSubdirectory('wslnet-export-').FullName
    $file = [System.IO.Path]::Combine($folder, 'facts.json')

    # Names of the files in the folder.
    function Get-FileName {
        @([System.IO.Directory]::GetFileSystemEntries($folder) | ForEach-Object { [System.IO.Path]::GetFileName($_) } | Sort-Object) -join ' '
    }
}

AfterAll {
    Remove-Item -LiteralPath $folder -Recurse -Force
    Remove-Module WslNet, SimulatedWindows
}

Describe 'Export-WslNetwork' {
    BeforeEach {
        Reset-SimulatedWindows
        Get-ChildItem -LiteralPath $folder | Remove-Item -Recurse -Force
    }

    It 'writes UTF-8 without a byte order mark, with line feeds, and is silent' {
        Export-WslNetwork $file | Should -BeNullOrEmpty
        $bytes = [System.IO.File]::ReadAllBytes($file)
        $bytes[0] | Should -Be 0x7b
        $bytes[-1] | Should -Be 0x0a
        [System.Array]::IndexOf($bytes, [byte] 13) | Should -Be -1
        Get-FileName | Should -Be 'facts.json'
    }

    It 'writes the same twice, and changes nothing on the machine' {
        Add-WslPortForward 9000, 80, 443
        $before = Get-MachineText
        Export-WslNetwork $file
        $first = [System.IO.File]::ReadAllText($file)
        Export-WslNetwork $file
        [System.IO.File]::ReadAllText($file) | Should -BeExactly $first
        Get-MachineText | Should -Be $before
        @((ConvertFrom-Json -InputObject $first).facts.listeners | ForEach-Object port) | Should -Be @(80, 443, 9000)
    }

    It 'needs no elevation' {
        Set-Elevation $false
        Export-WslNetwork $file
        (ConvertFrom-Json -InputObject ([System.IO.File]::ReadAllText($file))).facts.guest.networkingMode | Should -Be 'nat'
    }

    It 'asks the distribution that is named, and tells which one' {
        Reset-SimulatedWindows -Distribution @{ Name = 'Ubuntu' }, @{ Name = 'Debian' }
        $written = Export-WslNetwork $file -Distribution debian -PassThru
        $written.PSObject.TypeNames[0] | Should -Be 'WslNet.ExportedNetwork'
        $written.Path | Should -Be $file
        $written.Distribution | Should -BeExactly 'Debian'
        $written.NetworkingMode | Should -Be 'nat'
        $written.FormatVersion | Should -Be 1
        (ConvertFrom-Json -InputObject ([System.IO.File]::ReadAllText($file))).distribution | Should -BeExactly 'Debian'
    }

    It 'refuses a distribution that is not there, and writes nothing' {
        $failure = @(Get-Failure { Export-WslNetwork $file -Distribution Nope })
        $failure.Count | Should -Be 1
        $failure[0].FullyQualifiedErrorId | Should -Be 'DistributionNotFound,Export-WslNetwork'
        Get-FileName | Should -Be ''
    }

    It 'writes down that there is no WSL that could answer' {
        Reset-SimulatedWindows -Distribution @{ Name = 'Old'; Version = 1 }
        Get-Failure { Export-WslNetwork $file } | Should -BeNullOrEmpty
        $read = ConvertFrom-Json -InputObject ([System.IO.File]::ReadAllText($file))
        $read.distribution | Should -Be ''
        $read.facts.guest.networkingMode | Should -Be ''
        $read.facts.wsl.owners[0].distributions[0].name | Should -Be 'Old'
    }

    It 'keeps every text as it is' {
        $data = "10.0.0.5/`"\`t$([char] 0xe4)$([char] 0x20ac)$([char] 0xd83d)$([char] 0xde00)"
        Add-ForeignProxy '*/9005' $data
        Export-WslNetwork $file
        $read = ConvertFrom-Json -InputObject ([System.IO.File]::ReadAllText($file))
        $stored = @((Get-SimulatedWindows).PortProxy | Where-Object ListenPort -EQ 9005)
        $stored.Count | Should -Be 1
        @($read.facts.portProxies).Count | Should -Be 1
        $read.facts.portProxies[0].data | Should -BeExactly "$($stored[0].ConnectAddress)/$($stored[0].ConnectPort)"
    }

    It 'escapes what UTF-8 could not hold' {
        $text = & (Get-Module -Name WslNet) { Import-WslNetFilePart; ConvertTo-WslNetJson -Value "a$([char] 0xd800)$([char] 7)b" }
        $text | Should -BeExactly '"a\ud800\u0007b"'
    }

    It 'shows with -WhatIf what it would write, asks nobody, and writes nothing' {
        Export-WslNetwork $file -WhatIf
        Get-FileName | Should -Be ''
        Get-StartCount 'wsl.exe' | Should -Be 0
    }

    It 'keeps a file that exists with -NoClobber, and one that is read-only without -Force' {
        [System.IO.File]::WriteAllText($file, 'mine')
        @(Get-Failure { Export-WslNetwork $file -NoClobber })[0].FullyQualifiedErrorId | Should -Be 'FileExists,Export-WslNetwork'
        Get-StartCount 'wsl.exe' | Should -Be 0
        [System.IO.File]::SetAttributes($file, [System.IO.FileAttributes]::ReadOnly)
        @(Get-Failure { Export-WslNetwork $file })[0].FullyQualifiedErrorId | Should -Be 'FileNotWritten,Export-WslNetwork'
        [System.IO.File]::ReadAllText($file) | Should -Be 'mine'
        Get-FileName | Should -Be 'facts.json'
        Export-WslNetwork $file -Force
        [System.IO.File]::ReadAllText($file) | Should -Match '"formatVersion": 1'
        Get-FileName | Should -Be 'facts.json'
    }

    It 'takes a path as it is' {
        Export-WslNetwork -LiteralPath ([System.IO.Path]::Combine($folder, 'a[1].json'))
        Get-FileName | Should -Be 'a[1].json'
    }

    It 'refuses what is not the path of a file, before WSL is asked: <Path>' -ForEach @(
        @{ Path = 'Registry::HKEY_LOCAL_MACHINE\SOFTWARE\facts' }
        @{ Path = 'nowhere-at-all/facts.json' }
        @{ Path = '.' }
        @{ Path = 'nodrive:\facts.json' }
    ) {
        $failure = @(Get-Failure { Export-WslNetwork $Path })
        $failure.Count | Should -Be 1
        $failure[0].FullyQualifiedErrorId | Should -Be 'FilePathNotValid,Export-WslNetwork'
        $failure[0].TargetObject | Should -Be $Path
        Get-StartCount 'wsl.exe' | Should -Be 0
    }

    It 'warns where a change was cut off' {
        $key = 'Registry::HKEY_LOCAL_MACHINE\SOFTWARE\WslNet\Journal'
        $null = New-Item -Path $key -Force
        $null = New-ItemProperty -LiteralPath $key -Name 'Plan' -Value '{}' -Force
        Get-StreamText { Export-WslNetwork $file } ([System.Management.Automation.WarningRecord]) | Should -Match 'was cut off'
    }
}
