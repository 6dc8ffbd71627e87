BeforeAll {
    Import-Module "$PSScriptRoot/SimulatedWindows.psd1" -Force
    . "$PSScriptRoot/TestTools.ps1"
    $proxyKey = 'Registry::HKEY_LOCAL_MACHINE\SYSTEM\CurrentControlSet\Services\PortProxy\v4tov4\tcp'
    function Add-Proxy {
        param([string] $Name, [string] $Data)
        if (-not (Test-Path -LiteralPath $proxyKey)) {
            $null = New-Item -Path $proxyKey -Force
        }
        $null = New-ItemProperty -LiteralPath $proxyKey -Name $Name -Value $Data -Force
    }
    function Get-ProxyState {
        (Get-SimulatedWindows).PortProxy.State
    }
    function Invoke-ParamChange {
        (Invoke-SimulatedProgram -Name sc.exe -ArgumentList control, iphlpsvc, paramchange).ExitCode
    }
}

AfterAll {
    Remove-Module SimulatedWindows
}

Describe 'sc.exe' {
    BeforeEach {
        Reset-SimulatedWindows
    }

    It 'loads the port proxies at paramchange, not before (facts 5)' {
        Add-Proxy '0.0.0.0/8080' '172.21.101.146/80'
        Get-ProxyState | Should -Be 'NotLoaded'
        Invoke-ParamChange | Should -Be 0
        Get-ProxyState | Should -Be 'Listening'
        (Get-NetTCPConnection -LocalPort 8080 -State Listen).LocalAddress | Should -Be '0.0.0.0'
    }

    It 'serves <Name> to <Data>: <State> (facts 5, rows 42 and 43)' -ForEach @(
        @{ Name = '*/8080'; Data = '172.21.101.146/80'; State = 'Listening' }
        @{ Name = 'localhost/8080'; Data = 'localhost/80'; State = 'Listening' }
        @{ Name = '0.0.0.0/30000-50000'; Data = '172.21.101.146/80'; State = 'InvalidPort' }
        @{ Name = '0.0.0.0/8080'; Data = '172.21.101.146/0'; State = 'InvalidPort' }
        @{ Name = '0.0.0.0/8080'; Data = '172.21.101.146 /80'; State = 'InvalidConnectAddress' }
        @{ Name = '0.0.0.0/8080'; Data = 'unknown-host/80'; State = 'InvalidConnectAddress' }
        @{ Name = '10.1.2.3/8080'; Data = '172.21.101.146/80'; State = 'InvalidListenAddress' }
    ) {
        Add-Proxy $Name $Data
        Invoke-ParamChange | Should -Be 0
        Get-ProxyState | Should -Be $State
    }

    It 'leaves a port unserved that another Windows program holds (row 6)' {
        Add-SimulatedListener -Side windows -Port 8080 -ProcessName nginx
        Add-Proxy '0.0.0.0/8080' '172.21.101.146/80'
        $null = Invoke-ParamChange
        Get-ProxyState | Should -Be 'PortInUse'
    }

    It 'resolves host names when they are loaded (row 5)' {
        Reset-SimulatedWindows -HostName @{ 'web.test' = '172.21.101.146' }
        Add-Proxy '0.0.0.0/8080' 'web.test/80'
        $null = Invoke-ParamChange
        Add-SimulatedListener -Side guest -Port 80
        (Test-SimulatedConnection -From windows -To 127.0.0.1 -Port 8080).Reachable | Should -BeTrue
    }

    It 'stops listening with the service and loads with its start (row 4)' {
        Add-Proxy '0.0.0.0/8080' '172.21.101.146/80'
        $null = Invoke-SimulatedProgram -Name sc.exe -ArgumentList stop, iphlpsvc
        Get-ProxyState | Should -Be 'NotLoaded'
        $stopped = Invoke-SimulatedProgram -Name sc.exe -ArgumentList control, iphlpsvc, paramchange
        # 1062, of which a Unix system sees 8 bits.
        $stopped.ExitCode | Should -Be 38
        $stopped.Text | Should -BeExactly "[SC] ControlService FAILED 1062:`r`n`r`nThe service has not been started.`r`n`r`n"
        (Get-SimulatedWindows).Process[-1].ExitCode | Should -Be 1062
        $null = Invoke-SimulatedProgram -Name sc.exe -ArgumentList start, iphlpsvc
        Get-ProxyState | Should -Be 'Listening'
    }

    It 'refuses without elevation (5) and does not know every service (1060)' {
        Reset-SimulatedWindows -Elevated $false
        Invoke-ParamChange | Should -Be 5
        (Invoke-SimulatedProgram -Name sc.exe -ArgumentList query, nope).Text | Should -Match 'FAILED 1060:'
        (Get-SimulatedWindows).Process.ExitCode | Should -Be @(5, 1060)
        (Invoke-SimulatedProgram -Name sc.exe -ArgumentList query, iphlpsvc).Text | Should -Match 'STATE              : 4  RUNNING'
    }

    It 'counts every start with its arguments' {
        $null = Invoke-ParamChange
        $process = (Get-SimulatedWindows).Process
        @($process).Count | Should -Be 1
        $process[0].Program | Should -Be 'sc.exe'
        $process[0].Arguments | Should -Be @('control', 'iphlpsvc', 'paramchange')
    }
}

