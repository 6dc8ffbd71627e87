# A process that is killed while it writes a configuration file: the file is whole, and the next call takes back the rest.
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

Describe 'A process that is killed' {
    It '<When> the step <Call> leaves a whole file, and the next call recovers' -ForEach @(
        @{ Call = 'copy'; When = 'After' }
        @{ Call = 'save'; When = 'After' }
        @{ Call = 'move'; When = 'Before' }
        @{ Call = 'move'; When = 'After' }
    ) {
        Reset-SimulatedWindows -Distribution @{ Name = 'Ubuntu'; State = 'Stopped' }
        Clear-ConfigFolder $folder
        Set-ConfigText $file $old
        Add-Fault @{ Boundary = 'file'; Call = $Call; When = $When; Action = 'Kill' }
        $child = Start-ChildScript "Import-Module '$manifest'`nSet-WslConfig -Path '$file' -Memory 8GB"
        @(Get-FaultRow)[0].Has('Hit') | Should -BeTrue
        Clear-Fault
        $child.Output | Should -Not -Match 'reached the end'
        Get-ConfigText $file | Should -BeIn $old, $new
        @(Get-OpenPlan).Count | Should -Be 1
        (Invoke-Script "Set-WslConfig -Path '$file' -Processors 4").Error | Should -BeNullOrEmpty
        Get-OpenPlan | Should -BeNullOrEmpty
        Get-ConfigText $file | Should -BeExactly "${old}processors=4`r`n"
        @(Get-ChildItem -LiteralPath $folder -Force | Where-Object Name -NotLike '*.bak').Name | Should -Be '.wslconfig'
    }
}
