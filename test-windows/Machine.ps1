# Dot-sourced by every test file here: the machine that is tested, and how to talk to it. Windows PowerShell 5.1 and 7.
# WSLNET_TEST_MACHINE=simulated runs what is tagged Simulated on the simulated machine, to hold it against the same words.

$onWindows = [System.IO.Path]::DirectorySeparatorChar -eq [char] '\'
$simulated = $env:WSLNET_TEST_MACHINE -eq 'simulated'
if ($simulated -and -not $onWindows) {
    Import-Module -Name "$PSScriptRoot/../test/windows/SimulatedWindows.psd1" -Force
    Reset-SimulatedWindows
} elseif (-not $onWindows) {
    throw 'test-windows: these tests change registry, firewall and services of a Windows machine, and this is none. See test-windows/README.md.'
} elseif (-not ([System.Security.Principal.WindowsPrincipal] [System.Security.Principal.WindowsIdentity]::GetCurrent()).IsInRole([System.Security.Principal.WindowsBuiltInRole]::Administrator)) {
    throw 'test-windows: these tests need an elevated PowerShell. See test-windows/README.md.'
} elseif (-not [System.Environment]::Is64BitProcess) {
    throw 'test-windows: these tests need the 64-bit PowerShell: a 32-bit one sees another registry.'
}

$testKey = 'Registry::HKEY_LOCAL_MACHINE\SOFTWARE\WslNetTest'
$proxyRoot = 'Registry::HKEY_LOCAL_MACHINE\SYSTEM\CurrentControlSet\Services\PortProxy'
$firewallGroup = 'WslNetTest'

function Stop-TestMachine {
    # Leaves nothing behind, also after a failed test.
    if (Test-Path -LiteralPath $testKey) {
        Remove-Item -LiteralPath $testKey -Recurse -Force
    }
    Get-NetFirewallRule -Group $firewallGroup -ErrorAction SilentlyContinue | Remove-NetFirewallRule
    if ($simulated) {
        Remove-Module -Name SimulatedWindows
    }
}

function Get-SystemProgram {
    # Full path of a program of Windows.
    param ([Parameter(Mandatory = $true)] [string] $Name)

    $folder = if ($onWindows) { [System.Environment]::SystemDirectory } else { [System.IO.Path]::Combine($env:SystemRoot, 'System32') }
    [System.IO.Path]::Combine($folder, $Name)
}

function Invoke-ServiceControl {
    # sc.exe with its exit code. A Linux system keeps 8 bits of it: 1062 is 38 there.
    & (Get-SystemProgram -Name 'sc.exe') @args | Out-Null
    $LASTEXITCODE
}

function Stop-IpHelper {
    if ($simulated) {
        $null = Invoke-ServiceControl stop iphlpsvc
    } else {
        Stop-Service -Name iphlpsvc -Force
    }
}

function Get-FreePort {
    # A port that nobody listens on.
    $listener = [System.Net.Sockets.TcpListener]::new([System.Net.IPAddress]::Loopback, 0)
    $listener.Start()
    $listener.LocalEndpoint.Port
    $listener.Stop()
}

function Test-Listening {
    # Whether the port gets into the wanted state within some seconds.
    param (
        [Parameter(Mandatory = $true)] [int] $Port,
        [bool] $Wanted = $true
    )

    for ($i = 0; $i -lt 40; $i++) {
        $found = @(Get-NetTCPConnection -State Listen -LocalPort $Port -ErrorAction SilentlyContinue)
        if (($found.Count -gt 0) -eq $Wanted) {
            return $true
        }
        Start-Sleep -Milliseconds 250
    }
    return $false
}