Describe 'netsh.exe interface portproxy' {
    BeforeEach {
        Reset-SimulatedWindows
    }

    It 'shows nothing but one line end where there is nothing (netsh-portproxy-show-all.empty)' {
        (Invoke-SimulatedProgram -Name netsh.exe -ArgumentList interface, portproxy, show, all).Text | Should -BeExactly "`r`n"
    }

    It 'shows entries verbatim (netsh-portproxy-show-all.star-and-any-same-port)' {
        Add-Proxy '*/1024' '192.168.198.200/1024'
        Add-Proxy '0.0.0.0/1024' '192.168.198.200/2048'
        $result = Invoke-SimulatedProgram -Name netsh.exe -ArgumentList interface, portproxy, show, all
        ConvertTo-ComparableText $result.Text | Should -BeExactly (ConvertTo-ComparableText (Get-Transcript 'netsh-portproxy-show-all.star-and-any-same-port.en'))
    }

    It 'dumps a script (netsh-portproxy-dump.one)' {
        Add-Proxy '0.0.0.0/1024' '192.168.198.200/1024'
        $result = Invoke-SimulatedProgram -Name netsh.exe -ArgumentList interface, portproxy, dump
        ConvertTo-ComparableText $result.Text | Should -BeExactly (ConvertTo-ComparableText (Get-Transcript 'netsh-portproxy-dump.one.en'))
    }
}

Describe 'Service commands' {
    It 'have state and start type as enums' {
        Reset-SimulatedWindows
        (Get-Service -Name iphlpsvc).Status | Should -Be 'Running'
        (Get-Service -Name iphlpsvc).StartType.GetType().FullName | Should -Be 'System.ServiceProcess.ServiceStartMode'
    }

    It 'start nothing that is disabled, and nothing without elevation' {
        Reset-SimulatedWindows
        Set-Service -Name iphlpsvc -StartupType Disabled -Status Stopped
        { Start-Service -Name iphlpsvc -ErrorAction Stop } | Should -Throw '*cannot be started*'
        (Get-ItemProperty -LiteralPath 'Registry::HKEY_LOCAL_MACHINE\SYSTEM\CurrentControlSet\Services\iphlpsvc').Start | Should -Be 4
        Set-Service -Name iphlpsvc -StartupType Manual
        Start-Service -Name iphlpsvc
        (Get-Service -Name iphlpsvc).Status | Should -Be 'Running'
        Reset-SimulatedWindows -Elevated $false
        { Restart-Service -Name iphlpsvc -ErrorAction Stop } | Should -Throw '*cannot be stopped*'
    }

    It 'report a missing service by name, and none for a wildcard' {
        Reset-SimulatedWindows
        { Get-Service -Name nope -ErrorAction Stop } | Should -Throw "Cannot find any service with service name 'nope'."
        Get-Service -Name nope* | Should -BeNullOrEmpty
    }
}
