# In each script block: a variable that is only ever set.
@{
    Bad = 'function Get-Sample { $count = 1; $count = 2; $other = 3; $other }'
    Good = 'function Get-Sample { $count = 1; $count += 1; [int] $size = 2; & { $size }; $script:cache = 1 }'
    Find = {
        param ($Source)
        $automatic = 'ErrorActionPreference', 'WarningPreference', 'VerbosePreference', 'DebugPreference', 'InformationPreference', 'ProgressPreference',
            'ConfirmPreference', 'WhatIfPreference', 'OutputEncoding', 'OFS', 'LASTEXITCODE', 'PSDefaultParameterValues', 'null', '_'
        foreach ($block in $Source.Nodes['ScriptBlockAst']) {
            $set = @{}
            foreach ($assignment in $block.FindAll({ $args[0].GetType().Name -eq 'AssignmentStatementAst' }, $false)) {
                $target = if ($assignment.Left.GetType().Name -eq 'ConvertExpressionAst') { $assignment.Left.Child } else { $assignment.Left }
                if ($target.GetType().Name -eq 'VariableExpressionAst') {
                    $path = $target.VariablePath
                    if (-not $path.IsGlobal -and -not $path.IsScript -and -not $path.DriveName -and $automatic -notcontains $path.UserPath) {
                        $set[$path.UserPath -replace '^\w+:'] = $assignment
                    }
                }
            }
            if ($set.Count -eq 0) {
                continue
            }
            foreach ($variable in Find-Node -Tree $block -Type 'VariableExpressionAst') {
                $owner = $variable.Parent
                if ($owner.GetType().Name -eq 'ConvertExpressionAst') {
                    $owner = $owner.Parent
                }
                $onlySet = $owner.GetType().Name -eq 'AssignmentStatementAst' -and [string] $owner.Operator -eq 'Equals'
                if (-not $onlySet) {
                    $set.Remove($variable.VariablePath.UserPath -replace '^\w+:')
                }
            }
            foreach ($name in $set.Keys) {
                New-Finding $Source $set[$name] "`$$name is set and never used" 'use it, or assign to $null'
            }
        }
    }
}
