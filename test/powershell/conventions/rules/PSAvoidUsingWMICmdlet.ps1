# PowerShell 7 does not have them.
@{
    Bad = 'Get-WmiObject -Class Win32_Service'
    Find = {
        param ($Source)
        foreach ($command in $Source.Nodes['CommandAst']) {
            if ($command.GetCommandName() -in 'Get-WmiObject', 'Invoke-WmiMethod', 'Register-WmiEvent', 'Remove-WmiObject', 'Set-WmiInstance', 'gwmi', 'iwmi') {
                New-Finding $Source $command 'a WMI cmdlet' 'use the CIM cmdlet'
            }
        }
    }
}
