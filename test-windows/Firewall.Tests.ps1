# What ports/firewall.ps1 and the simulated NetSecurity rely on. Rules are disabled and for 127.0.0.1: they open nothing.
BeforeAll {
    . "$PSScriptRoot/Machine.ps1"
    $safe = @{ Group = $firewallGroup; Direction = 'Inbound'; Enabled = 'False'; Protocol = 'TCP'; RemoteAddress = '127.0.0.1' }
}

AfterAll {
    Stop-TestMachine
}

Describe 'Firewall rules' -Tag Simulated {
    AfterEach {
        Get-NetFirewallRule -Group $firewallGroup -ErrorAction SilentlyContinue | Remove-NetFirewallRule
    }

    It 'have unique names: a second one is error 183' {
        $null = New-NetFirewallRule -Name WslNetTest-a -DisplayName a -LocalPort 80 @safe
        { New-NetFirewallRule -Name WslNetTest-a -DisplayName b -LocalPort 81 @safe -ErrorAction Stop } |
            Should -Throw -ErrorId 'Windows System Error 183,New-NetFirewallRule'
        @(Get-NetFirewallRule -Group $firewallGroup).DisplayName | Should -Be @('a')
    }

    It 'that are missing are an ObjectNotFound error, and nothing for a pattern' {
        $failure = $null
        Get-NetFirewallRule -Name WslNetTest-none -ErrorAction SilentlyContinue -ErrorVariable failure
        [string] $failure[0].CategoryInfo.Category | Should -Be 'ObjectNotFound'
        $failure[0].FullyQualifiedErrorId | Should -BeExactly 'CmdletizationQuery_NotFound_InstanceID,Get-NetFirewallRule'
        Get-NetFirewallRule -Name WslNetTest-none* -ErrorAction Stop | Should -BeNullOrEmpty
    }

    It 'that are missing by group are an ObjectNotFound error' {
        $failure = $null
        Get-NetFirewallRule -Group WslNetTest-none -ErrorAction SilentlyContinue -ErrorVariable failure
        [string] $failure[0].CategoryInfo.Category | Should -Be 'ObjectNotFound'
    }

    It 'do not take a boolean for -Enabled' {
        { New-NetFirewallRule -Name WslNetTest-a -DisplayName a -Enabled $true } |
            Should -Throw -ErrorId 'ParameterArgumentTransformationError,New-NetFirewallRule'
    }

    It 'have words where Windows has numbers' {
        $rule = New-NetFirewallRule -Name WslNetTest-a -DisplayName a -LocalPort 80 -Action Allow -Profile Private, Domain @safe
        [string] $rule.Enabled | Should -BeExactly 'False'
        [string] $rule.Direction | Should -BeExactly 'Inbound'
        [string] $rule.Action | Should -BeExactly 'Allow'
        [string] $rule.Profile | Should -BeExactly 'Domain, Private'
    }

    It 'have their ports and addresses in filters with the InstanceID of the rule' {
        $null = New-NetFirewallRule -Name WslNetTest-a -DisplayName a -LocalPort 8080, '9000-9010' -LocalAddress '127.0.0.1' @safe
        $rule = Get-NetFirewallRule -Name WslNetTest-a
        $rule.InstanceID | Should -BeExactly 'WslNetTest-a'
        $ports = @(Get-NetFirewallPortFilter -All | Where-Object { $_.InstanceID -eq $rule.InstanceID })
        $ports.Count | Should -Be 1
        $ports[0].Protocol | Should -Be 'TCP'
        @($ports[0].LocalPort) | Should -Be @('8080', '9000-9010')
        $addresses = @(Get-NetFirewallAddressFilter -All | Where-Object { $_.InstanceID -eq $rule.InstanceID })
        @($addresses[0].RemoteAddress) | Should -Be @('127.0.0.1')
        @($addresses[0].LocalAddress) | Should -Be @('127.0.0.1')
    }

    It 'keep subnets with their mask, and LocalSubnet as it is' {
        $null = New-NetFirewallRule -Name WslNetTest-a -DisplayName a -Group $firewallGroup -Enabled False -Protocol TCP -LocalPort 80 -RemoteAddress '192.168.0.0/16'
        $null = New-NetFirewallRule -Name WslNetTest-b -DisplayName b -Group $firewallGroup -Enabled False -Protocol TCP -LocalPort 80 -RemoteAddress LocalSubnet
        @((Get-NetFirewallRule -Name WslNetTest-a | Get-NetFirewallAddressFilter).RemoteAddress) | Should -Be @('192.168.0.0/255.255.0.0')
        @((Get-NetFirewallRule -Name WslNetTest-b | Get-NetFirewallAddressFilter).RemoteAddress) | Should -Be @('LocalSubnet')
    }

    It 'take a single port as text' {
        $null = New-NetFirewallRule -Name WslNetTest-a -DisplayName a -LocalPort 80 @safe
        @((Get-NetFirewallRule -Name WslNetTest-a | Get-NetFirewallPortFilter).LocalPort)[0] | Should -BeOfType ([string])
    }
}

Describe 'Listeners' -Tag Simulated {
    It 'that are missing are an ObjectNotFound error' {
        $failure = $null
        Get-NetTCPConnection -State Listen -LocalPort (Get-FreePort) -ErrorAction SilentlyContinue -ErrorVariable failure
        [string] $failure[0].CategoryInfo.Category | Should -Be 'ObjectNotFound'
    }

    It 'have a number for a port, and text for an address' {
        $port = Get-FreePort
        $listener = [System.Net.Sockets.TcpListener]::new([System.Net.IPAddress]::Loopback, $port)
        $listener.Start()
        try {
            if ($simulated) {
                Add-SimulatedListener -Side windows -Port $port -Address 127.0.0.1
            }
            $found = @(Get-NetTCPConnection -State Listen -LocalPort $port)[0]
            $found.LocalPort | Should -BeOfType ([uint16])
            $found.LocalAddress | Should -BeExactly '127.0.0.1'
            [string] $found.State | Should -BeExactly 'Listen'
        } finally {
            $listener.Stop()
        }
    }
}
