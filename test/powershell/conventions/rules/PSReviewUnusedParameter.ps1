# Variables of nested script blocks count where Where-Object or ForEach-Object runs them.
@{
    Bad = 'function Get-Sample { param ($Id) Invoke-Something { $Id } }'
    Good = 'function Get-Sample { param ($Id) 1 | Where-Object { $_ -eq $Id } }'
    Find = {
        param ($Source)
        foreach ($block in $Source.Nodes['ScriptBlockAst']) {
            if ($null -eq $block.ParamBlock) {
                continue
            }
            $used = @($block.FindAll({ $args[0].GetType().Name -eq 'VariableExpressionAst' }, $false))
            foreach ($command in $block.FindAll({ $args[0].GetType().Name -eq 'CommandAst' }, $false)) {
                if ($command.GetCommandName() -in 'Where-Object', 'ForEach-Object') {
                    $used += @(Find-Node -Tree $command -Type 'VariableExpressionAst')
                }
            }
            $names = @($used | Where-Object { $_.Parent.GetType().Name -ne 'ParameterAst' } | ForEach-Object { $_.VariablePath.UserPath })
            if ($names -contains 'PSBoundParameters') {
                continue
            }
            foreach ($parameter in $block.ParamBlock.Parameters) {
                if ($names -notcontains $parameter.Name.VariablePath.UserPath) {
                    New-Finding $Source $parameter "$($parameter.Name) is not used" 'use it, or take it away'
                }
            }
        }
    }
}
