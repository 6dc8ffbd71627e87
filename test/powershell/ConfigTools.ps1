# For the tests of configuration files: their bytes and copies. Needs Machine.ps1 and TestTools.ps1.

# The bytes of a text in an encoding, with its mark or without.
function Get-TextByte {
    param ([string] $Text, [string] $Encoding, [bool] $Mark)
    $one = [System.Text.Encoding]::GetEncoding($Encoding)
    $start = [byte[]] @(if ($Mark) { $one.GetPreamble() })
    return , [byte[]] ($start + $one.GetBytes($Text))
}

function Set-ConfigText {
    param ([string] $Path, [string] $Text)
    $null = [System.IO.Directory]::CreateDirectory([System.IO.Path]::GetDirectoryName($Path))
    [System.IO.File]::WriteAllText($Path, $Text)
}

function Get-ConfigText {
    param ([string] $Path)
    [System.IO.File]::ReadAllText($Path)
}

# The dated copies beside a file, in order.
function Get-ConfigCopy {
    param ([string] $Path)
    $name = [System.IO.Path]::GetFileName($Path)
    [System.IO.Directory]::GetFiles([System.IO.Path]::GetDirectoryName($Path), "$name.*.bak") | Sort-Object
}

# Everything in a folder goes, read-only files, too.
function Clear-ConfigFolder {
    param ([string] $Folder)
    Get-ChildItem -LiteralPath $Folder -Force | Remove-Item -Recurse -Force
}

# Where WSL of an account reads its file.
function Get-OwnConfigPath {
    param ([string] $Account = 'user')
    $machine = [WslNet.Simulation.Machine]::Current
    [System.IO.Path]::Combine([WslNet.Simulation.State.ConfigFile]::ProfileFolder($machine, $Account), '.wslconfig')
}

# The plans of this account that are open.
function Get-OpenPlan {
    $key = 'Registry::HKEY_CURRENT_USER\SOFTWARE\WslNet\Journal'
    if (Test-Path -LiteralPath $key) {
        @((Get-Item -LiteralPath $key).GetValueNames() | Where-Object { $_ -eq 'Plan' })
    }
}

# What a script with the module writes to the console, in a process of its own: -WhatIf speaks to the host alone.
function Get-ConsoleText {
    param ([string] $Script)
    (Start-ChildScript "Import-Module '$manifest'`n$Script").Output
}
