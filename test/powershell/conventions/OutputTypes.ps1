# What a function puts out by expressions, and of which type, as far as PSScriptAnalyzer tells it without running anything.

# The expressions that a function, or a statement of it, puts out. What commands put out nobody knows.
function Get-OutputStatement {
    param ($Function, $Statement)

    $next = @()
    if ($null -ne $Function) {
        $body = $Function.Body
        $next = @($body.BeginBlock, $body.ProcessBlock, $body.EndBlock | Where-Object { $null -ne $_ } | ForEach-Object { $_.Statements })
    } elseif ($null -ne $Statement) {
        switch ($Statement.GetType().Name) {
            'StatementBlockAst' { $next = $Statement.Statements }
            'IfStatementAst' { $next = @($Statement.Clauses | ForEach-Object { $_.Item2 }) + @($Statement.ElseClause) }
            'SwitchStatementAst' { $next = @($Statement.Clauses | ForEach-Object { $_.Item2 }) }
            'TryStatementAst' { $next = @($Statement.Body) + @($Statement.CatchClauses | ForEach-Object { $_.Body }) + @($Statement.Finally) }
            'ReturnStatementAst' { $next = @($Statement.Pipeline) }
            { $_ -in 'ForEachStatementAst', 'ForStatementAst', 'WhileStatementAst', 'DoWhileStatementAst', 'DoUntilStatementAst' } { $next = @($Statement.Body) }
            'PipelineAst' {
                $first = $Statement.PipelineElements[0]
                if ($Statement.PipelineElements.Count -eq 1 -and $first.GetType().Name -eq 'CommandExpressionAst') {
                    switch ($first.Expression.GetType().Name) {
                        'ParenExpressionAst' { $next = @($first.Expression.Pipeline) }
                        'SubExpressionAst' { $next = @($first.Expression.SubExpression) }
                        default { $first.Expression }
                    }
                }
            }
        }
    }
    foreach ($inner in $next) {
        if ($null -ne $inner) {
            Get-OutputStatement -Statement $inner
        }
    }
}

# The full name of the type of an expression; an empty text where it cannot be told.
function Get-OutputTypeName {
    param ($Expression, $Function)

    switch ($Expression.GetType().Name) {
        'ConvertExpressionAst' { return Get-TypeFullName -TypeName $Expression.Type.TypeName }
        { $_ -in 'ArrayExpressionAst', 'ArrayLiteralAst' } { return 'System.Object[]' }
        'HashtableAst' { return 'System.Collections.Hashtable' }
        { $_ -in 'StringConstantExpressionAst', 'ExpandableStringExpressionAst' } { return 'System.String' }
        'ConstantExpressionAst' { return $Expression.StaticType.FullName }
        'UnaryExpressionAst' { if ([string] $Expression.TokenKind -in 'Not', 'Exclaim') { return 'System.Boolean' } }
        'BinaryExpressionAst' {
            if ([string] $Expression.Operator -in 'Icontains', 'Inotcontains', 'Iin', 'Inotin', 'Is', 'IsNot', 'And', 'Or', 'Xor') {
                return 'System.Boolean'
            }
        }
        'VariableExpressionAst' { return Get-VariableTypeName -Variable $Expression -Function $Function }
        'InvokeMemberExpressionAst' {
            if ($Expression.Static -and $Expression.Expression.GetType().Name -eq 'TypeExpressionAst') {
                $type = $Expression.Expression.TypeName.GetReflectionType()
                $member = $Expression.Member.Extent.Text
                if ($member -eq 'new') {
                    return Get-TypeFullName -TypeName $Expression.Expression.TypeName
                }
                $results = @(if ($null -ne $type) { $type.GetMethods() | Where-Object Name -EQ $member | ForEach-Object { $_.ReturnType.FullName } })
                return [string] @($results | Select-Object -Unique)[0]
            }
        }
    }
    return ''
}

# By the last assignment before, or the declaration of the parameter. The variable of a loop has no type.
function Get-VariableTypeName {
    param ($Variable, $Function)

    $name = $Variable.VariablePath.UserPath
    if ($name -in 'true', 'false') {
        return 'System.Boolean'
    }
    $loops = @(Find-Node -Tree $Function -Type 'ForEachStatementAst' | Where-Object { $_.Variable.VariablePath.UserPath -eq $name })
    if ($loops.Count -gt 0) {
        return ''
    }
    $last = @(Find-Node -Tree $Function -Type 'AssignmentStatementAst' | Where-Object {
            $_.Extent.StartOffset -lt $Variable.Extent.StartOffset -and $_.Left.Extent.Text -match "^(?:\[.*\]\s*)?\`$$([regex]::Escape($name))`$"
        }) | Select-Object -Last 1
    if ($null -ne $last) {
        if ($last.Left.GetType().Name -eq 'ConvertExpressionAst') {
            return Get-TypeFullName -TypeName $last.Left.Type.TypeName
        }
        $value = $last.Right
        if ($value.GetType().Name -eq 'PipelineAst' -and $value.PipelineElements.Count -eq 1) {
            $value = $value.PipelineElements[0]
        }
        if ($value.GetType().Name -eq 'CommandExpressionAst') {
            return Get-OutputTypeName -Expression $value.Expression -Function $Function
        }
        return ''
    }
    $parameter = Get-DeclaredParameter -Function $Function | Where-Object { $_.Name.VariablePath.UserPath -eq $name }
    if ($null -ne $parameter) {
        return $parameter.StaticType.FullName
    }
    return ''
}

function Get-TypeFullName {
    param ($TypeName)

    $type = $TypeName.GetReflectionType()
    if ($null -eq $type) { $TypeName.FullName } else { $type.FullName }
}
