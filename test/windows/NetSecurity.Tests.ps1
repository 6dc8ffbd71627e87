BeforeAll {
    Import-Module "$PSScriptRoot/SimulatedWindows.psd1" -Force
    . "$PSScriptRoot/TestTools.ps1"
}

AfterAll {
    Remove-Module SimulatedWindows
}

Describe 'Firewall rules' {
    BeforeEach {
        Reset-SimulatedWindows
    }

    It 'print as on Windows (Get-NetFirewallRule.one)' {
        $null = New-NetFirewallRule -Name '{4C9D3CE5-D9ED-42F1-95A3-1FEB069DBF34}' -DisplayName ssh -Direction Inbound -Action Allow
        ConvertTo-ComparableText (Get-NetFirewallRule -DisplayName ssh | Out-String) |
            Should -BeExactly (ConvertTo-ComparableText (Get-Transcript 'Get-NetFirewallRule.one.en'))
    }

    It 'take several profiles as one flags value (Get-NetFirewallRule.new.profiles)' {
        $rule = New-NetFirewallRule -Name '{8897f95a-d712-4847-a70c-45177fe444a1}' -DisplayName 'Oracle TNS (TCP 1521)' -Profile @('Domain', 'Private', 'Public') -Direction Inbound -Protocol TCP -LocalPort 1521 -Action Allow
        ConvertTo-ComparableText ($rule | Out-String) |
            Should -BeExactly (ConvertTo-ComparableText (Get-Transcript 'Get-NetFirewallRule.new.profiles.en'))
    }

    It 'take True as a word; a boolean does not bind (data: windows-commands, notes)' {
        { New-NetFirewallRule -DisplayName a -Enabled $true } | Should -Throw -ErrorId 'ParameterArgumentTransformationError,New-NetFirewallRule'
        (New-NetFirewallRule -DisplayName a -Enabled False).Enabled | Should -Be 'False'
    }

    It 'are not created without elevation (New-NetFirewallRule.access-denied)' {
        Reset-SimulatedWindows -Elevated $false
        $failure = $null
        New-NetFirewallRule -DisplayName a -ErrorAction SilentlyContinue -ErrorVariable failure
        $failure[0].FullyQualifiedErrorId | Should -BeExactly 'Windows System Error 5,New-NetFirewallRule'
        $failure[0].Exception.Message | Should -BeExactly 'Access is denied.'
        $failure[0].CategoryInfo.ToString() |
            Should -BeExactly 'PermissionDenied: (MSFT_NetFirewallRule:root/standardcimv2/MSFT_NetFirewallRule) [New-NetFirewallRule], CimException'
    }

    It 'have unique names' {
        $null = New-NetFirewallRule -Name a -DisplayName a
        { New-NetFirewallRule -Name a -DisplayName b -ErrorAction Stop } | Should -Throw -ErrorId 'Windows System Error 183,New-NetFirewallRule'
        (Get-SimulatedWindows).FirewallRule.DisplayName | Should -Be 'a'
    }

    It 'that are missing are an error by literal <Parameter>, with the property <Property> (<Transcript>)' -ForEach @(
        @{ Parameter = 'Name'; Value = 'sshd'; Property = 'InstanceID'; Transcript = 'Get-NetFirewallRule.name-not-found.en' }
        @{ Parameter = 'DisplayName'; Value = 'BotnetIpBlocker'; Property = 'DisplayName'; Transcript = 'Get-NetFirewallRule.displayname-not-found.en' }
    ) {
        $selection = @{ $Parameter = $Value }
        $failure = $null
        Get-NetFirewallRule @selection -ErrorAction SilentlyContinue -ErrorVariable failure
        $failure[0].Exception.Message | Should -BeExactly (Get-Transcript $Transcript).TrimEnd()
        $failure[0].FullyQualifiedErrorId | Should -BeExactly "CmdletizationQuery_NotFound_$Property,Get-NetFirewallRule"
        $failure[0].CategoryInfo.Category | Should -Be 'ObjectNotFound'
        $pattern = @{ $Parameter = "$Value*" }
        Get-NetFirewallRule @pattern -ErrorAction Stop | Should -BeNullOrEmpty
    }

    It 'have their ports and addresses in filters with the same InstanceID; subnets are kept with their mask' {
        $null = New-NetFirewallRule -Name a -DisplayName a -Protocol TCP -LocalPort 8080, '9000-9010' -RemoteAddress '192.168.0.0/16', LocalSubnet
        $port = Get-NetFirewallPortFilter -Protocol TCP
        $port.InstanceID | Should -Be 'a'
        $port.LocalPort | Should -Be @('8080', '9000-9010')
        $address = Get-NetFirewallRule -Name a | Get-NetFirewallAddressFilter
        $address.RemoteAddress | Should -Be @('192.168.0.0/255.255.0.0', 'LocalSubnet')
        (New-NetFirewallRule -Name b -DisplayName b -Protocol TCP -LocalPort 80 | Get-NetFirewallPortFilter).LocalPort | Should -BeOfType ([string])
    }

    It 'change with Set and go with Remove, by name, group or pipeline' {
        foreach ($name in 'a', 'b', 'c') {
            $null = New-NetFirewallRule -Name $name -DisplayName $name -Group $(if ($name -eq 'c') { 'Other' } else { 'WslNet' })
        }
        Set-NetFirewallRule -Name a -Enabled False -NewDisplayName z
        (Get-NetFirewallRule -Group WslNet -Enabled False).DisplayName | Should -Be 'z'
        Get-NetFirewallRule -Name a | Remove-NetFirewallRule
        Remove-NetFirewallRule -Group WslNet
        (Get-SimulatedWindows).FirewallRule.Name | Should -Be 'c'
        Remove-NetFirewallRule -Name c -WhatIf
        (Get-SimulatedWindows).FirewallRule.Name | Should -Be 'c'
    }

    It 'refuse parameters that exist but are not simulated' {
        { New-NetFirewallRule -DisplayName a -Owner S-1-5-18 } | Should -Throw 'SimulatedWindows: New-NetFirewallRule -Owner is not simulated.'
        { Get-NetFirewallRule -AsJob } | Should -Throw 'SimulatedWindows: *'
    }

    It 'count their calls' {
        $null = Get-NetFirewallRule
        $null = Get-NetFirewallPortFilter
        @((Get-SimulatedWindows).Command | Where-Object Name -Like '*-NetFirewall*').Count | Should -Be 2
    }
}

