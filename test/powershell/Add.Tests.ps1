BeforeAll {
    . "$PSScriptRoot/Machine.ps1"
}

AfterAll {
    Remove-Module WslNet, SimulatedWindows
}

Describe 'Add-WslPortForward' {
    BeforeEach {
        Reset-SimulatedWindows
    }

    It 'makes the entry, the firewall rule and the record of a forward' {
        Add-WslPortForward 8080 -ConnectPort 80
        Get-StoredEntry | Should -Be '0.0.0.0/8080 -> 172.21.101.146/80'
        $state = Get-SimulatedWindows
        $state.PortProxy.State | Should -Be 'Listening'
        $rule = $state.FirewallRule
        $rule.Name | Should -Be 'WslNet-v4tov4-0.0.0.0-8080'
        $rule.Group | Should -Be 'WslNet'
        $rule.Direction | Should -Be 'Inbound'
        $rule.Action | Should -Be 'Allow'
        $rule.Enabled | Should -Be 'True'
        $rule.Protocol | Should -Be 'TCP'
        $rule.LocalPort | Should -Be '8080'
        $rule.Profile | Should -Be 'Domain, Private'
        $rule.RemoteAddress | Should -Be 'LocalSubnet'
        $record = $state.Registry | Where-Object Key -Like '*WslNet\Forwards'
        $record.Name | Should -Be 'v4tov4/0.0.0.0/8080'
        $record.Kind | Should -Be 'String'
        (ConvertFrom-Json -InputObject $record.Data).connectPort | Should -Be 80
    }

    It 'makes a list of forwards, each to its own port, with one process for IP Helper' {
        Add-WslPortForward 3000, 5173, 8000
        Get-StoredEntry | Should -Be @(
            '0.0.0.0/3000 -> 172.21.101.146/3000'
            '0.0.0.0/5173 -> 172.21.101.146/5173'
            '0.0.0.0/8000 -> 172.21.101.146/8000'
        )
        Get-StartCount 'sc.exe' | Should -Be 1
        @((Get-SimulatedWindows).FirewallRule).Count | Should -Be 3
    }

    It 'takes a range operator and a port that is named twice' {
        Add-WslPortForward (8000..8002 + 8001)
        @(Get-StoredEntry).Count | Should -Be 3
    }

    It 'listens on the address that is given' {
        Add-WslPortForward 8080 -ListenAddress 192.168.1.10
        Get-StoredEntry | Should -Be '192.168.1.10/8080 -> 172.21.101.146/8080'
        (Get-SimulatedWindows).FirewallRule.LocalAddress | Should -Be '192.168.1.10'
    }

    It 'connects to the address that is given, without asking WSL' {
        Add-WslPortForward 8080 -ConnectAddress 172.21.99.9
        Get-StoredEntry | Should -Be '0.0.0.0/8080 -> 172.21.99.9/8080'
        (Get-WslPortForward 8080).Target | Should -Be 'Address'
        Get-StartCount 'wsl.exe' | Should -Be 0
    }

    It 'connects to the loopback relay with -Target <_>' -ForEach 'Loopback', 'loopback' {
        Add-WslPortForward 8080 -ListenAddress 192.168.1.10 -Target $_
        Get-StoredEntry | Should -Be '192.168.1.10/8080 -> 127.0.0.1/8080'
        (Get-WslPortForward 8080).Target | Should -BeExactly 'Loopback'
    }

    It 'takes -Protocol <_>' -ForEach 'TCP', 'tcp' {
        Add-WslPortForward 8080 -Protocol $_
        @(Get-StoredEntry).Count | Should -Be 1
    }

    It 'asks the distribution that is named, in whatever case' {
        Reset-SimulatedWindows -Distribution @{ Name = 'Ubuntu' }, @{ Name = 'My Debian' }
        Add-WslPortForward 8080 -Distribution 'my debian'
        (Get-SimulatedWindows).Process[0].Arguments[0..1] | Should -Be @('--distribution', 'My Debian')
        (Get-WslPortForward 8080).Distribution | Should -Be 'My Debian'
    }

    It 'starts WSL where it does not run' {
        Reset-SimulatedWindows -Distribution @{ Name = 'Ubuntu'; State = 'Stopped' }
        Add-WslPortForward 8080
        Get-StoredEntry | Should -Be '0.0.0.0/8080 -> 172.21.101.146/8080'
    }

    It 'makes no firewall rule with -NoFirewallRule, and takes an existing one away' {
        Add-WslPortForward 8080
        Add-WslPortForward 8080 -NoFirewallRule
        @((Get-SimulatedWindows).FirewallRule).Count | Should -Be 0
        (Get-WslPortForward 8080).FirewallRule | Should -BeNullOrEmpty
    }

    It 'changes the firewall rule of a forward that exists' {
        Add-WslPortForward 8080
        Add-WslPortForward 8080 -FirewallProfile Public -RemoteAddress 10.0.0.0/8, 192.168.1.77
        $rule = (Get-SimulatedWindows).FirewallRule
        $rule.Profile | Should -Be 'Public'
        @($rule.RemoteAddress).Count | Should -Be 2
    }

    It 'never lets everybody in unasked: <Name>' -ForEach @(
        @{ Name = 'an empty list'; Addresses = @() }
        @{ Name = 'an empty text'; Addresses = @('') }
        @{ Name = 'nothing'; Addresses = $null }
    ) {
        Add-WslPortForward 8080 -RemoteAddress $Addresses
        (Get-SimulatedWindows).FirewallRule.RemoteAddress | Should -Be 'LocalSubnet'
        (Get-SimulatedWindows).FirewallRule.Profile | Should -Be 'Domain, Private'
    }

    It 'means every profile by Any, whatever else is named' {
        Add-WslPortForward 8080 -FirewallProfile Any, Private
        (Get-SimulatedWindows).FirewallRule.Profile | Should -Be 'Any'
    }

    It 'takes over an entry of somebody else with -Force' {
        Add-ForeignProxy '0.0.0.0/8080' '10.1.2.3/80'
        Add-WslPortForward 8080 -Force
        Get-StoredEntry | Should -Be '0.0.0.0/8080 -> 172.21.101.146/8080'
        (Get-WslPortForward 8080).Managed | Should -BeTrue
    }

    It 'replaces an entry on * that holds the same socket with -Force, as its error advises' {
        Add-ForeignProxy '*/8080' '10.1.2.3/80'
        (Get-Failure { Add-WslPortForward 8080 }).FullyQualifiedErrorId | Should -Be 'PortProxyConflict,Add-WslPortForward'
        Add-WslPortForward 8080 -Force
        Get-StoredEntry | Should -Be '0.0.0.0/8080 -> 172.21.101.146/8080'
    }
}

