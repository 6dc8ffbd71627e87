# What ports/registry.ps1 and the simulated provider rely on.
BeforeAll {
    . "$PSScriptRoot/Machine.ps1"
}

AfterAll {
    Stop-TestMachine
}

Describe 'Registry provider' -Tag Simulated {
    BeforeEach {
        if (Test-Path -LiteralPath $testKey) {
            Remove-Item -LiteralPath $testKey -Recurse -Force
        }
        $null = New-Item -Path $testKey
    }

    It 'takes value names literally with -LiteralPath' {
        $null = New-ItemProperty -LiteralPath $testKey -Name '*/80' -Value 'a/80' -PropertyType String
        $null = New-ItemProperty -LiteralPath $testKey -Name '0.0.0.0/80' -Value 'b/80' -PropertyType String
        (Get-ItemProperty -LiteralPath $testKey -Name '*/80').'*/80' | Should -BeExactly 'a/80'
        Remove-ItemProperty -LiteralPath $testKey -Name '*/80'
        @((Get-Item -LiteralPath $testKey).GetValueNames()) | Should -Be @('0.0.0.0/80')
    }

    It 'takes them as patterns with -Path, which is why -LiteralPath is always used' {
        $null = New-ItemProperty -LiteralPath $testKey -Name '*/80' -Value 'a/80'
        $null = New-ItemProperty -LiteralPath $testKey -Name '0.0.0.0/80' -Value 'b/80'
        Remove-ItemProperty -Path $testKey -Name '*/80'
        (Get-Item -LiteralPath $testKey).ValueCount | Should -Be 0
    }

    It 'wipes a key that exists with New-Item -Force, values and subkeys' {
        $null = New-ItemProperty -LiteralPath $testKey -Name a -Value 1
        $null = New-Item -Path "$testKey\below"
        $null = New-Item -Path $testKey -Force
        (Get-Item -LiteralPath $testKey).ValueCount | Should -Be 0
        Test-Path -LiteralPath "$testKey\below" | Should -BeFalse
    }

    It 'refuses New-Item without -Force for a key that exists, and below one that does not' {
        { New-Item -Path $testKey -ErrorAction Stop } | Should -Throw -ErrorId 'System.IO.IOException,Microsoft.PowerShell.Commands.NewItemCommand'
        { New-Item -Path "$testKey\a\b" -ErrorAction Stop } | Should -Throw
        (New-Item -Path "$testKey\a\b" -Force).PSChildName | Should -BeExactly 'b'
    }

    It 'replaces a value with New-ItemProperty -Force, and refuses to without' {
        $null = New-ItemProperty -LiteralPath $testKey -Name a -Value 'one'
        { New-ItemProperty -LiteralPath $testKey -Name a -Value 'two' -ErrorAction Stop } |
            Should -Throw -ErrorId 'System.IO.IOException,Microsoft.PowerShell.Commands.NewItemPropertyCommand'
        $null = New-ItemProperty -LiteralPath $testKey -Name a -Value 'two' -Force
        (Get-ItemProperty -LiteralPath $testKey).a | Should -BeExactly 'two'
    }

    It 'finds names whatever their case, and keeps the case of the first writer' {
        $null = New-ItemProperty -LiteralPath $testKey -Name 'Name' -Value 'one'
        Set-ItemProperty -LiteralPath $testKey -Name 'NAME' -Value 'two'
        @((Get-Item -LiteralPath $testKey).GetValueNames()) | Should -BeExactly @('Name')
        (Get-ItemProperty -LiteralPath $testKey.ToLowerInvariant()).Name | Should -BeExactly 'two'
    }

    It 'gives numbers as signed integers' {
        $null = New-ItemProperty -LiteralPath $testKey -Name d -Value 4294967295 -PropertyType DWord
        (Get-ItemProperty -LiteralPath $testKey).d | Should -Be -1
    }

    It 'gives nothing for the properties of a key without values' {
        Get-ItemProperty -LiteralPath $testKey | Should -BeNullOrEmpty
    }

    It 'reports what is missing with ids that are not translated' {
        { Get-ItemProperty -LiteralPath $testKey -Name nix -ErrorAction Stop } |
            Should -Throw -ErrorId 'System.Management.Automation.PSArgumentException,Microsoft.PowerShell.Commands.GetItemPropertyCommand'
        { Get-ItemProperty -LiteralPath "$testKey\nix" -ErrorAction Stop } |
            Should -Throw -ErrorId 'PathNotFound,Microsoft.PowerShell.Commands.GetItemPropertyCommand'
    }

    It 'changes nothing with -WhatIf' {
        New-ItemProperty -LiteralPath $testKey -Name a -Value 1 -WhatIf
        Remove-Item -LiteralPath $testKey -WhatIf
        (Get-Item -LiteralPath $testKey).ValueCount | Should -Be 0
    }
}
