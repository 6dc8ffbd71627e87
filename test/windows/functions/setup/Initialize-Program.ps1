# Launchers in System32: each starts the fake program on this machine, whatever the caller's environment is.
function Initialize-Program {
    param([string] $Folder, [bool] $WithWsl)
    $system32 = [System.IO.Path]::Combine($Folder, 'Windows', 'System32')
    $null = [System.IO.Directory]::CreateDirectory($system32)
    $assembly = [System.IO.Path]::GetFullPath([System.IO.Path]::Combine($PSScriptRoot, '..', '..', 'bin', 'WslNet.SimulatedPrograms.dll'))
    $dotnet = Get-Command -Name dotnet -CommandType Application -ErrorAction Stop | Select-Object -First 1
    foreach ($program in @('sc.exe', 'netsh.exe') + @(if ($WithWsl) { 'wsl.exe' })) {
        $text = @(
            '#!/bin/sh'
            "WSLNET_SIMULATION='$Folder' WSLNET_CALLER=`$PPID DOTNET_TieredPGO=0 \"
            "  exec '$($dotnet.Source)' exec '$assembly' $program `"`$@`""
            ''
        ) -join "`n"
        $path = [System.IO.Path]::Combine($system32, $program)
        [System.IO.File]::WriteAllText($path, $text)
        [System.IO.File]::SetUnixFileMode($path, 'UserRead, UserWrite, UserExecute, GroupRead, GroupExecute, OtherRead, OtherExecute')
    }
}
