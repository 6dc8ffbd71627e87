# What Get puts out goes back in: into Remove as exactly that entry, into Add as what is there already, also by way of a file.
BeforeDiscovery {
    # Forwards of every kind that a mode knows.
    $sets = @(
        @{
            Mode = 'nat'
            Make = {
                @(
                    [pscustomobject] @{ ListenPort = '8080-8082'; ConnectPort = '80-82' }
                    [pscustomobject] @{ ListenPort = 8090; ListenAddress = '192.168.1.10'; Target = 'Loopback'; FirewallProfile = 'Private', 'Public' }
                    [pscustomobject] @{ ListenPort = 8091; NoFirewallRule = $true; Distribution = 'ubuntu' }
                    [pscustomobject] @{ ListenPort = 8092; RemoteAddress = '192.168.1.7/24', '10.0.0.1', 'localsubnet' }
                    [pscustomobject] @{ ListenPort = 8093; ConnectAddress = '192.168.1.20'; FirewallProfile = 'Any'; RemoteAddress = 'Any' }
                ) | Add-WslPortForward
            }
        }
        @{
            Mode = 'mirrored'
            Make = {
                @(
                    [pscustomobject] @{ ListenPort = '8080-8082' }
                    [pscustomobject] @{ ListenPort = 53, 8080; Protocol = 'UDP' }
                    [pscustomobject] @{ ListenPort = 8091; NoFirewallRule = $true }
                    [pscustomobject] @{ ListenPort = 8092; ListenAddress = '192.168.1.10'; RemoteAddress = '10.0.0.1', 'localsubnet'; FirewallProfile = 'Any' }
                    [pscustomobject] @{ ListenPort = 8093; ListenAddress = '192.168.1.10'; ConnectPort = 93; Target = 'Loopback' }
                ) | Add-WslPortForward
            }
        }
    )
    $files = @(
        @{ File = 'JSON'; Write = { ConvertTo-Json -InputObject @($args) -Depth 4 }; Read = { ConvertFrom-Json -InputObject $args[0] } }
        # What Export-Clixml writes and Import-Clixml reads.
        @{ File = 'CLIXML'; Write = { [System.Management.Automation.PSSerializer]::Serialize($args) }; Read = { [System.Management.Automation.PSSerializer]::Deserialize($args[0]) } }
    )
}

BeforeAll {
    . "$PSScriptRoot/Machine.ps1"
    # Save-Machine and Restore-Machine: quicker than setting a machine up again. Set-NetworkingMode.
    . "$PSScriptRoot/FaultTools.ps1"

    function Test-Reachable {
        param ([int] $Port)
        (Test-SimulatedConnection -From lan -To 192.168.1.10 -Port $Port).Reachable
    }

    function Get-WholeText {
        (Get-MachineText) + (ConvertTo-Json -InputObject @((Get-SimulatedWindows).HyperVRule | Where-Object Name -Like 'WslNet-*') -Depth 4)
    }

    # Everything that is listed, in an order that does not depend on when it was made.
    function Get-ListText {
        ConvertTo-Json -InputObject @(Get-WslPortForward | Sort-Object -Property Entry) -Depth 4
    }
}

AfterAll {
    Remove-Module WslNet, SimulatedWindows
}

Describe 'The forwards of <Mode> mode' -ForEach $sets {
    BeforeAll {
        Reset-SimulatedWindows -NetworkingMode $Mode
        $clean = Get-WholeText
        . $Make
        $before = Get-WholeText
        $copy = Save-Machine
    }

    BeforeEach {
        Restore-Machine $copy
    }

    It 'piped into Add or Update are as they were, without elevation' {
        $starts = Get-StartCount 'sc.exe'
        Set-Elevation $false
        Get-Failure { Get-WslPortForward | Add-WslPortForward } | Should -BeNullOrEmpty
        Get-Failure { Get-WslPortForward | Update-WslPortForward } | Should -BeNullOrEmpty
        Get-WholeText | Should -Be $before
        Get-StartCount 'sc.exe' | Should -Be $starts
    }

    It 'piped into Get are themselves' {
        $forwards = @(Get-WslPortForward)
        $forwards.Count | Should -BeGreaterThan 6
        # A port of TCP and UDP is two forwards, each listed for both.
        @($forwards | Get-WslPortForward | ForEach-Object Entry | Sort-Object -Unique) | Should -Be @($forwards | ForEach-Object Entry | Sort-Object)
    }

    It 'piped into Remove are gone, with one sc.exe' {
        $starts = Get-StartCount 'sc.exe'
        Get-WslPortForward | Remove-WslPortForward
        Get-WholeText | Should -Be $clean
        (Get-StartCount 'sc.exe') - $starts | Should -Be 1
    }

    It 'come back from a file: <File>' -ForEach $files {
        $listed = Get-ListText
        $text = & $Write @(Get-WslPortForward)
        & $Read $text | ForEach-Object { $_ } | Remove-WslPortForward
        Get-WholeText | Should -Be $clean
        & $Read $text | ForEach-Object { $_ } | Add-WslPortForward
        Get-ListText | Should -Be $listed
    }
}

