# Source of all of it: the behaviour of PowerShell's own RegistryProvider.
BeforeAll {
    Import-Module "$PSScriptRoot/SimulatedWindows.psd1" -Force
}

AfterAll {
    Remove-Module SimulatedWindows
}

Describe 'Registry provider' {
    BeforeEach {
        Reset-SimulatedWindows
        $path = 'Registry::HKEY_LOCAL_MACHINE\SOFTWARE\WslNetTest'
        $null = New-Item -Path $path
    }

    It 'finds keys and values whatever their case, and shows them as they were created' {
        $null = New-ItemProperty -LiteralPath $path -Name 'Name' -Value 'text'
        (Get-ItemProperty -LiteralPath $path.ToLowerInvariant() -Name 'NAME').Name | Should -BeExactly 'text'
        (Get-Item -LiteralPath $path.ToUpperInvariant()).Name | Should -BeExactly 'HKEY_LOCAL_MACHINE\SOFTWARE\WslNetTest'
    }

    It 'takes both separators in paths' {
        Test-Path -LiteralPath 'Registry::HKEY_LOCAL_MACHINE/SOFTWARE/WslNetTest' | Should -BeTrue
        Test-Path -LiteralPath 'HKLM:\SOFTWARE\WslNetTest' | Should -BeTrue
    }

    It 'keeps the kind <Kind>' -ForEach @(
        @{ Kind = 'String'; Value = 'a b'; Type = [string] }
        @{ Kind = 'ExpandString'; Value = 'plain'; Type = [string] }
        @{ Kind = 'DWord'; Value = 4294967295; Type = [int] }
        @{ Kind = 'QWord'; Value = 5; Type = [long] }
        @{ Kind = 'Binary'; Value = ([byte[]] (1, 2)); Type = [byte[]] }
        @{ Kind = 'MultiString'; Value = ([string[]] ('a', 'b')); Type = [string[]] }
    ) {
        $null = New-ItemProperty -LiteralPath $path -Name v -Value $Value -PropertyType $Kind
        (Get-Item -LiteralPath $path).GetValueKind('v') | Should -Be ([Microsoft.Win32.RegistryValueKind] $Kind)
        (Get-Item -LiteralPath $path).GetValue('v').GetType() | Should -Be $Type
    }

    It 'refuses New-ItemProperty for a value that exists, unless -Force is given' {
        $null = New-ItemProperty -LiteralPath $path -Name a -Value 1
        { New-ItemProperty -LiteralPath $path -Name a -Value 2 -ErrorAction Stop } |
            Should -Throw -ErrorId 'System.IO.IOException,Microsoft.PowerShell.Commands.NewItemPropertyCommand'
        (New-ItemProperty -LiteralPath $path -Name a -Value 2 -Force).a | Should -Be 2
    }

    It 'refuses New-Item for a key that exists; with -Force values and subkeys are wiped' {
        $null = New-ItemProperty -LiteralPath $path -Name a -Value 1
        $null = New-Item -Path "$path\below"
        { New-Item -Path $path -ErrorAction Stop } | Should -Throw -ErrorId 'System.IO.IOException,Microsoft.PowerShell.Commands.NewItemCommand'
        (Get-Item -LiteralPath $path).ValueCount | Should -Be 1
        $null = New-Item -Path $path -Force
        (Get-Item -LiteralPath $path).ValueCount | Should -Be 0
        Test-Path -LiteralPath "$path\below" | Should -BeFalse
    }

    It 'needs -Force for a key whose parent is missing' {
        { New-Item -Path "$path\a\b" -ErrorAction Stop } | Should -Throw '*The registry key at the specified path does not exist.*'
        (New-Item -Path "$path\a\b" -Force).Name | Should -BeExactly 'HKEY_LOCAL_MACHINE\SOFTWARE\WslNetTest\a\b'
    }

    It 'takes value names literally with -LiteralPath, as wildcards with -Path' {
        foreach ($name in '*/80', '0.0.0.0/80') {
            $null = New-ItemProperty -LiteralPath $path -Name $name -Value 'x/80'
        }
        Remove-ItemProperty -LiteralPath $path -Name '*/80'
        (Get-Item -LiteralPath $path).GetValueNames() | Should -Be '0.0.0.0/80'
        $null = New-ItemProperty -LiteralPath $path -Name '*/80' -Value 'x/80'
        Remove-ItemProperty -Path $path -Name '*/80'
        (Get-Item -LiteralPath $path).ValueCount | Should -Be 0
    }

    It 'reports what is missing with the ids of Windows' {
        { Get-ItemProperty -LiteralPath $path -Name nix -ErrorAction Stop } |
            Should -Throw -ErrorId 'System.Management.Automation.PSArgumentException,Microsoft.PowerShell.Commands.GetItemPropertyCommand'
        { Get-ItemProperty -LiteralPath "$path\nix" -ErrorAction Stop } |
            Should -Throw -ErrorId 'PathNotFound,Microsoft.PowerShell.Commands.GetItemPropertyCommand'
        { Get-Item -LiteralPath "$path\nix" -ErrorAction Stop } |
            Should -Throw -ErrorId 'PathNotFound,Microsoft.PowerShell.Commands.GetItemCommand'
    }

    It 'lists subkeys and removes whole trees' {
        $null = New-Item -Path "$path\a\b" -Force
        @(Get-ChildItem -LiteralPath $path -Recurse).PSChildName | Should -Be @('a', 'b')
        Remove-Item -LiteralPath $path -Recurse
        Test-Path -LiteralPath $path | Should -BeFalse
    }

    It 'changes nothing with -WhatIf' {
        New-ItemProperty -LiteralPath $path -Name a -Value 1 -WhatIf
        (Get-Item -LiteralPath $path).ValueCount | Should -Be 0
    }

    It 'keeps every kind of text for other readers of the same state' {
        $odd = "tab`tline`nback\slash " + [char] 0xe9
        Set-ItemProperty -LiteralPath $path -Name $odd -Value $odd
        $fresh = [WslNet.Simulation.Machine]::new($env:WSLNET_SIMULATION)
        $fresh.Registry.Open('HKLM\SOFTWARE\WslNetTest').GetValue($odd) | Should -BeExactly $odd
    }

    It 'skips a line that a killed writer left unfinished' {
        Set-ItemProperty -LiteralPath $path -Name a -Value 1
        $file = [System.IO.Path]::Combine($env:WSLNET_SIMULATION, 'registry/hkey%5flocal%5fmachine/software/wslnettest/values'.Replace('%5f', '_'))
        [System.IO.File]::AppendAllText($file, "+`tb`tString`thal")
        Set-ItemProperty -LiteralPath $path -Name c -Value 3
        $fresh = [WslNet.Simulation.Machine]::new($env:WSLNET_SIMULATION)
        $fresh.Registry.Open('HKLM\SOFTWARE\WslNetTest').GetValueNames() | Should -Be @('a', 'c')
    }
}

