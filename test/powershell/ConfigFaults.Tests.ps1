# A configuration file is whole whatever goes wrong while it is written: as it was, or as asked.
BeforeAll {
    . "$PSScriptRoot/Machine.ps1"
    . "$PSScriptRoot/../windows/TestTools.ps1"
    . "$PSScriptRoot/FaultTools.ps1"
    . "$PSScriptRoot/ConfigTools.ps1"
    $folder = [System.IO.Directory]::CreateTempSubdirectory('wslnet-faults-').FullName
    $file = [System.IO.Path]::Combine($folder, '.wslconfig')
    $old = "# mine`r`n[wsl2]`r`nmemory=4GB`r`n"
    $new = "# mine`r`n[wsl2]`r`nmemory=8GB`r`n"
}

AfterAll {
    Remove-Item -LiteralPath $folder -Recurse -Force
    Remove-Module WslNet, SimulatedWindows
}

Describe 'A step of writing' {
    BeforeEach {
        Reset-SimulatedWindows -Distribution @{ Name = 'Ubuntu'; State = 'Stopped' }
        Clear-ConfigFolder $folder
        Set-ConfigText $file $old
    }

    It '<Call> that fails <When> it is done leaves the old file, and the error says so' -ForEach @(
        foreach ($call in 'copy', 'create', 'save') {
            foreach ($when in 'Before', 'After') {
                @{ Call = $call; When = $when }
            }
        }
        @{ Call = 'move'; When = 'Before' }
    ) {
        Add-Fault @{ Boundary = 'file'; Call = $Call; When = $When; Action = 'Fail'; Text = 'The disk is full.' }
        $failure = @(Get-Failure { Set-WslConfig -Path $file -Memory 8GB })
        @(Get-FaultRow)[0].Has('Hit') | Should -BeTrue
        Clear-Fault
        $failure.Count | Should -Be 1
        $failure[0].FullyQualifiedErrorId | Should -Be 'OperationFailed,Set-WslConfig'
        $failure[0].Exception.Message | Should -Match 'The disk is full\.'
        $failure[0].Exception.Message | Should -Match 'as before'
        Get-ConfigText $file | Should -BeExactly $old
        Get-OpenPlan | Should -BeNullOrEmpty
        # Neither a copy nor a temporary file stays.
        @(Get-ChildItem -LiteralPath $folder -Force).Name | Should -Be '.wslconfig'
    }

    It 'move that fails after it is done is taken back' {
        Add-Fault @{ Boundary = 'file'; Call = 'move'; When = 'After'; Action = 'Fail'; Text = 'The disk is full.' }
        $failure = @(Get-Failure { Set-WslConfig -Path $file -Memory 8GB })
        Clear-Fault
        $failure.Count | Should -Be 1
        $failure[0].Exception.Message | Should -Match 'as before'
        Get-ConfigText $file | Should -BeExactly $old
        Get-OpenPlan | Should -BeNullOrEmpty
        @(Get-ChildItem -LiteralPath $folder -Force).Name | Should -Be '.wslconfig'
    }

    It 'of a file that was not there leaves none' {
        [System.IO.File]::Delete($file)
        Add-Fault @{ Boundary = 'file'; Call = 'move'; When = 'After'; Action = 'Fail'; Text = 'The disk is full.' }
        @(Get-Failure { Set-WslConfig -Path $file -Memory 8GB }).Count | Should -Be 1
        Clear-Fault
        @(Get-ChildItem -LiteralPath $folder -Force) | Should -BeNullOrEmpty
        Get-OpenPlan | Should -BeNullOrEmpty
    }
}

Describe 'Somebody else' {
    BeforeEach {
        Reset-SimulatedWindows -Distribution @{ Name = 'Ubuntu'; State = 'Stopped' }
        Clear-ConfigFolder $folder
        Set-ConfigText $file $old
    }

    It 'who changes the file between reading and writing loses nothing' {
        $module = Get-Module -Name WslNet
        $fact = & $module { param ($Path) Import-WslNetFilePart; Read-WslNetConfigFile -Place ([pscustomobject] @{ file = 'wslconfig'; path = $Path; distribution = ''; sid = 'S-1'; isNamed = $true }) } $file
        Set-ConfigText $file '# theirs'
        $operation = [pscustomobject] @{ kind = 'config.write'; path = $file; distribution = ''; sid = 'S-1'; content = $fact.content; previous = $fact.content; changes = [object[]] @() }
        { & $module { param ($Operation) Write-WslNetConfig -Operation $Operation } $operation } | Should -Throw '*meanwhile*'
        Get-ConfigText $file | Should -BeExactly '# theirs'
    }

    It 'who writes at the same time loses nothing either' {
        $scripts = 'Memory 8GB', 'Processors 4', 'Swap 0'
        $children = foreach ($one in $scripts) {
            $path = [System.IO.Path]::Combine((Get-StateFolder), "writer-$($one.Split(' ')[0]).ps1")
            [System.IO.File]::WriteAllText($path, "Import-Module '$PSScriptRoot/../windows/SimulatedWindows.psd1'`nImport-Module '$manifest'`nSet-WslConfig -Path '$file' -$one`n[Console]::Out.Write('done')")
            $start = Get-ChildStart $path
            $start.RedirectStandardOutput = $true
            $process = [System.Diagnostics.Process]::Start($start)
            [pscustomobject] @{ Process = $process; Output = $process.StandardOutput.ReadToEndAsync() }
        }
        foreach ($child in $children) {
            $child.Process.WaitForExit(120000) | Should -BeTrue
            $child.Output.Result | Should -Match 'done$'
        }
        $settings = @(Get-WslConfig -Path $file)
        @($settings.Key | Sort-Object) | Should -Be @('wsl2.memory', 'wsl2.processors', 'wsl2.swap')
        $settings[0].Configured | Should -Be '8GB'
        (Get-ConfigText $file).StartsWith("# mine`r`n[wsl2]`r`n") | Should -BeTrue
        Get-OpenPlan | Should -BeNullOrEmpty
    }
}
