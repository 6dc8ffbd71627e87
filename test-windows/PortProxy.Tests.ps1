# What ports/port-proxy.ps1 and the simulated IP Helper rely on. Every entry listens on 127.0.0.1 only.
BeforeAll {
    . "$PSScriptRoot/Machine.ps1"
    $proxyKey = "$proxyRoot\v4tov4\tcp"
    $netsh = Get-SystemProgram -Name 'netsh.exe'
    $written = [System.Collections.Generic.List[string]]::new()

    function Add-Entry {
        param ([string] $Name, [string] $Data)

        if (-not (Test-Path -LiteralPath $proxyKey)) {
            $null = New-Item -Path $proxyKey -Force
        }
        $null = New-ItemProperty -LiteralPath $proxyKey -Name $Name -Value $Data -PropertyType String -Force
        $written.Add($Name)
    }

    function Clear-Entry {
        foreach ($name in $written) {
            Remove-ItemProperty -LiteralPath $proxyKey -Name $name -ErrorAction SilentlyContinue
        }
        $written.Clear()
        $null = Invoke-ServiceControl control iphlpsvc paramchange
    }
}

AfterAll {
    Stop-TestMachine
}

Describe 'Port proxies' -Tag Simulated {
    BeforeEach {
        Start-Service -Name iphlpsvc
        $port = Get-FreePort
    }

    AfterEach {
        Clear-Entry
    }

    It 'listen after paramchange, and no longer after it when the value is gone' {
        Add-Entry "127.0.0.1/$port" '127.0.0.1/9'
        Invoke-ServiceControl control iphlpsvc paramchange | Should -Be 0
        Test-Listening -Port $port | Should -BeTrue
        Clear-Entry
        Test-Listening -Port $port -Wanted $false | Should -BeTrue
    }

    It 'do not listen before paramchange' {
        Add-Entry "127.0.0.1/$port" '127.0.0.1/9'
        @(Get-NetTCPConnection -State Listen -LocalPort $port -ErrorAction SilentlyContinue).Count | Should -Be 0
    }

    It 'are shown by netsh as they stand in the registry, also what can never work' {
        Add-Entry "127.0.0.1/$port" '127.0.0.1/9'
        Add-Entry '127.0.0.1/30000-50000' 'no-such-host.invalid/9'
        $text = & $netsh interface portproxy show v4tov4 | Out-String
        $text | Should -Match "127\.0\.0\.1\s+$port\s+127\.0\.0\.1\s+9\s"
        $text | Should -Match '127\.0\.0\.1\s+30000-50000\s+no-such-host\.invalid\s+9\s'
    }

    It 'listen while another entry is not valid' {
        Add-Entry '127.0.0.1/30000-50000' '127.0.0.1/9'
        Add-Entry "127.0.0.1/$port" '127.0.0.1/9'
        Invoke-ServiceControl control iphlpsvc paramchange | Should -Be 0
        Test-Listening -Port $port | Should -BeTrue
    }
}

Describe 'netsh interface portproxy' {
    # The simulated netsh.exe shows and does not write.
    BeforeEach {
        $port = Get-FreePort
    }

    AfterEach {
        & $netsh interface portproxy delete v4tov4 listenport=$port listenaddress=127.0.0.1 | Out-Null
        & $netsh interface portproxy delete v4tov4 listenport=$port | Out-Null
    }

    It 'writes the value that we write, and overwrites it with add' {
        & $netsh interface portproxy add v4tov4 listenport=$port listenaddress=127.0.0.1 connectaddress=127.0.0.1 connectport=9 | Out-Null
        $LASTEXITCODE | Should -Be 0
        & $netsh interface portproxy add v4tov4 listenport=$port listenaddress=127.0.0.1 connectaddress=127.0.0.2 connectport=10 | Out-Null
        $values = Get-ItemProperty -LiteralPath $proxyKey
        $values."127.0.0.1/$port" | Should -BeExactly '127.0.0.2/10'
        (Get-Item -LiteralPath $proxyKey).GetValueKind("127.0.0.1/$port") | Should -Be 'String'
    }

    It 'writes * for a listen address that is not given' {
        & $netsh interface portproxy add v4tov4 listenport=$port connectaddress=127.0.0.1 connectport=9 | Out-Null
        @((Get-Item -LiteralPath $proxyKey).GetValueNames()) | Should -Contain "*/$port"
    }

    It 'fails to delete what is not there' {
        & $netsh interface portproxy delete v4tov4 listenport=$port listenaddress=127.0.0.1 | Out-Null
        $LASTEXITCODE | Should -Be 1
    }
}

Describe 'IP Helper' -Tag Simulated {
    AfterEach {
        Start-Service -Name iphlpsvc
    }

    It 'that is stopped refuses paramchange with 1062' {
        Stop-IpHelper
        Invoke-ServiceControl control iphlpsvc paramchange | Should -BeIn @(1062, 38)
    }

    It 'loads the port proxies when it starts' {
        Stop-IpHelper
        $port = Get-FreePort
        Add-Entry "127.0.0.1/$port" '127.0.0.1/9'
        Start-Service -Name iphlpsvc
        Test-Listening -Port $port | Should -BeTrue
        Clear-Entry
    }

    It 'that does not exist is 1060' {
        Invoke-ServiceControl control wslnet-no-such-service paramchange | Should -BeIn @(1060, 36)
    }
}
