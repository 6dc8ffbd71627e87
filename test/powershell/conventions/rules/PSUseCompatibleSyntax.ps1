# What Windows PowerShell 5.1 or PowerShell 7.0 cannot parse. The parser here knows it all, so the tree tells.
@{
    Bad = @(
        '$a ? 1 : 2', '$a ?? 1', '$a ??= 1', '${a}?.Length', '${a}?[0]', 'Get-Something && 1', 'Get-Something || 1',
        'function Get-Sample { process { 1 } clean { 2 } }', 'Get-Something | ForEach-Object -Parallel { 1 }', '1u', '0b11', '1l + 1n', '"`u{1F600}"', '"`e[0m"'
    )
    Good = '[ushort]::new(); $a = if ($b) { 1L } else { 0x1F }; [System.Int32]::Parse("1"); 1kb; 1.5d; "`t"'
    Find = {
        param ($Source)
        foreach ($type in 'TernaryExpressionAst', 'PipelineChainAst') {
            foreach ($node in $Source.Nodes[$type]) {
                New-Finding $Source $node "'$node' needs PowerShell 7" 'write it with if'
            }
        }
        foreach ($node in $Source.Nodes['BinaryExpressionAst']) {
            if ([string] $node.Operator -eq 'QuestionQuestion') {
                New-Finding $Source $node "'$node' needs PowerShell 7" 'compare with $null'
            }
        }
        foreach ($node in $Source.Nodes['AssignmentStatementAst']) {
            if ([string] $node.Operator -eq 'QuestionQuestionEquals') {
                New-Finding $Source $node "'$node' needs PowerShell 7" 'compare with $null'
            }
        }
        foreach ($type in 'MemberExpressionAst', 'InvokeMemberExpressionAst', 'IndexExpressionAst') {
            foreach ($node in $Source.Nodes[$type]) {
                if ($node.PSObject.Properties['NullConditional'] -and $node.NullConditional) {
                    New-Finding $Source $node "'$node' needs PowerShell 7" 'compare with $null before'
                }
            }
        }
        foreach ($node in $Source.Nodes['ScriptBlockAst']) {
            if ($node.PSObject.Properties['CleanBlock'] -and $null -ne $node.CleanBlock) {
                New-Finding $Source $node.CleanBlock 'a clean block needs PowerShell 7.3' 'use finally'
            }
        }
        foreach ($node in $Source.Nodes['CommandAst']) {
            if ($node.GetCommandName() -eq 'ForEach-Object' -and (Get-GivenParameterName -Command $node) -contains 'Parallel') {
                New-Finding $Source $node '-Parallel needs PowerShell 7' 'use a loop'
            }
        }
        # Suffixes of integers (y, uy, s, us, u, ul, n) and binary literals are newer; l and d are not.
        foreach ($node in $Source.Nodes['ConstantExpressionAst']) {
            if ($node.Extent.Text -match '^[+-]?0b[01]+' -or $node.Extent.Text -match '^[+-]?(?:0x[0-9a-f]+|\d+)(?:u|uy|us|ul|y|s|n)(?:kb|mb|gb|tb|pb)?$') {
                New-Finding $Source $node "the number $node needs PowerShell 7" 'cast it'
            }
        }
        foreach ($token in $Source.Tokens) {
            if ([string] $token.Kind -match '^(?:StringExpandable|HereStringExpandable)$' -and $token.Text -match '(?<!`)(?:``)*`(?:u\{|e)') {
                "$($Source.Name):$($token.Extent.StartLineNumber): the escape in $($token.Text) needs PowerShell 7 -> use [char]"
            }
        }
        foreach ($function in $Source.Nodes['FunctionDefinitionAst']) {
            if ($function.IsWorkflow) {
                New-Finding $Source $function 'PowerShell 7 has no workflows' 'write a function'
            }
        }
    }
}
