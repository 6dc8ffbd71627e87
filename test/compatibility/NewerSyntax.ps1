# What Windows PowerShell 5.1 cannot parse, or takes for something else. The parser here knows it all, so the tree tells.
# That no class, property or token kind of a newer parser is forgotten is tested in syntax.test.ts.

# Puts out what is newer in a tree, as the node or token, what it is, and what to write instead.
function Find-NewerSyntax {
    param ($Tree, $Tokens)

    $classes = @{ TernaryExpressionAst = 'the conditional operator'; PipelineChainAst = 'a chain of pipelines' }
    $properties = @{
        MemberExpressionAst = 'NullConditional'
        InvokeMemberExpressionAst = 'NullConditional', 'GenericTypeArguments'
        IndexExpressionAst = 'NullConditional'
        PipelineAst = 'Background'
        PipelineChainAst = 'Background'
        ScriptBlockAst = 'CleanBlock'
    }
    $meanings = @{
        NullConditional = @('access only where there is something', 'compare with $null before')
        GenericTypeArguments = @('a method call with type arguments', 'leave them to the arguments')
        Background = @('a background pipeline', 'use Start-Job')
        CleanBlock = @('a clean block', 'use finally')
    }
    foreach ($node in $Tree.FindAll({ $true }, $true)) {
        $class = $node.GetType().Name
        if ($classes.ContainsKey($class)) {
            New-NewerSyntax $node $classes[$class] 'write it with if'
        }
        foreach ($name in $properties[$class]) {
            # A shell that lacks the property lacks the syntax, too.
            $property = $node.PSObject.Properties[$name]
            if ($null -ne $property -and $property.Value) {
                New-NewerSyntax $node $meanings[$name][0] $meanings[$name][1]
            }
        }
        switch ($class) {
            'BinaryExpressionAst' { Find-NewerOperation -Node $node }
            'AssignmentStatementAst' {
                if ([string] $node.Operator -eq 'QuestionQuestionEquals') {
                    New-NewerSyntax $node 'the operator ??=' 'compare with $null'
                }
            }
            'ConstantExpressionAst' {
                # Suffixes of integers (y, uy, s, us, u, ul, n) and binary literals are newer; l and d are not.
                if ($node.Extent.Text -match '^[+-]?0b[01]' -or $node.Extent.Text -match '(?:u|uy|us|ul|y|s|n)(?:kb|mb|gb|tb|pb)?$') {
                    New-NewerSyntax $node 'a number of this form' 'cast it'
                }
            }
            'TypeDefinitionAst' {
                if ($node.IsEnum -and $node.BaseTypes.Count -gt 0) {
                    New-NewerSyntax $node.BaseTypes[0] 'an enum that says its integers' 'leave it out'
                }
            }
        }
    }
    Find-NewerToken -Tokens $Tokens
}

# Operators that are newer, and uses of older ones that are.
function Find-NewerOperation {
    param ($Node)

    switch -Regex ([string] $Node.Operator) {
        '^QuestionQuestion$' { New-NewerSyntax $Node 'the operator ??' 'compare with $null' }
        '^DotDot$' {
            if ($Node.Left.StaticType -in [string], [char] -or $Node.Right.StaticType -in [string], [char]) {
                New-NewerSyntax $Node 'a range of characters' 'use a range of numbers'
            }
        }
        '^[IC]replace$' {
            $operands = $Node.Right.PSObject.Properties['Elements']
            if ($null -ne $operands -and $operands.Value[1].GetType().Name -eq 'ScriptBlockExpressionAst') {
                New-NewerSyntax $Node 'a replacement that is a script block' 'use [regex]::Replace'
            }
        }
    }
}

# Escapes, which the older tokenizer takes for letters, and lines that go on with the next one.
function Find-NewerToken {
    param ($Tokens)

    $line = 0
    foreach ($token in $Tokens) {
        $kind = [string] $token.Kind
        if ($kind -in 'StringExpandable', 'HereStringExpandable', 'Generic' -and $token.Text -cmatch '(?<!`)(?:``)*`(?:u\{|e)') {
            New-NewerSyntax $token 'this escape' 'use [char]'
        }
        if ($kind -eq 'Pipe' -and $token.Extent.StartLineNumber -gt $line) {
            New-NewerSyntax $token 'a line that begins with |' 'end the line before with it'
        }
        # The end of a line is a token of its own, which stands on it.
        if ($kind -notin 'NewLine', 'Comment', 'LineContinuation') {
            $line = $token.Extent.EndLineNumber
        }
    }
}

# One thing that is newer.
function New-NewerSyntax {
    param ($Node, [string] $What, [string] $ToDo)

    [pscustomobject] @{ Node = $Node; What = $What; ToDo = $ToDo }
}
