BeforeAll {
    Import-Module "$PSScriptRoot/SimulatedWindows.psd1" -Force
    . "$PSScriptRoot/TestTools.ps1"
    $proxyKey = 'Registry::HKEY_LOCAL_MACHINE\SYSTEM\CurrentControlSet\Services\PortProxy\v4tov4\tcp'
    function Add-LoadedProxy {
        param([string] $Name, [string] $Data)
        if (-not (Test-Path -LiteralPath $proxyKey)) {
            $null = New-Item -Path $proxyKey -Force
        }
        $null = New-ItemProperty -LiteralPath $proxyKey -Name $Name -Value $Data -Force
        $null = Invoke-SimulatedProgram -Name sc.exe -ArgumentList control, iphlpsvc, paramchange
    }
    function Test-Lan {
        param([int] $Port)
        Test-SimulatedConnection -From lan -To 192.168.1.10 -Port $Port
    }
}

AfterAll {
    Remove-Module SimulatedWindows -ErrorAction SilentlyContinue
}

Describe 'Connections in NAT mode' {
    BeforeEach {
        Reset-SimulatedWindows
    }

    It 'from the LAN need a port proxy, a firewall rule and a listener (rows 1 and 29)' {
        (Test-Lan 8080).Reason | Should -Match 'nothing on Windows listens'
        Add-LoadedProxy '0.0.0.0/8080' '172.21.101.146/80'
        (Test-Lan 8080).Reason | Should -Match 'no enabled Windows firewall rule'
        $null = New-NetFirewallRule -Name a -DisplayName a -Protocol TCP -LocalPort 8080 -Profile Private -RemoteAddress LocalSubnet
        (Test-Lan 8080).Reason | Should -Match 'nothing in WSL listens'
        Add-SimulatedListener -Side guest -Port 80 -Address 127.0.0.1
        (Test-Lan 8080).Reachable | Should -BeFalse
        Remove-SimulatedListener -Side guest -Port 80
        Add-SimulatedListener -Side guest -Port 80
        (Test-Lan 8080).Reachable | Should -BeTrue
    }

    It 'are not helped by a rule with <Name> (rows 1 and 2)' -ForEach @(
        @{ Name = 'another profile'; Rule = @{ Profile = 'Public' } }
        @{ Name = 'another port'; Rule = @{ LocalPort = '8081-8090' } }
        @{ Name = 'another remote address'; Rule = @{ RemoteAddress = '10.0.0.0/8' } }
        @{ Name = 'Enabled False'; Rule = @{ Enabled = 'False' } }
        @{ Name = 'Direction Outbound'; Rule = @{ Direction = 'Outbound' } }
        @{ Name = 'UDP'; Rule = @{ Protocol = 'UDP' } }
    ) {
        Add-SimulatedListener -Side windows -Port 8080
        $settings = @{ Name = 'a'; DisplayName = 'a'; Protocol = 'TCP'; LocalPort = '8080' }
        foreach ($key in $Rule.Keys) {
            $settings[$key] = $Rule[$key]
        }
        $null = New-NetFirewallRule @settings
        (Test-Lan 8080).Reachable | Should -BeFalse
        $null = New-NetFirewallRule -Name good -DisplayName a -Protocol TCP -LocalPort 8000-8100
        (Test-Lan 8080).Reachable | Should -BeTrue
        $null = New-NetFirewallRule -Name block -DisplayName a -Protocol TCP -LocalPort 8080 -Action Block
        (Test-Lan 8080).Reason | Should -Match "'block' blocks it"
    }

    It 'from Windows to localhost go over the relay, unless a Windows program has the port (rows 7, 28, 45)' {
        Add-SimulatedListener -Side guest -Port 3000
        (Test-SimulatedConnection -From windows -To 127.0.0.1 -Port 3000).Reason | Should -Match '^wslrelay'
        (Test-SimulatedConnection -From windows -To 172.21.101.146 -Port 3000).Reachable | Should -BeTrue
        Add-SimulatedListener -Side windows -Port 3000 -ProcessName nginx
        (Test-SimulatedConnection -From windows -To 127.0.0.1 -Port 3000).Reason | Should -Match '^nginx'
    }

    It 'loop where a port proxy on all addresses connects to its own port (row 6)' {
        Add-SimulatedListener -Side guest -Port 3000
        Add-LoadedProxy '0.0.0.0/3000' '127.0.0.1/3000'
        (Test-SimulatedConnection -From windows -To 127.0.0.1 -Port 3000).Reason | Should -Match 'connects to itself'
    }

    It 'through 127.0.0.1 survive a new address, those to the address do not (rows 3 and 5)' {
        Add-LoadedProxy '192.168.1.10/3000' '127.0.0.1/3000'
        Add-LoadedProxy '192.168.1.10/3001' '172.21.101.146/3000'
        Restart-SimulatedWsl -Address 172.21.99.7
        Add-SimulatedListener -Side guest -Port 3000
        (Test-SimulatedConnection -From windows -To 192.168.1.10 -Port 3000).Reachable | Should -BeTrue
        (Test-SimulatedConnection -From windows -To 192.168.1.10 -Port 3001).Reachable | Should -BeFalse
    }

    It 'from the guest to Windows meet the firewall as Public (row 34)' {
        Add-SimulatedListener -Side windows -Port 5000
        $null = New-NetFirewallRule -Name private -DisplayName a -Protocol TCP -LocalPort 5000 -Profile Private
        (Test-SimulatedConnection -From guest -To 172.21.96.1 -Port 5000).Reachable | Should -BeFalse
        $null = New-NetFirewallRule -Name public -DisplayName a -Protocol TCP -LocalPort 5000 -Profile Public
        (Test-SimulatedConnection -From guest -To 172.21.96.1 -Port 5000).Reachable | Should -BeTrue
    }

    It 'are refused, not guessed, where they are not covered' {
        { Test-SimulatedConnection -From lan -To 'fe80::1%12' -Port 1 } | Should -Throw '*without scope*'
        { Test-SimulatedConnection -From guest -To 192.168.1.50 -Port 1 } | Should -Throw '*not simulated*'
    }
}

