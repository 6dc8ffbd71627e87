# Get-WslAddress: each address that it names really leads there, and nothing that does not is named.
BeforeAll {
    . "$PSScriptRoot/Machine.ps1"

    # The addresses as short texts.
    function Get-AddressText {
        param ([hashtable] $Call = @{})
        foreach ($item in Get-WslAddress @Call) {
            "$($item.From)-$($item.To) $($item.IPAddress) $($item.Protocol -join '+') $($item.Path)"
        }
    }
}

AfterAll {
    Remove-Module WslNet, SimulatedWindows
}

Describe 'Get-WslAddress in <Mode> mode' -ForEach @(
    @{
        Mode = 'nat'
        Answer = @(
            'Windows-Guest 127.0.0.1 TCP LocalhostRelay', 'Windows-Guest 172.21.101.146 TCP+UDP Direct'
            'Lan-Guest 192.168.1.10 TCP PortForward', 'Lan-Guest 10.20.0.5 TCP PortForward'
            'Guest-Windows 172.21.96.1 TCP+UDP Direct'
        )
    }
    @{
        Mode = 'mirrored'
        Answer = @(
            'Windows-Guest 127.0.0.1 TCP+UDP Direct'
            'Lan-Guest 192.168.1.10 TCP+UDP PortForward', 'Lan-Guest 10.20.0.5 TCP+UDP PortForward'
            'Guest-Windows 127.0.0.1 TCP+UDP Direct'
        )
    }
    @{
        Mode = 'bridged'
        Answer = @(
            'Windows-Guest 192.168.1.77 TCP+UDP Direct', 'Lan-Guest 192.168.1.77 TCP+UDP Direct'
            'Guest-Windows 192.168.1.10 TCP+UDP Direct', 'Guest-Windows 10.20.0.5 TCP+UDP Direct'
        )
    }
    @{ Mode = 'consomme'; Answer = @('Windows-Guest 127.0.0.1 TCP LocalhostRelay') }
) {
    BeforeAll {
        $machine = @{
            NetworkingMode = $Mode
            WslConfig = @{ vmSwitch = 'Lan' }
            Adapter = @{ Alias = 'Ethernet' }, @{ Alias = 'Wi-Fi'; Address = '10.20.0.5' }
            Distribution = @{ Name = 'Ubuntu'; Bridge = 'docker', 'lxc' }
        }
    }

    It 'names the addresses with their protocols, without elevation, and changes nothing' {
        Reset-SimulatedWindows @machine -Elevated $false
        $before = Get-MachineText
        Get-AddressText | Should -Be $Answer
        Get-MachineText | Should -Be $before
        @((Get-SimulatedWindows).Process | Where-Object Program -NE 'wsl.exe') | Should -BeNullOrEmpty
        $items = Get-WslAddress
        @($items.NetworkingMode | Select-Object -Unique) | Should -Be $Mode
        $items[0].PSObject.TypeNames[0] | Should -Be 'WslNet.Address'
        $items | Where-Object { -not $_.Note } | Should -BeNullOrEmpty
    }

    It 'names addresses that lead to the server, for each protocol' {
        Reset-SimulatedWindows @machine
        foreach ($protocol in 'TCP', 'UDP') {
            # What the notes ask for.
            $null = New-NetFirewallRule -Name "In-$protocol" -DisplayName 'in' -Protocol $protocol -LocalPort 4000 -Profile Any
            Add-SimulatedListener -Side windows -Port 4000 -Protocol $protocol
            Add-SimulatedListener -Side guest -Port 5000 -Protocol $protocol
        }
        foreach ($item in Get-WslAddress) {
            foreach ($protocol in $item.Protocol) {
                if ($item.Path -eq 'PortForward') {
                    Add-WslPortForward 5000 -Protocol $protocol
                }
                $port = if ($item.To -eq 'Windows') { 4000 } else { 5000 }
                $outcome = Test-SimulatedConnection -From $item.From -To $item.IPAddress -Port $port -Protocol $protocol
                $outcome.Reachable | Should -BeTrue -Because "$($item.From) $($item.IPAddress) ${protocol}: $($outcome.Reason)"
                if ($item.Path -eq 'PortForward') {
                    Remove-WslPortForward 5000
                    (Test-SimulatedConnection -From $item.From -To $item.IPAddress -Port $port -Protocol $protocol).Reachable | Should -BeFalse
                }
            }
        }
    }
}

