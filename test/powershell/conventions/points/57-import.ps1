# Functions, the mode, and variables with constant values.
@{
    Title = 'outside of its functions the module does nothing'
    Bad = 'Get-Service', '$script:a = Get-Service', 'Add-Type -AssemblyName a', 'if ($a) { 1 }', 'Import-Module Other', '[System.Net.WebClient]::new()'
    Good = 'Set-StrictMode -Version Latest; $script:a = $null; function Get-Sample { Get-Service }'
    Find = {
        param ($Source)
        if ($Source.Name -notlike '*.psm1') {
            return
        }
        $blocks = @($Source.Tree.BeginBlock, $Source.Tree.ProcessBlock, $Source.Tree.EndBlock | Where-Object { $null -ne $_ })
        foreach ($statement in @($blocks | ForEach-Object { $_.Statements })) {
            $constant = $statement.GetType().Name -eq 'AssignmentStatementAst' -and
                $null -eq $statement.Right.Find({ $args[0].GetType().Name -in 'CommandAst', 'InvokeMemberExpressionAst' }, $true)
            if ($statement.GetType().Name -ne 'FunctionDefinitionAst' -and -not $constant -and $statement.Extent.Text -notlike 'Set-StrictMode *') {
                New-Finding $Source $statement "$(@($statement.Extent.Text -split "`n")[0]) runs at import" 'move it into the function that needs it'
            }
        }
    }
}
