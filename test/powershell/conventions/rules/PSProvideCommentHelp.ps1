# Asked of functions that Export-ModuleMember names, and of no others: with it help in MAML would not do.
@{
    Bad = 'function Get-Sample { 1 }; Export-ModuleMember -Function Get-Sample'
    Good = 'function Get-Sample { 1 }'
    Find = {
        param ($Source)
        foreach ($command in $Source.Nodes['CommandAst']) {
            if ($command.GetCommandName() -eq 'Export-ModuleMember') {
                New-Finding $Source $command 'Export-ModuleMember makes the rule ask for help in comments' 'let the manifest export'
            }
        }
    }
}
