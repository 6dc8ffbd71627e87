# The user was asked once for the whole: -Confirm of the caller must not come back for each part.
@{
    Title = 'inner calls that could ask again get -WhatIf:$false and -Confirm:$false'
    Bad = 'function Write-Sample { Remove-Item -LiteralPath a }', 'function Write-Sample { $p = @{ Name = "a" }; New-Item @p }'
    Good = 'function Write-Sample { Remove-Item -LiteralPath a -WhatIf:$false -Confirm:$false; $p = @{ Name = "a"; WhatIf = $false; Confirm = $false }; New-Item @p }'
    Find = {
        param ($Source)
        foreach ($name in $Source.Functions.Keys) {
            foreach ($command in $Source.Calls[$name]) {
                if (-not (Test-ChangingCommand -Source $Source -Command $command)) {
                    continue
                }
                $text = $command.Extent.Text
                foreach ($element in $command.CommandElements) {
                    if ($element.GetType().Name -eq 'VariableExpressionAst' -and $element.Splatted) {
                        $table = Find-Node -Tree $Source.Functions[$name] -Type 'AssignmentStatementAst' | Where-Object { $_.Left.Extent.Text -eq "`$$($element.VariablePath.UserPath)" }
                        $text += @($table | ForEach-Object { $_.Extent.Text }) -join ' '
                    }
                }
                if ($text -notmatch 'WhatIf(?::| = )\$false' -or $text -notmatch 'Confirm(?::| = )\$false') {
                    New-Finding $Source $command "$($command.GetCommandName()) could ask again" 'add -WhatIf:$false -Confirm:$false'
                }
            }
        }
    }
}