Describe 'Get piped into Remove' {
    It 'means exactly the entry, and no other one of the port' {
        Reset-SimulatedWindows
        Add-ForeignProxy '*/8080' '10.1.2.3/80'
        Add-ForeignProxy '::/8080' '10.1.2.3/80' v6tov4
        Get-WslPortForward | Where-Object Family -EQ 'v6tov4' | Remove-WslPortForward -Force
        Get-StoredEntry | Should -Be '*/8080 -> 10.1.2.3/80'
    }

    It 'means one protocol of the port' {
        Reset-SimulatedWindows -NetworkingMode mirrored
        Add-WslPortForward 8080
        Add-WslPortForward 8080 -Protocol UDP
        Get-WslPortForward | Where-Object Protocol -EQ 'UDP' | Remove-WslPortForward
        (Get-WslPortForward).Entry | Should -Be 'mirrored TCP 0.0.0.0/8080'
    }

    It 'takes the stale and the missing, and leaves what others made' {
        Reset-SimulatedWindows
        Add-WslPortForward 8080, 8081
        Add-ForeignProxy '0.0.0.0/30000-50000' '172.23.188.236/30000-50000'
        Add-ForeignProxy '*/9000' '10.1.2.3/90'
        Remove-ForeignProxy '0.0.0.0/8081'
        Restart-SimulatedWsl -Address 172.21.99.7
        (Get-WslPortForward).State | Should -Be @('Stale', 'Invalid', 'Active', 'Missing')
        $failures = @(Get-Failure { Get-WslPortForward | Remove-WslPortForward })
        $failures.FullyQualifiedErrorId | Should -Be (@('ForwardNotManaged,Remove-WslPortForward') * 2)
        $failures.TargetObject | Should -Be @('v4tov4 0.0.0.0/30000-50000 -> 172.23.188.236/30000-50000', 'v4tov4 */9000 -> 10.1.2.3/90')
        (Get-WslPortForward).Managed | Should -Be @($false, $false)
        Get-WslPortForward | Where-Object State -EQ 'Invalid' | Remove-WslPortForward -Force
        Get-StoredEntry | Should -Be '*/9000 -> 10.1.2.3/90'
    }

    It 'leaves an entry alone that is another one by now, even with -Force' {
        Reset-SimulatedWindows
        Add-WslPortForward 8080
        $listed = Get-WslPortForward
        Add-ForeignProxy '0.0.0.0/8080' '10.1.2.3/80'
        $failure = @(Get-Failure { $listed | Remove-WslPortForward -Force })
        $failure | Should -HaveCount 1
        $failure[0].FullyQualifiedErrorId | Should -Be 'ForwardNotFound,Remove-WslPortForward'
        $failure[0].TargetObject | Should -Be 'v4tov4 0.0.0.0/8080 -> 172.21.101.146/8080'
        Get-StoredEntry | Should -Be '0.0.0.0/8080 -> 10.1.2.3/80'
    }

    It 'is the same as -Entry, whatever else is given' {
        Reset-SimulatedWindows -NetworkingMode mirrored
        Add-WslPortForward 8080, 8081
        Add-WslPortForward 8080 -Protocol UDP
        (Remove-WslPortForward 8081 -Entry 'mirrored UDP 0.0.0.0/8080' -PassThru).Entry | Should -Be 'mirrored UDP 0.0.0.0/8080'
        (Get-WslPortForward).Entry | Should -Be @('mirrored TCP 0.0.0.0/8080', 'mirrored TCP 0.0.0.0/8081')
    }

    It 'asks for elevation, and changes nothing with -WhatIf' {
        Reset-SimulatedWindows
        Add-WslPortForward 8080-8082
        $before = Get-WholeText
        Set-Elevation $false
        Get-WslPortForward | Remove-WslPortForward -WhatIf
        (Get-Failure { Get-WslPortForward | Remove-WslPortForward }).FullyQualifiedErrorId | Should -Be 'NotElevated,Remove-WslPortForward'
        Get-WholeText | Should -Be $before
    }
}

