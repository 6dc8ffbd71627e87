BeforeAll {
    Import-Module "$PSScriptRoot/SimulatedWindows.psd1" -Force
    . "$PSScriptRoot/TestTools.ps1"
    $wsl = '{40E0AC32-46A5-438A-A0B2-2B479E8F2E90}'
    function Get-Verdict {
        (Test-SimulatedConnection -From lan -To 192.168.1.10 -Port 3000).Reason
    }
}

AfterAll {
    Remove-Module SimulatedWindows
}

Describe 'Settings of the Hyper-V firewall' {
    BeforeEach {
        Reset-SimulatedWindows -NetworkingMode mirrored
    }

    It 'facts 6: effective values are in the ActiveStore (Get-NetFirewallHyperVVMSetting.active)' {
        $text = Get-NetFirewallHyperVVMSetting -PolicyStore ActiveStore -Name $wsl | Out-String
        ConvertTo-ComparableText $text | Should -BeExactly (ConvertTo-ComparableText (Get-Transcript 'Get-NetFirewallHyperVVMSetting.active'))
        (Get-NetFirewallHyperVVMSetting -Name $wsl).LoopbackEnabled | Should -Be 'NotConfigured'
    }

    It 'facts 6: -Enabled and the like take words, not booleans; the words of a setting are others than those of a rule' {
        { Set-NetFirewallHyperVVMSetting -Name $wsl -LoopbackEnabled $true } | Should -Throw -ErrorId 'ParameterArgumentTransformationError,Set-NetFirewallHyperVVMSetting'
        { New-NetFirewallHyperVRule -DisplayName a -Enabled $true } | Should -Throw -ErrorId 'ParameterArgumentTransformationError,New-NetFirewallHyperVRule'
        { New-NetFirewallHyperVRule -DisplayName a -Enabled NotConfigured } | Should -Throw -ErrorId 'ParameterArgumentTransformationError,New-NetFirewallHyperVRule'
        Set-NetFirewallHyperVVMSetting -Name $wsl -LoopbackEnabled False
        (Get-NetFirewallHyperVVMSetting -PolicyStore ActiveStore -VMCreatorId $wsl).LoopbackEnabled | Should -Be 'False'
    }

    It 'facts 3 row 15, docs#1869: a GUID without quotes is a script block, and nothing is found' {
        { Get-NetFirewallHyperVVMSetting -Name {40E0AC32-46A5-438A-A0B2-2B479E8F2E90} -ErrorAction Stop } |
            Should -Throw "No MSFT_NetFirewallHyperVVMSetting objects found with property 'Name' equal to '40E0AC32-46A5-438A-A0B2-2B479E8F2E90'*"
    }

    It 'facts 6: New only where nothing is registered for the creator yet, and no -PolicyStore on Set' {
        (New-NetFirewallHyperVVMSetting -Name $wsl -DefaultInboundAction Allow).DefaultInboundAction | Should -Be 'Allow'
        { New-NetFirewallHyperVVMSetting -Name $wsl -ErrorAction Stop } | Should -Throw -ErrorId 'Windows System Error 183,New-NetFirewallHyperVVMSetting'
        { Set-NetFirewallHyperVVMSetting -Name $wsl -PolicyStore PersistentStore } | Should -Throw -ErrorId 'NamedParameterNotFound,Set-NetFirewallHyperVVMSetting'
        { New-NetFirewallHyperVRule -DisplayName a -PolicyStore PersistentStore } | Should -Throw -ErrorId 'NamedParameterNotFound,New-NetFirewallHyperVRule'
    }

    It 'facts 6: one profile for each creator and profile; the creator and its port' {
        @(Get-NetFirewallHyperVProfile).Profile | Should -Be @('Domain', 'Private', 'Public')
        (Get-NetFirewallHyperVProfile -Name $wsl -Profile Private).DefaultInboundAction | Should -Be 'NotConfigured'
        @((Get-NetFirewallHyperVProfile -PolicyStore ActiveStore).DefaultInboundAction)[0] | Should -Be 'Block'
        Set-NetFirewallHyperVProfile -Name $wsl -Profile Public -DefaultInboundAction Block
        (Get-NetFirewallHyperVProfile -Name $wsl -Profile Public).DefaultInboundAction | Should -Be 'Block'
        (Get-NetFirewallHyperVVMCreator).FriendlyName | Should -Be 'WSL'
        (Get-NetFirewallHyperVPort).NetworkType | Should -Be 1
    }

    It 'needs elevation to change' {
        Reset-SimulatedWindows -NetworkingMode mirrored -Elevated $false
        { Set-NetFirewallHyperVVMSetting -Name $wsl -DefaultInboundAction Allow -ErrorAction Stop } | Should -Throw -ErrorId 'Windows System Error 5,Set-NetFirewallHyperVVMSetting'
        { New-NetFirewallHyperVRule -DisplayName a -ErrorAction Stop } | Should -Throw -ErrorId 'Windows System Error 5,New-NetFirewallHyperVRule'
    }

    It 'facts 3 row 14, #11377: the commands do not exist in Windows 10 and before build 22621' {
        Reset-SimulatedWindows -Build 10.0.19045.4717
        { Get-NetFirewallHyperVRule } | Should -Throw -ErrorId 'CommandNotFoundException'
        { Set-NetFirewallHyperVVMSetting -Name $wsl -DefaultInboundAction Allow } | Should -Throw -ErrorId 'CommandNotFoundException'
        Get-Command -Name Get-NetFirewallHyperVVMSetting -ErrorAction SilentlyContinue | Should -BeNullOrEmpty
        (New-NetFirewallRule -DisplayName a).DisplayName | Should -Be 'a'
        Reset-SimulatedWindows
        (Get-NetFirewallHyperVVMCreator).FriendlyName | Should -Be 'WSL'
    }
}