Describe 'Add-WslPortForward from the pipeline' {
    BeforeEach {
        Reset-SimulatedWindows
    }

    It 'binds by property name, with other columns for each object' {
        @(
            [pscustomobject] @{ ListenPort = 8080; ConnectPort = 80 }
            [pscustomobject] @{ ListenPort = 8081 }
            [pscustomobject] @{ ListenPort = 8082; ListenAddress = '192.168.1.10'; FirewallProfile = 'Public' }
            [pscustomobject] @{ ListenPort = 8083; ConnectAddress = '172.21.99.9'; NoFirewallRule = $true }
            [pscustomobject] @{ ListenPort = 8084; Target = 'Guest' }
        ) | Add-WslPortForward
        Get-StoredEntry | Should -Be @(
            '0.0.0.0/8080 -> 172.21.101.146/80'
            '0.0.0.0/8081 -> 172.21.101.146/8081'
            '192.168.1.10/8082 -> 172.21.101.146/8082'
            '0.0.0.0/8083 -> 172.21.99.9/8083'
            '0.0.0.0/8084 -> 172.21.101.146/8084'
        )
        @((Get-SimulatedWindows).FirewallRule | ForEach-Object { "$($_.LocalPort) $($_.Profile)" }) | Should -Be @(
            '8080-8081 Domain, Private', '8084 Domain, Private', '8082 Public'
        )
        Get-StartCount 'sc.exe' | Should -Be 1
    }

    It 'binds the aliases Port and Name' {
        [pscustomobject] @{ Port = 8080; Name = 'Ubuntu' } | Add-WslPortForward
        Add-WslPortForward -Port 8081 -Name Ubuntu
        (Get-WslPortForward).Distribution | Should -Be @('Ubuntu', 'Ubuntu')
    }

    It 'takes the rows of a CSV file' {
        "ListenPort,ConnectPort`n8080,80`n8081,81" | ConvertFrom-Csv | Add-WslPortForward
        Get-StoredEntry | Should -Be @('0.0.0.0/8080 -> 172.21.101.146/80', '0.0.0.0/8081 -> 172.21.101.146/81')
    }
}
