# For the tests of the simulated machine: native starts with their raw bytes, and the transcripts to compare with.
function Invoke-SimulatedProgram {
    param([string] $Name, [string[]] $ArgumentList = @(), [hashtable] $Environment = @{})
    $start = [System.Diagnostics.ProcessStartInfo]::new([System.IO.Path]::Combine($env:SystemRoot, 'System32', $Name))
    foreach ($argument in $ArgumentList) {
        $start.ArgumentList.Add($argument)
    }
    foreach ($variable in $Environment.Keys) {
        $start.Environment[$variable] = $Environment[$variable]
    }
    $start.RedirectStandardOutput = $true
    $start.RedirectStandardError = $true
    $process = [System.Diagnostics.Process]::Start($start)
    $errorText = $process.StandardError.ReadToEndAsync()
    $bytes = [System.IO.MemoryStream]::new()
    $process.StandardOutput.BaseStream.CopyTo($bytes)
    $process.WaitForExit()
    [pscustomobject] @{
        Bytes    = $bytes.ToArray()
        Text     = [System.Text.UTF8Encoding]::new($false).GetString($bytes.ToArray())
        Error    = $errorText.Result
        ExitCode = $process.ExitCode
    }
}

# The same program code in this process, which costs no start: for tests of texts. Exit codes are whole here.
function Invoke-ProgramCode {
    param([string] $Name, [string[]] $ArgumentList = @())
    if ([System.Environment]::Version.Major -lt 10) {
        return Invoke-SimulatedProgram -Name $Name -ArgumentList $ArgumentList
    }
    $null = [System.Reflection.Assembly]::LoadFrom([System.IO.Path]::Combine($PSScriptRoot, 'bin', 'WslNet.SimulatedPrograms.dll'))
    $output = [System.IO.MemoryStream]::new()
    $problems = [System.IO.MemoryStream]::new()
    $exitCode = ('WslNet.Simulation.Programs.Program' -as [type])::Execute($Name, $ArgumentList, $output, $problems)
    [pscustomobject] @{
        Bytes    = $output.ToArray()
        Text     = [System.Text.UTF8Encoding]::new($false).GetString($output.ToArray())
        Error    = [System.Text.UTF8Encoding]::new($false).GetString($problems.ToArray())
        ExitCode = $exitCode
    }
}

function Invoke-Netsh {
    param([string[]] $ArgumentList)
    Invoke-ProgramCode -Name netsh.exe -ArgumentList $ArgumentList
}

# wsl.exe with readable text.
function Invoke-Wsl {
    param([string[]] $ArgumentList)
    Invoke-SimulatedProgram -Name wsl.exe -ArgumentList $ArgumentList -Environment @{ WSL_UTF8 = '1' }
}

function Invoke-WslCode {
    param([string[]] $ArgumentList)
    $before = $env:WSL_UTF8
    $env:WSL_UTF8 = '1'
    try {
        Invoke-ProgramCode -Name wsl.exe -ArgumentList $ArgumentList
    }
    finally {
        $env:WSL_UTF8 = $before
    }
}

function Get-Transcript {
    param([string] $Name)
    [System.IO.File]::ReadAllText([System.IO.Path]::Combine($PSScriptRoot, 'data', 'transcripts', "$Name.txt"))
}

# The transcripts have LF; Windows programs print CRLF.
function ConvertTo-WindowsText {
    param([string] $Text)
    $Text.Replace("`r`n", "`n").Replace("`n", "`r`n")
}

# Blank lines around and blanks at line ends are lost in copies from a console.
function ConvertTo-ComparableText {
    param([string] $Text)
    (@($Text.Replace("`r", '').Split("`n") | ForEach-Object { $_.TrimEnd() }) -join "`n").Trim("`n")
}

# How another PowerShell of the same kind is started, on this machine.
function Get-ChildStart {
    param([string] $File)
    $start = [System.Diagnostics.ProcessStartInfo]::new([System.Environment]::ProcessPath)
    if ([System.IO.Path]::GetFileNameWithoutExtension($start.FileName) -eq 'dotnet') {
        $start.ArgumentList.Add([System.Environment]::GetCommandLineArgs()[0])
    }
    foreach ($argument in '-File', $File) {
        $start.ArgumentList.Add($argument)
    }
    $start
}

# Runs a script in such a process, and says how it ended.
function Start-ChildScript {
    param([string] $Script, [int] $Seconds = 30)
    $file = [System.IO.Path]::Combine((Get-SimulatedWindows).StateFolder, 'child.ps1')
    [System.IO.File]::WriteAllText($file, "Import-Module '$PSScriptRoot/SimulatedWindows.psd1'`n$Script`n[Console]::Out.Write('reached the end')`n")
    $start = Get-ChildStart $file
    $start.RedirectStandardOutput = $true
    $start.RedirectStandardError = $true
    $process = [System.Diagnostics.Process]::Start($start)
    $output = $process.StandardOutput.ReadToEndAsync()
    $problems = $process.StandardError.ReadToEndAsync()
    $ended = $process.WaitForExit($Seconds * 1000)
    if (-not $ended) {
        $process.Kill($true)
        $process.WaitForExit()
    }
    [pscustomobject] @{ Ended = $ended; Output = $output.Result; Error = $problems.Result; ExitCode = $process.ExitCode }
}
