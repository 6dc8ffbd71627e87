# Another runspace does not see our variables.
@{
    Bad = 'Start-Job -ScriptBlock { $name }'
    Good = 'Start-Job -ScriptBlock { $using:name; $own = 1; $own }'
    Find = {
        param ($Source)
        foreach ($command in $Source.Nodes['CommandAst']) {
            $given = @(Get-GivenParameterName -Command $command)
            $away = $command.GetCommandName() -in 'Start-Job', 'Start-ThreadJob', 'InlineScript' -or
                ($command.GetCommandName() -eq 'ForEach-Object' -and $given -contains 'Parallel') -or
                ($command.GetCommandName() -eq 'Invoke-Command' -and @($given | Where-Object { $_ -in 'ComputerName', 'Session', 'HostName', 'VMName', 'ContainerId' }).Count -gt 0)
            if (-not $away) {
                continue
            }
            $own = @(Find-Node -Tree $command -Type 'AssignmentStatementAst' | ForEach-Object { $_.Left.Extent.Text })
            foreach ($variable in Find-Node -Tree $command -Type 'VariableExpressionAst') {
                $inside = $null -ne (Get-Ancestor -Node $variable -Type 'ScriptBlockExpressionAst')
                $used = $variable.Parent.GetType().Name -eq 'UsingExpressionAst'
                if ($inside -and -not $used -and $own -notcontains $variable.Extent.Text -and $variable.Extent.Text -notin '$_', '$true', '$false', '$null', '$args') {
                    New-Finding $Source $variable "$variable is not known there" 'write $using:'
                }
            }
        }
    }
}
