# Aliases of every PowerShell on Windows, and commands called without the Get- that PowerShell adds by itself.
@{
    Bad = 'dir | foreach { $_ }'
    Good = 'Get-ChildItem | ForEach-Object { $_ }'
    Find = {
        param ($Source)
        foreach ($command in $Source.Nodes['CommandAst']) {
            $name = $command.GetCommandName()
            if ($name -and -not $Source.Functions.ContainsKey($name) -and $name -notmatch '^[A-Za-z]+-[A-Za-z]+$|^[\w.-]+\\[A-Za-z]+-[A-Za-z]+$') {
                New-Finding $Source $command "'$name' is no full name of a command" 'write verb and noun'
            }
        }
    }
}
