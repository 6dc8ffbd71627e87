# By the cmdlets of this session, and those of Windows that a network module may meet.
@{
    Bad = 'function Get-ChildItem { 1 }'
    Good = 'function Get-WslSample { 1 }'
    Find = {
        param ($Source)
        if ($Source.Functions.Count -eq 0) {
            return
        }
        $builtIn = @(Get-Command -CommandType Cmdlet | ForEach-Object Name) + @('Get-Service', 'Get-NetIPAddress', 'Get-NetAdapter', 'New-NetFirewallRule',
            'Test-NetConnection', 'Test-Connection', 'Get-Clipboard')
        foreach ($function in $Source.Functions.Values) {
            if ($builtIn -contains $function.Name) {
                New-Finding $Source $function "$($function.Name) is a cmdlet of PowerShell" 'take another name'
            }
        }
    }
}
