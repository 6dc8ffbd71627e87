# Port-proxy tables that people posted: each row goes into the registry as it is, and comes out as it is.
BeforeDiscovery {
    $folder = [System.IO.Path]::Combine($PSScriptRoot, '..', 'windows', 'data', 'transcripts')
    $tables = foreach ($file in [System.IO.Directory]::GetFiles($folder, 'netsh-portproxy-show*.txt') | Sort-Object) {
        # Headings are in the language of Windows; the family is `ipv4` or `ipv6` twice in the first line of a block.
        $rows = @()
        $family = ''
        foreach ($line in [System.IO.File]::ReadAllLines($file)) {
            $named = @([regex]::Matches($line, 'ipv([46])') | ForEach-Object { "v$($_.Groups[1].Value)" })
            $words = @($line.Split([char[]] ' ', [System.StringSplitOptions]::RemoveEmptyEntries))
            if ($named.Count -eq 2) {
                $family = $named -join 'to'
            } elseif ($words.Count -eq 4 -and $words[0] -match '[0-9*:]|localhost' -and $words[3] -match '\d') {
                $rows += @{ Family = $family; Name = "$($words[0])/$($words[1])"; Data = "$($words[2])/$($words[3])" }
            }
        }
        @{ File = [System.IO.Path]::GetFileName($file); Rows = $rows }
    }
}

BeforeAll {
    . "$PSScriptRoot/Machine.ps1"
}

AfterAll {
    Remove-Module WslNet, SimulatedWindows
}

Describe 'The table of <File>' -ForEach $tables {
    It 'is listed as it is and left alone' {
        Reset-SimulatedWindows
        foreach ($row in $Rows) {
            Add-ForeignProxy $row.Name $row.Data $row.Family
        }
        $before = Get-MachineText
        $forwards = @(Get-WslPortForward)
        $wanted = @($Rows | ForEach-Object { "$($_.Family) $($_.Name) -> $($_.Data)" })
        @($forwards | ForEach-Object Entry | Sort-Object) | Should -Be @($wanted | Sort-Object)
        $forwards | Where-Object Managed | Should -BeNullOrEmpty
        # What IP Helper does not serve is never Active.
        foreach ($proxy in (Get-SimulatedWindows).PortProxy) {
            $name = "$($proxy.Key) -> *"
            $forward = $forwards | Where-Object { $_.Entry -like $name.Replace('[', '`[') -and $_.Family -eq $proxy.Family }
            if ($proxy.State -eq 'InvalidPort') {
                $forward.State | Should -Be 'Invalid'
            }
        }
        Add-WslPortForward 61234
        Remove-WslPortForward 61234
        Get-MachineText | Should -Be $before
    }
}

Describe 'The transcripts' {
    It 'hold a table each, but for the empty one' {
        # Discovery and run are two phases: what was found is asked again.
        $folder = [System.IO.Path]::Combine($PSScriptRoot, '..', 'windows', 'data', 'transcripts')
        @([System.IO.Directory]::GetFiles($folder, 'netsh-portproxy-show*.txt')).Count | Should -BeGreaterThan 15
    }
}

Describe 'An entry that IP Helper can never serve' {
    It 'is Invalid, and says why: <Name> -> <Data>' -ForEach @(
        @{ Name = '0.0.0.0/30000-50000'; Data = '172.23.188.236/30000-50000'; Why = '30000-50000' }
        @{ Name = '192.168.100.60/<SSH_PORT>'; Data = '172.23.245.117/22'; Why = '<SSH_PORT>' }
        @{ Name = '0.0.0.0/8080'; Data = '172.21.101.146 /80'; Why = '172.21.101.146 ' }
        @{ Name = '0.0.0.0/8080'; Data = '172.21.101.146 172.17.0.1 /80'; Why = '172.21.101.146 172.17.0.1 ' }
        @{ Name = '0.0.0.0/8080'; Data = '172.21.101.146/80 '; Why = '80 ' }
        @{ Name = '0.0.0.0/8080'; Data = '/80'; Why = '' }
        @{ Name = '0.0.0.0/8080'; Data = '172.21.101.146'; Why = '' }
        @{ Name = '0.0.0.0/0'; Data = '172.21.101.146/80'; Why = '0' }
        @{ Name = '0.0.0.0/65536'; Data = '172.21.101.146/80'; Why = '65536' }
        @{ Name = 'nothing'; Data = 'at all'; Why = '' }
    ) {
        Reset-SimulatedWindows
        Add-ForeignProxy $Name $Data
        $forward = Get-WslPortForward
        $forward.State | Should -Be 'Invalid'
        $forward.Entry | Should -BeExactly "v4tov4 $Name -> $Data"
        $forward.StateReason.Contains("'$Why'") | Should -BeTrue -Because $forward.StateReason
        $forward | Format-Table | Out-String | Should -Match 'Invalid'
    }

    It 'has no port where its text is none' {
        Reset-SimulatedWindows
        Add-ForeignProxy '0.0.0.0/30000-50000' '172.23.188.236/30000-50000'
        $forward = Get-WslPortForward
        $null -eq $forward.ListenPort | Should -BeTrue
        $null -eq $forward.ConnectPort | Should -BeTrue
    }
}
