# Nothing here may cost the square of the number of rules or port proxies. Times are compared with each other only: computers differ.
BeforeAll {
    Import-Module "$PSScriptRoot/SimulatedWindows.psd1" -Force
    function Get-Milliseconds {
        param([scriptblock] $Action)
        $times = foreach ($run in 1..3) {
            $watch = [System.Diagnostics.Stopwatch]::StartNew()
            & $Action
            $watch.Elapsed.TotalMilliseconds
        }
        ($times | Measure-Object -Minimum).Minimum
    }
    function Add-ManyRule {
        param([int] $First, [int] $Last)
        $machine = [WslNet.Simulation.Machine]::Current
        $pattern = New-NetFirewallRule -DisplayName a
        for ($i = $First; $i -le $Last; $i++) {
            $machine.FirewallRules.Put([WslNet.Simulation.Store.Row]::new("a$i", $machine.FirewallRules.Find($pattern.Name)))
            $machine.HyperV.Rules.Put([WslNet.Simulation.Network.HyperVRules]::Create("a$i", 'a', 'Allow'))
        }
    }
    function Add-ManyProxy {
        param([int] $First, [int] $Last)
        for ($i = $First; $i -le $Last; $i++) {
            [WslNet.Simulation.Machine]::Current.PortProxies.Store('v4tov4', "0.0.0.0/$i", "172.21.101.146/$i")
        }
    }
}

AfterAll {
    Remove-Module SimulatedWindows
}

Describe 'A machine with thousands of entries' {
    BeforeEach {
        Reset-SimulatedWindows
    }

    It '<Command> finds a rule by its name as fast as among few' -ForEach @(
        @{ Command = 'Get-NetFirewallRule' }, @{ Command = 'Get-NetFirewallHyperVRule' }
    ) {
        $ask = { for ($i = 1; $i -le 50; $i++) { $null = & $Command -Name "a$i" -ErrorAction Stop } }
        Add-ManyRule 1 50
        $few = Get-Milliseconds $ask
        Add-ManyRule 51 6000
        Get-Milliseconds $ask | Should -BeLessThan (5 * $few)
    }

    It 'port proxies are loaded in a time that grows with their number' {
        $load = { [WslNet.Simulation.Machine]::Current.PortProxies.Load() }
        Add-ManyProxy 1 500
        $few = Get-Milliseconds $load
        Add-ManyProxy 501 4000
        Get-Milliseconds $load | Should -BeLessThan (25 * $few)
        $states = (Get-SimulatedWindows).PortProxy.State
        $states.Count | Should -Be 4000
        @($states | Select-Object -Unique) | Should -Be 'Listening'
    }
}
