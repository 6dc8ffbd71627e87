The tour of `npm start`: each line is run as it stands; one that begins with @ only sets the scene and is not shown.
`Show-Change` tells what is different on the machine since it was last called.

## What is real here: the PowerShell engine and the module. What is simulated: Windows (registry, services, firewalls, wsl.exe).
@Import-Module ./test/windows/SimulatedWindows.psd1
@. ./scripts/show-change.ps1
@Reset-SimulatedWindows -Distribution @{ Name = 'Ubuntu'; Version = 2; Default = $true; Bridge = 'docker' }
@Add-SimulatedListener -Side guest -Port 8080 -Address 0.0.0.0 | Out-Null
@Show-Change | Out-Null
Import-Module ./generated/WslNet/WslNet.psd1
Get-Command -Module WslNet

## NAT mode. A server listens on port 8080 in WSL; another computer of the LAN cannot reach it.
Test-SimulatedConnection -From lan -To 192.168.1.10 -Port 8080 | Format-List Reachable, Reason

## What would be changed? -WhatIf needs no elevation.
Add-WslPortForward 8080 -WhatIf

## Forward it.
Add-WslPortForward 8080 -PassThru
Show-Change
Test-SimulatedConnection -From lan -To 192.168.1.10 -Port 8080 | Format-List Reachable, Reason

## A second time nothing is changed.
Add-WslPortForward 8080 -Verbose
Show-Change

## A range is confirmed as one, and has one firewall rule.
Add-WslPortForward 8000-8003
Show-Change

## WSL restarts with another address: the forwards are stale, and Update- makes them follow.
@Restart-SimulatedWsl -Address 172.21.99.7
@Add-SimulatedListener -Side guest -Port 8080 -Address 0.0.0.0 | Out-Null
@Show-Change | Out-Null
Get-WslPortForward
Update-WslPortForward
Show-Change

## An entry that somebody else made is listed, and left alone.
@New-ItemProperty -LiteralPath 'Registry::HKEY_LOCAL_MACHINE\SYSTEM\CurrentControlSet\Services\PortProxy\v4tov4\tcp' -Name '0.0.0.0/30000-50000' -Value '172.21.99.7/30000-50000' -PropertyType String | Out-Null
@Restart-Service -Name iphlpsvc
@Show-Change | Out-Null
Get-WslPortForward 30000-50000
Remove-WslPortForward 30000-50000

## Mistakes are named, with what to do.
Add-WslPortForward 70000
Add-WslPortForward 5353 -Protocol UDP

## A change that fails is taken back.
@& (Get-Module SimulatedWindows) { $null = [WslNet.Simulation.Store.Table]::new([WslNet.Simulation.Machine]::Current.StateFolder, 'faults').Add((ConvertTo-FaultRow @{ Boundary = 'New-NetFirewallRule'; Action = 'Fail'; Text = 'The firewall service is not available.' })) }
Add-WslPortForward 9000, 9002
Show-Change

## Remove everything that WslNet made: the machine is as before.
Get-WslPortForward | Where-Object Managed | Remove-WslPortForward
Show-Change

## Mirrored mode: the guest has the addresses of Windows, and the Hyper-V firewall has to let the port in.
@Reset-SimulatedWindows -NetworkingMode mirrored
@Add-SimulatedListener -Side guest -Port 8080 -Address 0.0.0.0 | Out-Null
@Show-Change | Out-Null
Test-SimulatedConnection -From lan -To 192.168.1.10 -Port 8080 | Format-List Reachable, Reason
Add-WslPortForward 8080 -PassThru | Format-List ListenAddress, ListenPort, Protocol, Mechanism, State, RemoteAddress, FirewallRule
Show-Change
Test-SimulatedConnection -From lan -To 192.168.1.10 -Port 8080 | Format-List Reachable, Reason
Remove-WslPortForward 8080
Show-Change

## A configuration file with mistakes that WSL ignores without a word.
@$dotfiles = [System.IO.Directory]::CreateTempSubdirectory('wslnet-tour-').FullName
@[System.IO.File]::WriteAllText("$dotfiles/.wslconfig", "[wsl2]`nnetworkMode=mirrored`nmemory=1.5GB`nswapFile=C:\Temp\swap.vhdx`n")
Test-WslConfig $dotfiles/.wslconfig | Format-List Line, Message, Fix
@Remove-Item -LiteralPath $dotfiles -Recurse -Force

## What is written, what counts, what runs: a mode is set that WSL has not read yet.
@Reset-SimulatedWindows -Distribution @{ Name = 'Ubuntu'; Version = 2; Default = $true }
Set-WslConfig -NetworkingMode Mirrored -Memory 8GB -WhatIf
Set-WslConfig -NetworkingMode Mirrored -Memory 8GB
Get-WslConfig networkingMode, firewall, memory
Set-WslConfig -IgnoredPorts 3000-3010

## Which address to use from here to there?
Get-WslAddress | Format-Table