Describe 'Get piped into Add' {
    It 'follows a new address of the guest' {
        Reset-SimulatedWindows
        Add-WslPortForward 8080, 8081
        Restart-SimulatedWsl -Address 172.21.99.7
        Add-SimulatedListener -Side guest -Port 8080
        Get-WslPortForward | Where-Object State -EQ 'Stale' | Add-WslPortForward
        Test-Reachable 8080 | Should -BeTrue
        (Get-WslPortForward).State | Should -Be @('Active', 'Active')
    }

    It 'makes again what is missing' {
        Reset-SimulatedWindows
        Add-WslPortForward 8080
        $before = Get-WholeText
        Remove-ForeignProxy '0.0.0.0/8080'
        Get-WslPortForward | Where-Object State -EQ 'Missing' | Add-WslPortForward
        Get-WholeText | Should -Be $before
    }

    It 'follows a new networking mode' {
        Reset-SimulatedWindows
        Add-WslPortForward 8080-8081
        Set-NetworkingMode mirrored
        Get-WslPortForward | Add-WslPortForward
        Add-SimulatedListener -Side guest -Port 8080
        Test-Reachable 8080 | Should -BeTrue
        Set-NetworkingMode nat
        Get-WslPortForward | Add-WslPortForward
        Add-SimulatedListener -Side guest -Port 8080
        Test-Reachable 8080 | Should -BeTrue
        (Get-WslPortForward).Mechanism | Should -Be @('PortProxy', 'PortProxy')
    }

    It 'makes an entry of somebody else managed, and opens nothing for it' {
        Reset-SimulatedWindows
        Add-ForeignProxy '0.0.0.0/8080' '192.168.1.20/80'
        $rules = @((Get-SimulatedWindows).FirewallRule).Count
        Get-WslPortForward | Add-WslPortForward
        $forward = Get-WslPortForward
        $forward.Managed | Should -BeTrue
        $forward.Entry | Should -Be 'v4tov4 0.0.0.0/8080 -> 192.168.1.20/80'
        @((Get-SimulatedWindows).FirewallRule).Count | Should -Be $rules
    }

    It 'refuses an entry that Add would not make, and changes nothing: <Id>' -ForEach @(
        @{ Id = 'AddressNotValid'; Name = '*/8081'; Data = '10.1.2.3/80'; Family = 'v4tov4' }
        @{ Id = 'AddressIsName'; Name = '0.0.0.0/8081'; Data = 'some.host/80'; Family = 'v4tov4' }
        @{ Id = 'AddressFamilyNotSupported'; Name = '::/8081'; Data = '10.1.2.3/80'; Family = 'v6tov4' }
        # A binding error of PowerShell: there is no port. It ends nothing, and the other forward is as asked already.
        @{ Id = 'ParameterArgumentValidationError'; Name = '0.0.0.0/30000-50000'; Data = '10.1.2.3/30000-50000'; Family = 'v4tov4' }
    ) {
        Reset-SimulatedWindows
        Add-WslPortForward 8080
        Add-ForeignProxy $Name $Data $Family
        $before = Get-WholeText
        $failures = @(Get-Failure { Get-WslPortForward | Add-WslPortForward })
        $failures | Should -HaveCount 1
        $failures[0].FullyQualifiedErrorId | Should -Be "$Id,Add-WslPortForward"
        Get-WholeText | Should -Be $before
    }
}

Describe 'The rows of a CSV file' {
    BeforeEach {
        Reset-SimulatedWindows
    }

    It 'may have empty cells, ranges, and the alias Port' {
        $file = [System.IO.Path]::Combine((Get-SimulatedWindows).StateFolder, 'forwards.csv')
        [System.IO.File]::WriteAllText($file, @'
Port,ConnectPort,ConnectAddress,Distribution,RemoteAddress
8080,80,,,
8090-8091,,,Ubuntu,192.168.1.50
8092,,192.168.1.20,,
'@)
        Import-Csv -Path $file | Add-WslPortForward
        Get-StoredEntry | Should -Be @(
            '0.0.0.0/8080 -> 172.21.101.146/80', '0.0.0.0/8090 -> 172.21.101.146/8090', '0.0.0.0/8091 -> 172.21.101.146/8091'
            '0.0.0.0/8092 -> 192.168.1.20/8092'
        )
        (Get-WslPortForward).RemoteAddress | Should -Be @('LocalSubnet', '192.168.1.50', '192.168.1.50', 'LocalSubnet')
        (Get-WslPortForward).Distribution | Should -Be @('', 'Ubuntu', 'Ubuntu', '')
        Get-StartCount 'sc.exe' | Should -Be 1
        $before = Get-WholeText
        Import-Csv -Path $file | Add-WslPortForward
        Get-WholeText | Should -Be $before
        Import-Csv -Path $file | Remove-WslPortForward
        Get-WslPortForward | Should -BeNullOrEmpty
    }

    It 'without a port make nothing, and remove nothing' {
        $failures = @(Get-Failure { "ListenPort,ConnectPort`n,80" | ConvertFrom-Csv | Add-WslPortForward })
        $failures.FullyQualifiedErrorId | Should -Be 'ParameterArgumentValidationError,Add-WslPortForward'
        Add-WslPortForward 8080, 8081
        $before = Get-WholeText
        Get-Failure { "ListenPort,ListenAddress,Entry`n,0.0.0.0,`n,," | ConvertFrom-Csv | Remove-WslPortForward } | Should -BeNullOrEmpty
        Get-WholeText | Should -Be $before
    }
}

Describe 'Add -PassThru' {
    It 'can be piped on, from command to command' {
        Reset-SimulatedWindows
        $ports = @(
            Add-WslPortForward 8080, 8090-8091 -PassThru | Get-WslPortForward | Update-WslPortForward -PassThru |
                Add-WslPortForward -PassThru | Remove-WslPortForward -PassThru | ForEach-Object ListenPort
        )
        $ports | Should -Be @(8080, 8090, 8091)
        Get-StoredEntry | Should -BeNullOrEmpty
    }
}
