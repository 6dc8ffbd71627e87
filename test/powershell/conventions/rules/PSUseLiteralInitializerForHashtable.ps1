# `@{}` looks keys up without case; [hashtable]::new() does not.
@{
    Bad = '$a = [hashtable]::new(); $a', '$a = New-Object -TypeName Hashtable; $a'
    Good = '$a = @{}; $a'
    Find = {
        param ($Source)
        foreach ($call in Get-MethodCall -Source $Source -Name 'new') {
            if ($call.Expression.Extent.Text -match '^\[(?:System\.Collections\.)?hashtable\]$') {
                New-Finding $Source $call "$call" 'write @{}'
            }
        }
        foreach ($command in $Source.Nodes['CommandAst']) {
            if ($command.GetCommandName() -eq 'New-Object' -and $command.Extent.Text -match '\bhashtable\b') {
                New-Finding $Source $command "$command" 'write @{}'
            }
        }
    }
}
