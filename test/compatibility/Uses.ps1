# What a source uses of .NET and of other commands, as plain data: whether Windows PowerShell has it is judged elsewhere.

# Puts out each use in a tree: types, members and commands, with their places.
function Get-Use {
    param ($Tree)

    foreach ($node in $Tree.FindAll({ $true }, $true)) {
        switch ($node.GetType().Name) {
            'TypeExpressionAst' { Get-TypeUse -TypeName $node.TypeName }
            'TypeConstraintAst' { Get-TypeUse -TypeName $node.TypeName }
            'AttributeAst' { Get-AttributeUse -Attribute $node }
            'MemberExpressionAst' { Get-MemberUse -Node $node -Count $null }
            'InvokeMemberExpressionAst' { Get-MemberUse -Node $node -Count @($node.Arguments | Where-Object { $_ }).Count }
            'CommandAst' { Get-CommandUse -Command $node }
        }
    }
}

# Puts out what a tree defines itself: functions, methods of classes, and keys of hashtables, which are the fields of its objects.
function Get-Definition {
    param ($Tree)

    foreach ($node in $Tree.FindAll({ $true }, $true)) {
        switch ($node.GetType().Name) {
            'FunctionDefinitionAst' {
                if ($node.Parent.GetType().Name -ne 'FunctionMemberAst') {
                    New-Use 'function' $node @{ name = $node.Name -replace '^script:' }
                }
            }
            'TypeDefinitionAst' {
                foreach ($method in $node.Members | Where-Object { $_.GetType().Name -eq 'FunctionMemberAst' }) {
                    New-Use 'method' $method @{ type = $node.Name; member = $method.Name; count = @($method.Parameters).Count }
                }
                foreach ($property in $node.Members | Where-Object { $_.GetType().Name -eq 'PropertyMemberAst' }) {
                    # What is not called has no number of arguments.
                    New-Use 'method' $property @{ type = $node.Name; member = $property.Name; count = -1 }
                }
            }
            'HashtableAst' {
                foreach ($pair in $node.KeyValuePairs) {
                    New-Use 'field' $pair.Item1 @{ name = $pair.Item1.Extent.Text.Trim("'") }
                }
            }
        }
    }
}

# The types in the name of a type: of List[string[]] these are List`1 and string.
function Get-TypeUse {
    param ($TypeName)

    switch ($TypeName.GetType().Name) {
        'ArrayTypeName' { Get-TypeUse -TypeName $TypeName.ElementType }
        'GenericTypeName' {
            New-Use 'type' $TypeName @{ type = Get-DefinitionName -TypeName $TypeName }
            foreach ($argument in $TypeName.GenericArguments) {
                Get-TypeUse -TypeName $argument
            }
        }
        default { New-Use 'type' $TypeName @{ type = $TypeName.FullName } }
    }
}

# The name of a type without its arguments, as reflection writes it.
function Get-DefinitionName {
    param ($TypeName)

    switch ($TypeName.GetType().Name) {
        'ArrayTypeName' { 'System.Array' }
        'GenericTypeName' { "$($TypeName.TypeName.FullName)``$($TypeName.GenericArguments.Count)" }
        default { $TypeName.FullName }
    }
}

# An attribute and the settings that it is given.
function Get-AttributeUse {
    param ($Attribute)

    New-Use 'attribute' $Attribute @{ type = $Attribute.TypeName.FullName }
    foreach ($argument in $Attribute.NamedArguments) {
        New-Use 'setting' $argument @{ type = $Attribute.TypeName.FullName; member = $argument.ArgumentName }
    }
}

# A member: static with its type, which is empty where a variable holds it; else with the type of the object, where it is known.
# Without a count it is read or written, and not called. What a variable names cannot be told.
function Get-MemberUse {
    param ($Node, $Count)

    if ($Node.Member.GetType().Name -ne 'StringConstantExpressionAst') {
        return
    }
    $use = @{ member = $Node.Member.Value; count = $Count; type = '' }
    if (-not $Node.Static) {
        $use.type = Get-ReceiverType -Expression $Node.Expression
    } elseif ($Node.Expression.GetType().Name -eq 'TypeExpressionAst') {
        $use.type = Get-DefinitionName -TypeName $Node.Expression.TypeName
    }
    New-Use $(if ($Node.Static) { 'static' } else { 'instance' }) $Node $use
}

# The type of an expression as the completion of PowerShell infers it, which has no public interface. Commands declare their
# output loosely, so that only one type is believed.
function Get-ReceiverType {
    param ($Expression)

    $inference = [psobject].Assembly.GetType('System.Management.Automation.AstTypeInference')
    try {
        $types = @($inference.GetMethod('InferTypeOf', [type[]] @([System.Management.Automation.Language.Ast])).Invoke($null, @($Expression)))
    } catch {
        # It looks up paths, and their drives and providers may not be here.
        return ''
    }
    if ($types.Count -ne 1 -or $null -eq $types[0].Type) {
        return ''
    }
    $type = $types[0].Type
    # What is not public cannot be in a reference assembly; what it is derived from may be.
    while (-not $type.IsVisible) {
        $type = $type.BaseType
    }
    if ($type.IsGenericType) {
        $type = $type.GetGenericTypeDefinition()
    }
    $type.FullName
}

# A command with the names of its parameters, those of splatted hashtables included.
function Get-CommandUse {
    param ($Command)

    $name = $Command.GetCommandName()
    if (-not $name) {
        return
    }
    New-Use 'command' $Command @{ name = $name }
    foreach ($element in $Command.CommandElements) {
        if ($element.GetType().Name -eq 'CommandParameterAst') {
            New-Use 'parameter' $element @{ name = $name; member = $element.ParameterName }
        } elseif ($element.GetType().Name -eq 'VariableExpressionAst' -and $element.Splatted) {
            foreach ($key in Get-SplattedKey -Splatted $element) {
                New-Use 'parameter' $element @{ name = $name; member = $key }
            }
        }
    }
}

# The keys that a function writes into a hashtable; the variable itself, which is no parameter of anything, where it makes none.
function Get-SplattedKey {
    param ($Splatted)

    $function = $Splatted
    while ($null -ne $function.Parent -and $function.GetType().Name -ne 'FunctionDefinitionAst') {
        $function = $function.Parent
    }
    $variable = '$' + $Splatted.VariablePath.UserPath
    $keys = @(
        foreach ($assignment in $function.FindAll({ $args[0].GetType().Name -eq 'AssignmentStatementAst' }, $true)) {
            $left = $assignment.Left
            if ($left.Extent.Text -eq $variable -and $assignment.Right.PSObject.Properties['Expression']) {
                $assignment.Right.Expression.KeyValuePairs | ForEach-Object { $_.Item1.Extent.Text.Trim("'") }
            } elseif ($left.GetType().Name -eq 'IndexExpressionAst' -and $left.Target.Extent.Text -eq $variable) {
                $left.Index.Extent.Text.Trim("'")
            }
        }
    )
    if ($keys.Count -eq 0) { '@' + $Splatted.VariablePath.UserPath } else { $keys }
}

# One use, with its place.
function New-Use {
    param ([string] $Kind, $Node, [hashtable] $What)

    $extent = $Node.Extent
    [pscustomobject] ($What + @{ kind = $Kind; line = $extent.StartLineNumber; column = $extent.StartColumnNumber; text = $extent.Text })
}