Describe 'Listeners' {
    BeforeEach {
        Reset-SimulatedWindows
    }

    It 'in distributions share one network (row 44)' {
        Add-SimulatedListener -Side guest -Port 80 -ProcessName first
        { Add-SimulatedListener -Side guest -Port 80 -Address 127.0.0.1 } | Should -Throw '*EADDRINUSE: first*'
        { Add-SimulatedListener -Side guest -Port 81 -Address 10.0.0.1 } | Should -Throw '*EADDRNOTAVAIL*'
    }

    It 'on Windows do not get a port that the port proxy serves' {
        Add-LoadedProxy '0.0.0.0/8080' '172.21.101.146/80'
        { Add-SimulatedListener -Side windows -Port 8080 } | Should -Throw '*WSAEADDRINUSE: svchost*'
    }
}

Describe 'Restarts' {
    It 'of WSL keep the address, unless another is given, and end all programs in it (facts 4.2, row 3)' {
        Reset-SimulatedWindows
        Add-SimulatedListener -Side guest -Port 80
        Restart-SimulatedWsl
        (Get-SimulatedWindows).GuestAddress | Should -Be '172.21.101.146'
        @((Get-SimulatedWindows).Listener).Count | Should -Be 0
        Restart-SimulatedWsl -Address 172.21.99.7
        $lxss = Get-ItemProperty -LiteralPath 'Registry::HKEY_CURRENT_USER\Software\Microsoft\Windows\CurrentVersion\Lxss'
        $lxss.NatIpAddress | Should -Be '172.21.99.7'
        (Invoke-Wsl '-e', 'hostname', '-I').Text | Should -Be "172.21.99.7 `n"
    }

    It 'of Windows load the port proxies and leave WSL stopped (facts 5)' {
        Reset-SimulatedWindows
        Add-LoadedProxy '0.0.0.0/8080' '172.21.101.146/80'
        Set-Service -Name iphlpsvc -Status Stopped
        Restart-SimulatedWindows
        $state = Get-SimulatedWindows
        $state.GuestRunning | Should -BeFalse
        $state.PortProxy.State | Should -Be 'Listening'
        @($state.Adapter.Alias) -like 'vEthernet*' | Should -BeNullOrEmpty
    }
}