Describe 'Registry rights' {
    It 'without elevation refuses to write HKEY_LOCAL_MACHINE, and allows the own hive' {
        Reset-SimulatedWindows -Elevated $false
        $failure = $null
        New-Item -Path 'Registry::HKEY_LOCAL_MACHINE\SOFTWARE\WslNetTest' -ErrorAction SilentlyContinue -ErrorVariable failure
        $failure[0].Exception.Message | Should -BeExactly 'Requested registry access is not allowed.'
        $failure[0].CategoryInfo.Category | Should -Be 'PermissionDenied'
        (New-Item -Path 'Registry::HKEY_CURRENT_USER\Software\WslNetTest').Name | Should -Not -BeNullOrEmpty
    }

    It 'shows HKEY_CURRENT_USER under the SID of the account that runs' {
        Reset-SimulatedWindows
        $sid = (Get-SimulatedWindows).AccountSid
        $null = New-Item -Path 'Registry::HKEY_CURRENT_USER\Software\WslNetTest'
        Test-Path -LiteralPath "Registry::HKEY_USERS\$sid\Software\WslNetTest" | Should -BeTrue
    }

    It 'has the distributions under the account that owns WSL, where that is another one' {
        Reset-SimulatedWindows -WslAccount alice
        $sid = (Get-SimulatedWindows).WslAccountSid
        $sid | Should -Not -Be (Get-SimulatedWindows).AccountSid
        $lxss = 'Software\Microsoft\Windows\CurrentVersion\Lxss'
        Test-Path -LiteralPath "Registry::HKEY_CURRENT_USER\$lxss" | Should -BeFalse
        (Get-ItemProperty -LiteralPath "Registry::HKEY_USERS\$sid\$lxss").NatIpAddress | Should -Be '172.21.101.146'
    }
}