Describe 'Get-WslAddress' {
    It 'selects by sides: <Name>' -ForEach @(
        @{ Name = 'both'; Call = @{ From = 'Windows'; To = 'Guest' }; Answer = '127.0.0.1', '172.21.101.146' }
        @{ Name = 'from, in another case'; Call = @{ From = 'GUEST' }; Answer = '172.21.96.1' }
        @{ Name = 'to'; Call = @{ To = 'windows' }; Answer = '172.21.96.1' }
        @{ Name = 'sides between which nothing goes'; Call = @{ From = 'Guest'; To = 'Guest' }; Answer = @() }
    ) {
        Reset-SimulatedWindows
        @(Get-WslAddress @Call | ForEach-Object IPAddress) | Should -Be $Answer
    }

    It 'takes sides by position and from the pipeline' {
        Reset-SimulatedWindows
        @(Get-WslAddress Lan Guest | ForEach-Object IPAddress) | Should -Be '192.168.1.10'
        $rows = [pscustomobject] @{ From = 'Lan' }, [pscustomobject] @{ From = 'Guest'; Distribution = 'Ubuntu' }
        @($rows | Get-WslAddress | ForEach-Object IPAddress) | Should -Be @('192.168.1.10', '172.21.96.1')
        @(Get-WslAddress -From Windows | Get-WslAddress | ForEach-Object IPAddress | Select-Object -Unique) | Should -Be @('127.0.0.1', '172.21.101.146')
    }

    It 'asks the distribution that is named, and starts it' {
        Reset-SimulatedWindows -Distribution @{ Name = 'Ubuntu'; State = 'Stopped' }, @{ Name = 'My Debian'; State = 'Stopped' }
        @(Get-WslAddress Windows Guest -Name 'my debian' | ForEach-Object IPAddress) | Should -Contain '172.21.101.146'
        ((Get-SimulatedWindows).Distribution | Where-Object State -EQ 'Running').Name | Should -Be 'My Debian'
    }

    It 'tells the new address after a restart of WSL' {
        Reset-SimulatedWindows
        Restart-SimulatedWsl -Address 172.21.99.7
        (Get-WslAddress Windows Guest | Where-Object Path -EQ 'Direct' | ForEach-Object IPAddress) | Should -Be '172.21.99.7'
    }

    It 'names no empty address where the registry does not know the gateway' {
        Reset-SimulatedWindows
        Remove-ItemProperty -LiteralPath 'Registry::HKEY_LOCAL_MACHINE\SOFTWARE\Microsoft\Windows\CurrentVersion\Lxss' -Name NatGatewayIpAddress
        @(Get-WslAddress Guest Windows | ForEach-Object IPAddress) | Should -Be '172.21.96.1'
        Remove-ItemProperty -LiteralPath 'Registry::HKEY_LOCAL_MACHINE\SOFTWARE\Microsoft\Windows\CurrentVersion\Lxss' -Name NatNetwork
        Get-WslAddress Guest Windows | Should -BeNullOrEmpty
        @(Get-WslAddress Windows Guest | ForEach-Object IPAddress) | Should -Be @('127.0.0.1', '172.21.101.146')
    }

    It 'says why it can tell none: <Id>' -ForEach @(
        @{ Id = 'NetworkingDisabled'; Category = 'InvalidOperation'; Target = 'none'; Machine = @{ NetworkingMode = 'none' } }
        @{ Id = 'WslNotInstalled'; Category = 'NotInstalled'; Target = 'wsl.exe'; Machine = @{ WithoutWsl = $true } }
        @{ Id = 'NoDistribution'; Category = 'ObjectNotFound'; Target = 'wsl.exe'; Machine = @{ Distribution = @() } }
        @{ Id = 'OwnerMismatch'; Category = 'InvalidOperation'; Target = 'wsl.exe'; Machine = @{ WslAccount = 'developer' } }
        @{ Id = 'OtherGuestUnknown'; Category = 'ResourceUnavailable'; Target = 'DESKTOP-WSLNET\developer'; Machine = @{ WslAccount = 'developer' }; Call = @{ User = 'developer' } }
        @{ Id = 'AccountWithoutWsl'; Category = 'ObjectNotFound'; Target = 'nobody'; Machine = @{}; Call = @{ User = 'nobody' } }
        @{ Id = 'DistributionNotFound'; Category = 'ObjectNotFound'; Target = 'Debian'; Machine = @{}; Call = @{ Distribution = 'Debian' } }
        @{ Id = 'DistributionIsWsl1'; Category = 'InvalidOperation'; Target = 'Old'; Machine = @{ Distribution = @{ Name = 'Old'; Version = 1 } } }
        @{ Id = 'WslDidNotAnswer'; Category = 'ResourceUnavailable'; Target = 'Wsl/Service/E_UNEXPECTED'; Machine = @{ Fault = @{ Boundary = 'wsl.exe'; Call = 'exec'; Action = 'Answer'; ExitCode = 1; Text = 'Wsl/Service/E_UNEXPECTED' } } }
    ) {
        Reset-SimulatedWindows @Machine
        $parameters = if ($null -ne (Get-Variable -Name Call -ValueOnly -ErrorAction Ignore)) { $Call } else { @{} }
        $before = Get-MachineText
        $failure = @(Get-Failure { Get-WslAddress @parameters })
        $failure | Should -HaveCount 1
        $failure[0].FullyQualifiedErrorId | Should -Be "$Id,Get-WslAddress"
        [string] $failure[0].CategoryInfo.Category | Should -Be $Category
        $failure[0].TargetObject | Should -Be $Target
        $failure[0].ErrorDetails.RecommendedAction | Should -Not -BeNullOrEmpty
        Get-MachineText | Should -Be $before
    }

    It 'goes on with the next object of the pipeline after an error' {
        Reset-SimulatedWindows
        $rows = [pscustomobject] @{ Name = 'Debian' }, [pscustomobject] @{ Name = 'Ubuntu' }
        @($rows | Get-WslAddress -From Lan 2>$null | ForEach-Object IPAddress) | Should -Be '192.168.1.10'
    }
}
