# A configuration file in a folder of the test: what is written stays whole, and Windows keeps what belongs to the file.
BeforeAll {
    . "$PSScriptRoot/Machine.ps1"
    Import-Module "$PSScriptRoot/../generated/WslNet/WslNet.psd1" -Force

    $folder = [System.IO.Path]::Combine([System.IO.Path]::GetTempPath(), "WslNetTest-$([guid]::NewGuid())")
    $file = [System.IO.Path]::Combine($folder, '.wslconfig')
    $null = New-Item -ItemType Directory -Path $folder

    function Set-LatinContent {
        param ([string] $Text)
        [System.IO.File]::WriteAllBytes($file, [System.Text.Encoding]::GetEncoding(28591).GetBytes($Text))
    }
    function Get-LatinContent {
        [System.Text.Encoding]::GetEncoding(28591).GetString([System.IO.File]::ReadAllBytes($file))
    }
}

AfterAll {
    Remove-Module -Name WslNet
    Remove-Item -LiteralPath $folder -Recurse -Force
    Stop-TestMachine
}

Describe 'A configuration file' {
    It 'keeps every other byte' -Tag Simulated {
        Set-LatinContent "# f$([char] 0xfc)r alle`r`n[wsl2]`n  memory = 4GB   # half`r`n"
        Set-WslConfig -LiteralPath $file -Memory 8GB -Processors 4
        Get-LatinContent | Should -BeExactly "# f$([char] 0xfc)r alle`r`n[wsl2]`n  memory = 8GB   # half`r`n  processors=4`r`n"
        (Get-WslConfig memory -LiteralPath $file).Effective | Should -Be '8GB'
    }

    It 'is taken back from its copy' -Tag Simulated {
        Set-LatinContent "[wsl2]`r`nmemory=4GB`r`n"
        Set-WslConfig -LiteralPath $file -Memory 8GB
        Restore-WslConfig -LiteralPath $file
        Get-LatinContent | Should -BeExactly "[wsl2]`r`nmemory=4GB`r`n"
    }

    It 'has findings with their lines' -Tag Simulated {
        Set-LatinContent "[wsl2]`r`nnetworkMode=mirrored`r`n"
        (Test-WslConfig -LiteralPath $file).Line | Should -Be 2
        Test-WslConfig -LiteralPath $file -Quiet | Should -BeFalse
    }

    It 'keeps its attributes, its creation time and its access rules' {
        Set-LatinContent "[wsl2]`r`nmemory=4GB`r`n"
        $access = Get-Acl -LiteralPath $file
        $rule = [System.Security.AccessControl.FileSystemAccessRule]::new('BUILTIN\Guests', 'Read', 'Allow')
        $access.SetAccessRuleProtection($true, $true)
        $access.AddAccessRule($rule)
        Set-Acl -LiteralPath $file -AclObject $access
        [System.IO.File]::SetAttributes($file, [System.IO.FileAttributes]::Hidden)
        $before = Get-Item -LiteralPath $file -Force
        $rules = (Get-Acl -LiteralPath $file).GetSecurityDescriptorSddlForm('Access')
        Set-WslConfig -LiteralPath $file -Memory 8GB
        $after = Get-Item -LiteralPath $file -Force
        (Get-Acl -LiteralPath $file).GetSecurityDescriptorSddlForm('Access') | Should -Be $rules
        $after.CreationTimeUtc | Should -Be $before.CreationTimeUtc
        ($after.Attributes -band [System.IO.FileAttributes]::Hidden) | Should -Not -Be 0
        [System.IO.File]::SetAttributes($file, [System.IO.FileAttributes]::Normal)
    }

    It 'is changed through a symbolic link, which stays' {
        $real = [System.IO.Path]::Combine($folder, 'real.wslconfig')
        $link = [System.IO.Path]::Combine($folder, 'linked.wslconfig')
        [System.IO.File]::WriteAllText($real, "[wsl2]`r`nmemory=4GB`r`n")
        $null = New-Item -ItemType SymbolicLink -Path $link -Value $real
        Set-WslConfig -LiteralPath $link -Memory 8GB -NoBackup
        [System.IO.File]::ReadAllText($real) | Should -BeExactly "[wsl2]`r`nmemory=8GB`r`n"
        (Get-Item -LiteralPath $link).LinkType | Should -Be 'SymbolicLink'
    }

    It 'leaves no journal' {
        Set-LatinContent "[wsl2]`r`nmemory=4GB`r`n"
        Set-WslConfig -LiteralPath $file -Memory 8GB
        $journal = Get-Item -LiteralPath 'Registry::HKEY_CURRENT_USER\SOFTWARE\WslNet\Journal' -ErrorAction Ignore
        if ($null -ne $journal) {
            $journal.GetValueNames() | Should -Not -Contain 'Plan'
        }
    }

    It 'is left alone while another program has it open alone' {
        Set-LatinContent "[wsl2]`r`nmemory=4GB`r`n"
        $stream = [System.IO.File]::Open($file, 'Open', 'Read', 'Read')
        try {
            { Set-WslConfig -LiteralPath $file -Memory 8GB -ErrorAction Stop } | Should -Throw
        } finally {
            $stream.Dispose()
        }
        Get-LatinContent | Should -BeExactly "[wsl2]`r`nmemory=4GB`r`n"
    }
}
