# The cmdlets of wsl.conf: the distribution reads and writes its file itself, here with a real shell.
BeforeAll {
    . "$PSScriptRoot/Machine.ps1"
    . "$PSScriptRoot/ConfigTools.ps1"

    # The file that stands for /etc/wsl.conf of a distribution.
    function Get-GuestPath {
        param ([string] $Name)
        [System.IO.Path]::Combine([WslNet.Simulation.Machine]::Current.StateFolder, 'Guests', $Name, 'etc', 'wsl.conf')
    }
}

AfterAll {
    Remove-Module WslNet, SimulatedWindows
}

Describe 'The file of a distribution' {
    BeforeEach {
        Reset-SimulatedWindows -Distribution @{ Name = 'Ubuntu' }, @{ Name = 'Debian' }
    }

    It 'is listed as WSL reads it, of the distribution that is named' {
        Set-ConfigText (Get-GuestPath 'Debian') "[boot]`nsystemd=true`n[network]`nhostname = build # mine`n"
        $settings = @(Get-WslDistributionConfig -Distribution debian)
        $settings.Key | Should -Be @('network.hostname', 'boot.systemd')
        $settings.Configured | Should -Be @('build', 'true')
        $settings.Line | Should -Be @(4, 2)
        $settings.Path | Should -Be @('/etc/wsl.conf', '/etc/wsl.conf')
        $settings.Distribution | Should -BeExactly @('Debian', 'Debian')
        Get-WslDistributionConfig -Distribution Ubuntu | Should -BeNullOrEmpty
        @(Get-WslDistributionConfig systemd -Distribution Ubuntu)[0].Effective | Should -Be 'false'
    }

    It 'has numbers as they are given: with a leading zero they are octal' {
        Set-WslDistributionConfig -Distribution Debian -FilesystemUmask 0077
        Get-ConfigText (Get-GuestPath 'Debian') | Should -Match 'umask=0077'
        (Get-WslDistributionConfig umask -Distribution Debian).Configured | Should -Be '0077'
    }

    It 'is changed in no other byte, with a dated copy' {
        $path = Get-GuestPath 'Debian'
        $before = "# mine`r`n[boot]`nsystemd = false   # no`n[user]`r`ndefault=me"
        Set-ConfigText $path $before
        @(Set-WslDistributionConfig -Distribution Debian -BootSystemd $true *>&1) | Should -BeNullOrEmpty
        Get-ConfigText $path | Should -BeExactly $before.Replace('systemd = false', 'systemd = true')
        $copies = @(Get-ConfigCopy $path)
        $copies.Count | Should -Be 1
        Get-ConfigText $copies[0] | Should -BeExactly $before
        @([System.IO.Directory]::GetFileSystemEntries([System.IO.Path]::GetDirectoryName($path))).Count | Should -Be 2
    }

    It 'is made where there is none, and puts out what was set' {
        $set = @(Set-WslDistributionConfig -Distribution Debian -NetworkHostname build -PassThru)
        $set.Key | Should -Be 'network.hostname'
        $set.Configured | Should -Be 'build'
        (Get-WslDistributionConfig -Distribution Debian).Configured | Should -Be 'build'
        Get-ConfigCopy (Get-GuestPath 'Debian') | Should -BeNullOrEmpty
        [System.IO.File]::Exists((Get-GuestPath 'Ubuntu')) | Should -BeFalse
    }

    It 'stays with -WhatIf, and gets no copy with -NoBackup' {
        $path = Get-GuestPath 'Ubuntu'
        Set-ConfigText $path "[boot]`nsystemd=false`n"
        Set-WslDistributionConfig -BootSystemd $true -WhatIf
        Get-ConfigText $path | Should -BeExactly "[boot]`nsystemd=false`n"
        Set-WslDistributionConfig -BootSystemd $true -NoBackup
        Get-ConfigText $path | Should -BeExactly "[boot]`nsystemd=true`n"
        Get-ConfigCopy $path | Should -BeNullOrEmpty
    }

    It 'ends at its first broken line, which is a finding' {
        Set-ConfigText (Get-GuestPath 'Ubuntu') "[boot`nsystemd=true`n"
        @(Get-WslDistributionConfig systemd)[0].Effective | Should -Be 'false'
        $findings = @(Test-WslDistributionConfig)
        $findings[0].Severity | Should -Be 'Error'
        $findings[0].Line | Should -Be 1
        $findings[0].Distribution | Should -Be 'Ubuntu'
        Test-WslDistributionConfig -Quiet | Should -BeFalse
        Test-WslDistributionConfig -Distribution Debian -Quiet | Should -BeTrue
    }

    It 'refuses <Id>, and changes nothing' -ForEach @(
        @{ Id = 'DistributionNotFound'; Call = @{ Distribution = 'Nope'; BootSystemd = $true } }
        @{ Id = 'NothingToSet'; Call = @{ Distribution = 'Ubuntu' } }
        @{ Id = 'ConfigValueNotValid'; Call = @{ Distribution = 'Ubuntu'; UserDefault = "a$([char] 0x20ac)" } }
    ) {
        $failure = @(Get-Failure { Set-WslDistributionConfig @Call })
        $failure.Count | Should -Be 1
        $failure[0].FullyQualifiedErrorId | Should -Be "$Id,Set-WslDistributionConfig"
        [System.IO.File]::Exists((Get-GuestPath 'Ubuntu')) | Should -BeFalse
    }

    It 'refuses a file with a byte order mark' {
        $path = Get-GuestPath 'Ubuntu'
        $bytes = Get-TextByte "[boot]`nsystemd=false`n" 'utf-8' $true
        $null = [System.IO.Directory]::CreateDirectory([System.IO.Path]::GetDirectoryName($path))
        [System.IO.File]::WriteAllBytes($path, $bytes)
        @(Get-Failure { Set-WslDistributionConfig -BootSystemd $true })[0].FullyQualifiedErrorId | Should -Be 'ConfigEncodingNotReadable,Set-WslDistributionConfig'
        [System.IO.File]::ReadAllBytes($path) | Should -Be $bytes
    }
}
