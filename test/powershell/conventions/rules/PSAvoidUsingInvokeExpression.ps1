# Text that becomes code.
@{
    Bad = 'Invoke-Expression "Get-$noun"'
    Find = {
        param ($Source)
        foreach ($command in $Source.Nodes['CommandAst']) {
            if ($command.GetCommandName() -in 'Invoke-Expression', 'iex') {
                New-Finding $Source $command 'text is run as code' 'call the command itself'
            }
        }
    }
}