Describe 'Registry of WSL' {
    It 'has the keys of WSL (facts 4.2, reg-query.lxss)' {
        Reset-SimulatedWindows -Distribution @{ Name = 'Ubuntu' }, @{ Name = 'Legacy'; Version = 1 }
        $machine = Get-ItemProperty -LiteralPath 'Registry::HKEY_LOCAL_MACHINE\SOFTWARE\Microsoft\Windows\CurrentVersion\Lxss'
        $machine.NatGatewayIpAddress | Should -Be '172.21.96.1'
        $machine.NatNetwork | Should -Be '172.21.96.0/20'
        $user = 'Registry::HKEY_CURRENT_USER\Software\Microsoft\Windows\CurrentVersion\Lxss'
        $default = (Get-ItemProperty -LiteralPath $user).DefaultDistribution
        (Get-ItemProperty -LiteralPath "$user\$default").DistributionName | Should -Be 'Ubuntu'
        @(Get-ChildItem -LiteralPath $user | ForEach-Object { $_.GetValue('Version') }) | Should -Be @(2, 1)
    }
}

Describe 'Faults' {
    It 'make a program fail at its n-th use only' {
        Reset-SimulatedWindows -Fault @{ Boundary = 'sc.exe'; Call = 'control'; At = 2; Action = 'Fail'; ExitCode = 1; Text = 'broken' }
        $codes = 1..3 | ForEach-Object { (Invoke-SimulatedProgram -Name sc.exe -ArgumentList control, iphlpsvc, paramchange).ExitCode }
        $codes | Should -Be @(0, 1, 0)
    }

    It 'make a program answer something else' {
        Reset-SimulatedWindows -Fault @{ Boundary = 'wsl.exe'; Action = 'Answer'; Text = 'surprise' }
        (Invoke-Wsl '-l', '-v').Text | Should -BeExactly "surprise`r`n"
    }

    It 'make a write of the registry fail, and nothing is written' {
        Reset-SimulatedWindows -Fault @{ Boundary = 'Registry'; Call = 'Set'; At = 2; Action = 'Fail'; Text = 'disk full' }
        $key = 'Registry::HKEY_LOCAL_MACHINE\SOFTWARE\WslNetTest'
        $null = New-Item -Path $key
        Set-ItemProperty -LiteralPath $key -Name a -Value 1
        { Set-ItemProperty -LiteralPath $key -Name b -Value 2 -ErrorAction Stop } | Should -Throw 'disk full'
        (Get-Item -LiteralPath $key).GetValueNames() | Should -Be 'a'
    }

    It 'make a command fail' {
        Reset-SimulatedWindows -Fault @{ Boundary = 'New-NetFirewallRule'; Action = 'Fail'; Text = 'The firewall is away.' }
        { New-NetFirewallRule -DisplayName a -ErrorAction Stop } | Should -Throw 'The firewall is away.'
        (New-NetFirewallRule -DisplayName a).DisplayName | Should -Be 'a'
    }

    It 'are refused where they are not well formed' {
        { Reset-SimulatedWindows -Fault @{ Boundary = 'sc.exe'; Action = 'Explode' } } | Should -Throw '*Fail, Hang, Kill or Answer*'
        { Reset-SimulatedWindows -Fault @{ Bundary = 'sc.exe'; Action = 'Fail' } } | Should -Throw "*no 'Bundary'*"
    }
}

Describe 'The module' {
    It 'answers for the elevation of a private function in another module, whatever that does itself' {
        $product = New-Module -Name Product -ScriptBlock {
            function Test-WslNetElevation { throw 'asked Windows' }
            function Get-Elevation { Test-WslNetElevation }
        }
        Reset-SimulatedWindows -Elevated $false
        & $product { Get-Elevation } | Should -BeFalse
        Reset-SimulatedWindows
        & $product { Get-Elevation } | Should -BeTrue
    }

    It 'puts everything back when it is removed' {
        Reset-SimulatedWindows
        $folder = (Get-SimulatedWindows).StateFolder
        Remove-Module SimulatedWindows
        Test-Path -LiteralPath $folder | Should -BeFalse
        $env:WSLNET_SIMULATION | Should -BeNullOrEmpty
        $env:PSModulePath | Should -Not -Match 'windows/modules'
        Get-PSProvider | Where-Object Name -EQ 'Registry' | Should -BeNullOrEmpty
        $ExecutionContext.InvokeCommand.PreCommandLookupAction | Should -BeNullOrEmpty
        Import-Module "$PSScriptRoot/SimulatedWindows.psd1"
        Reset-SimulatedWindows
        (Get-SimulatedWindows).Elevated | Should -BeTrue
    }
}