Describe 'Rules of the Hyper-V firewall' {
    BeforeEach {
        Reset-SimulatedWindows -NetworkingMode mirrored
        Add-SimulatedListener -Side guest -Port 3000 -ProcessName node
    }

    It 'facts 6: WSL adds its own (Get-NetFirewallHyperVRule.wslcore)' {
        $text = Get-NetFirewallHyperVRule -VMCreatorId $wsl | Out-String
        # What the ports' states are was cut by the author.
        $pattern = '(?m)^PortStatuses.*$'
        (ConvertTo-ComparableText $text) -replace $pattern | Should -BeExactly ((ConvertTo-ComparableText (Get-Transcript 'Get-NetFirewallHyperVRule.wslcore')) -replace $pattern)
    }

    It 'facts 6: names are plural; singular ones bind as prefixes; defaults are Inbound, Allow, any VM; priority 2, for Block 1' {
        $rule = New-NetFirewallHyperVRule -Name a -DisplayName a -Protocol TCP -LocalPort 80 -RemoteAddress 10.0.0.0/8 -Profile Domain, Private
        "$($rule.Direction) $($rule.Action) $($rule.VMCreatorId) $($rule.RulePriority) $($rule.LocalPorts) $($rule.RemoteAddresses) $($rule.Profiles)" |
            Should -Be 'Inbound Allow Any 2 80 10.0.0.0/8 Domain, Private'
        (New-NetFirewallHyperVRule -Name b -DisplayName b -Action Block).RulePriority | Should -Be 1
        { New-NetFirewallHyperVRule -Name a } | Should -Throw
        { New-NetFirewallHyperVRule -Name a -DisplayName c -ErrorAction Stop } | Should -Throw -ErrorId 'Windows System Error 183,New-NetFirewallHyperVRule'
    }

    It 'facts 6: change with Set, Enable, Disable and Rename, go with Remove; the word LocalSubnet is not documented' {
        $null = New-NetFirewallHyperVRule -Name a -DisplayName web -Protocol TCP -LocalPorts 80
        Set-NetFirewallHyperVRule -DisplayName web -NewDisplayName shop -LocalPorts 81, '90-99'
        (Get-NetFirewallHyperVRule -Name a).LocalPorts | Should -Be @('81', '90-99')
        Disable-NetFirewallHyperVRule -Name a
        (Get-NetFirewallHyperVRule -DisplayName shop).Enabled | Should -Be 'False'
        (Get-NetFirewallHyperVRule -Enabled False).Name | Should -Be 'a'
        (Enable-NetFirewallHyperVRule -Name a -PassThru).Enabled | Should -Be 'True'
        Get-NetFirewallHyperVRule -Name a | Rename-NetFirewallHyperVRule -NewName b
        { Get-NetFirewallHyperVRule -Name a -ErrorAction Stop } | Should -Throw -ErrorId 'CmdletizationQuery_NotFound_InstanceID,Get-NetFirewallHyperVRule'
        Remove-NetFirewallHyperVRule -Name b
        Get-NetFirewallHyperVRule -Name b* | Should -BeNullOrEmpty
        { New-NetFirewallHyperVRule -DisplayName a -RemoteAddresses LocalSubnet } | Should -Throw 'SimulatedWindows: *LocalSubnet*'
    }

    It 'facts 3 row 13: inbound is blocked by default, in spite of a program rule of the Windows firewall' {
        $null = New-NetFirewallRule -Name app -DisplayName app -Program 'C:\node.exe'
        Get-Verdict | Should -Match '^no Hyper-V firewall rule allows inbound TCP port 3000 from 192.168.1.50 in the profile Private'
        Set-NetFirewallHyperVVMSetting -Name $wsl -DefaultInboundAction Allow
        Get-Verdict | Should -Match 'allows inbound connections by default$'
    }

    It 'facts 6: rules of addresses and ports of the Windows firewall merge, unless merging is off' {
        $null = New-NetFirewallRule -Name host -DisplayName host -Protocol TCP -LocalPort 3000 -RemoteAddress LocalSubnet
        Get-Verdict | Should -Match "merged into the Hyper-V firewall\) 'host' allows it"
        (Get-NetFirewallHyperVRule -PolicyStore ActiveStore -Name host).PolicyStoreSourceType | Should -Be 'HostFirewallLocal'
        Get-NetFirewallHyperVRule -Name host* | Should -BeNullOrEmpty
        Set-NetFirewallHyperVVMSetting -Name $wsl -AllowHostPolicyMerge False
        Get-Verdict | Should -Match '^no Hyper-V firewall rule'
        Get-NetFirewallHyperVRule -PolicyStore ActiveStore -Name host* | Should -BeNullOrEmpty
    }

    It 'facts 6: local rules of this firewall come before merged ones, a lower priority number before a higher' {
        $null = New-NetFirewallRule -Name host -DisplayName host -Protocol TCP -LocalPort 3000 -Action Block
        Get-Verdict | Should -Match "'host' blocks it"
        $null = New-NetFirewallHyperVRule -Name allow -DisplayName a -VMCreatorId $wsl -Protocol TCP -LocalPorts 3000
        Get-Verdict | Should -Match "Hyper-V firewall rule 'allow' allows it"
        $null = New-NetFirewallHyperVRule -Name block -DisplayName b -Protocol TCP -LocalPorts '2000-4000' -Action Block
        Get-Verdict | Should -Match "'block' blocks it"
        Set-NetFirewallHyperVRule -Name block -RulePriority 5
        Get-Verdict | Should -Match "'allow' allows it"
    }

    It 'facts 6: a rule does not open with <Name>' -ForEach @(
        @{ Name = 'another creator'; Rule = @{ VMCreatorId = '{11111111-1111-1111-1111-111111111111}' } }
        @{ Name = 'another profile'; Rule = @{ Profiles = 'Public' } }
        @{ Name = 'another protocol'; Rule = @{ Protocol = 'UDP' } }
        @{ Name = 'another port'; Rule = @{ LocalPorts = '3001' } }
        @{ Name = 'another remote address'; Rule = @{ RemoteAddresses = '10.0.0.0/8' } }
        @{ Name = 'Enabled False'; Rule = @{ Enabled = 'False' } }
        @{ Name = 'Direction Outbound'; Rule = @{ Direction = 'Outbound' } }
    ) {
        $settings = @{ DisplayName = 'a'; VMCreatorId = $wsl; Protocol = 'TCP'; LocalPorts = '3000' }
        foreach ($key in $Rule.Keys) {
            $settings[$key] = $Rule[$key]
        }
        $null = New-NetFirewallHyperVRule @settings
        Get-Verdict | Should -Match '^no Hyper-V firewall rule'
    }

    It 'does not decide where documentation does not: profile against setting' {
        Set-NetFirewallHyperVProfile -Name $wsl -Profile Private -DefaultInboundAction Allow
        { Get-Verdict } | Should -Throw 'SimulatedWindows: *is not known.'
    }
}