Describe 'Firewall profiles' {
    It 'know their values in the active store only (data: windows-commands, notes)' {
        Reset-SimulatedWindows
        @(Get-NetFirewallProfile).Name | Should -Be @('Domain', 'Private', 'Public')
        (Get-NetFirewallProfile -Profile Public).DefaultInboundAction | Should -Be 'NotConfigured'
        (Get-NetFirewallProfile -Name Public -PolicyStore ActiveStore).DefaultInboundAction | Should -Be 'Block'
    }
}

Describe 'Listeners and addresses' {
    BeforeEach {
        Reset-SimulatedWindows
    }

    It 'no listener is an error, with one message for one filter and another for several (Get-NetTCPConnection.not-found)' {
        $failure = $null
        Get-NetTCPConnection -LocalPort 3000 -ErrorAction SilentlyContinue -ErrorVariable failure
        $failure[0].Exception.Message | Should -Match ('^' + [regex]::Escape((Get-Transcript 'Get-NetTCPConnection.not-found.en').TrimEnd()))
        $failure = $null
        Get-NetTCPConnection -LocalPort 3000 -State Listen -ErrorAction SilentlyContinue -ErrorVariable failure
        $parts = (Get-Transcript 'Get-NetTCPConnection.not-found-two-filters.en').TrimEnd() -split ' \.\.\. '
        $failure[0].Exception.Message | Should -Match ('^' + [regex]::Escape($parts[0]) + ' .* ' + [regex]::Escape($parts[1]))
    }

    It 'shows the relay on 127.0.0.1 for a guest listener (rows 7 and 30)' {
        Add-SimulatedListener -Side guest -Port 3000
        Add-SimulatedListener -Side guest -Port 3001 -Address 127.0.0.2
        (Get-NetTCPConnection -State Listen).LocalPort | Should -Be 3000
        (Get-NetTCPConnection 127.0.0.1 3000).RemotePort | Should -Be 0
    }

    It 'has the addresses and the network profile' {
        (Get-NetIPAddress -InterfaceAlias 'vEthernet (WSL*').IPAddress | Should -Be '172.21.96.1'
        (Get-NetConnectionProfile).NetworkCategory | Should -Be 'Private'
    }
}
