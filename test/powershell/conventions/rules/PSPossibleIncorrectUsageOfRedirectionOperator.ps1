# `>` writes a file; it does not compare.
@{
    Bad = 'if ($a > $b) { 1 }'
    Good = 'if ($a -gt $b) { 1 }'
    Find = {
        param ($Source)
        foreach ($redirection in $Source.Nodes['FileRedirectionAst']) {
            $statement = Get-Ancestor -Node $redirection -Type 'IfStatementAst'
            if ($null -ne $statement -and @($statement.Clauses | Where-Object { $_.Item1.Extent.EndOffset -ge $redirection.Extent.EndOffset -and $_.Item1.Extent.StartOffset -le $redirection.Extent.StartOffset }).Count -gt 0) {
                New-Finding $Source $redirection "$redirection is part of a condition" 'compare with -gt'
            }
        }
    }
}
