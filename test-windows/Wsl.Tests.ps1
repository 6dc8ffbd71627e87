# What ports/wsl.ps1 relies on. Needs WSL; tagged Wsl, so that machines without it can leave it out. Starts no distribution.
BeforeAll {
    . "$PSScriptRoot/Machine.ps1"

    function Invoke-Raw {
        # wsl.exe with its bytes: what it prints is no text of the console.
        param ([string] $Argument, [string] $Utf8)

        $start = [System.Diagnostics.ProcessStartInfo]::new((Get-SystemProgram -Name 'wsl.exe'), $Argument)
        $start.UseShellExecute = $false
        $start.RedirectStandardOutput = $true
        $start.RedirectStandardError = $true
        $start.EnvironmentVariables['WSL_UTF8'] = $Utf8
        $process = [System.Diagnostics.Process]::Start($start)
        $problems = $process.StandardError.ReadToEndAsync()
        $bytes = [System.IO.MemoryStream]::new()
        $process.StandardOutput.BaseStream.CopyTo($bytes)
        $process.WaitForExit()
        [pscustomobject] @{ Bytes = $bytes.ToArray(); Problem = $problems.Result; ExitCode = $process.ExitCode }
    }
}

AfterAll {
    Stop-TestMachine
}

Describe 'wsl.exe' -Tag Simulated, Wsl {
    It 'prints its own text as UTF-16LE without a byte order mark, unless WSL_UTF8 is 1' {
        $wide = Invoke-Raw -Argument '--status' -Utf8 '0'
        $wide.Bytes[0] | Should -Not -Be 0xFF
        $wide.Bytes[1] | Should -Be 0
        $narrow = Invoke-Raw -Argument '--status' -Utf8 '1'
        [System.Array]::IndexOf($narrow.Bytes, [byte] 0) | Should -Be -1
    }

    It 'reports an unknown distribution on standard output, with a code that is not translated' {
        $result = Invoke-Raw -Argument '-d wslnet-no-such-distribution -e true' -Utf8 '1'
        # -1, of which a Linux system keeps 8 bits.
        $result.ExitCode | Should -BeIn @(-1, 255)
        [System.Text.Encoding]::UTF8.GetString($result.Bytes) | Should -Match 'WSL_E_DISTRO_NOT_FOUND'
    }
}
