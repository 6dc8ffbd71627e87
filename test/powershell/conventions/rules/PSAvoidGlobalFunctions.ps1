# A function in the global scope stays when the module goes.
@{
    Bad = 'function global:Get-Sample { 1 }'
    Find = {
        param ($Source)
        foreach ($function in $Source.Nodes['FunctionDefinitionAst']) {
            if ($function.Name -like 'global:*') {
                New-Finding $Source $function 'a function in the global scope' 'leave the scope out'
            }
        }
    }
}
