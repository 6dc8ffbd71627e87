# With $null on the right a list gives its empty items.
@{
    Bad = 'if ($found -eq $null) { 1 }'
    Good = 'if ($null -eq $found) { 1 }'
    Find = {
        param ($Source)
        foreach ($comparison in $Source.Nodes['BinaryExpressionAst']) {
            if ($comparison.Operator -match '^[IC](?:eq|ne)$' -and $comparison.Right.Extent.Text -eq '$null') {
                New-Finding $Source $comparison "$comparison" 'put $null on the left'
            }
        }
    }
}
