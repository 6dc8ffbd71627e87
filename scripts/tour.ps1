The tour of `npm start`: each line is run as it stands; one that begins with @ only sets the scene and is not shown.

## What is real here: the PowerShell engine and the module. What is simulated: Windows (registry, services, firewall, wsl.exe).
@Import-Module ./test/windows/SimulatedWindows.psd1
@Reset-SimulatedWindows -Distribution @{ Name = 'Ubuntu'; Version = 2; Default = $true; Bridge = 'docker' }
@Add-SimulatedListener -Side guest -Port 8080 -Address 0.0.0.0 | Out-Null
Import-Module ./generated/WslNet/WslNet.psd1
Get-Command -Module WslNet

## A server listens on port 8080 in WSL. Another computer of the LAN cannot reach it.
Test-SimulatedConnection -From lan -To 192.168.1.10 -Port 8080 | Format-List Reachable, Reason

## What would be changed? -WhatIf needs no elevation.
Add-WslPortForward 8080 -WhatIf

## Forward it.
Add-WslPortForward 8080 -PassThru
Test-SimulatedConnection -From lan -To 192.168.1.10 -Port 8080 | Format-List Reachable, Reason

## A second time nothing is changed.
Add-WslPortForward 8080 -Verbose

## What the machine holds now, as Windows sees it.
(Get-SimulatedWindows).PortProxy | Format-Table
Get-NetFirewallRule -Group WslNet | Format-Table Name, Enabled, Direction, Action, Profile
(Get-SimulatedWindows).Process | Format-Table Program, Arguments, ExitCode

## WSL restarts with another address: the forward is stale, and adding it again mends it.
@Restart-SimulatedWsl -Address 172.21.99.7
@Add-SimulatedListener -Side guest -Port 8080 -Address 0.0.0.0 | Out-Null
Get-WslPortForward
Add-WslPortForward 8080
Get-WslPortForward

## An entry that somebody else made is listed, and left alone.
@New-Item 'Registry::HKEY_LOCAL_MACHINE\SYSTEM\CurrentControlSet\Services\PortProxy\v4tov4\tcp' -ErrorAction SilentlyContinue | Out-Null
@New-ItemProperty -LiteralPath 'Registry::HKEY_LOCAL_MACHINE\SYSTEM\CurrentControlSet\Services\PortProxy\v4tov4\tcp' -Name '0.0.0.0/30000-50000' -Value '172.21.99.7/30000-50000' -PropertyType String | Out-Null
Get-WslPortForward
Remove-WslPortForward 30000-50000

## Mistakes are named, with what to do.
Add-WslPortForward 70000
Add-WslPortForward 5353 -Protocol UDP

## Remove it: the machine is as before.
Remove-WslPortForward 8080
Get-WslPortForward
Get-NetFirewallRule -Group WslNet -ErrorAction SilentlyContinue
