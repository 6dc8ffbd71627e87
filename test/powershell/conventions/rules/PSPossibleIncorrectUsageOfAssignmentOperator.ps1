# An assignment where a comparison was meant.
@{
    Bad = 'if ($a = $b) { 1 }'
    Good = 'if ($a -eq $b) { 1 }'
    Find = {
        param ($Source)
        $conditions = @(
            foreach ($statement in $Source.Nodes['IfStatementAst']) { $statement.Clauses | ForEach-Object { $_.Item1 } }
            foreach ($type in 'WhileStatementAst', 'DoWhileStatementAst', 'DoUntilStatementAst') { $Source.Nodes[$type] | ForEach-Object { $_.Condition } }
        )
        foreach ($condition in $conditions) {
            if ($null -ne $condition -and $condition.GetType().Name -eq 'AssignmentStatementAst') {
                New-Finding $Source $condition "$condition is a condition" 'compare with -eq, or assign before'
            }
        }
    }
}
