# Shared by the conventions: sources as syntax trees, and findings. A rule is a file of rules/ or points/ that gives a
# hashtable: Find puts out the findings in a source; Bad is a sample in which it must find something; Good is one in
# which it must not. SampleName is the name of the file that the samples stand for.

# A source with its nodes by type, its functions, and the commands that each calls. Without a path the text is a sample, in which *-WslSample is exported.
function Read-Source {
    param ([string] $Path, [string] $Text, [string] $Name, [string[]] $Exported)

    $problems = $null
    $tokens = $null
    if ($Path) {
        $Text = [System.IO.File]::ReadAllText($Path)
        $Name = [System.IO.Path]::GetFileName($Path)
    }
    $tree = [System.Management.Automation.Language.Parser]::ParseInput($Text, [ref] $tokens, [ref] $problems)
    $nodes = @{}
    foreach ($node in $tree.FindAll({ $true }, $true)) {
        $type = $node.GetType().Name
        if (-not $nodes.ContainsKey($type)) {
            $nodes[$type] = [System.Collections.Generic.List[object]]::new()
        }
        $nodes[$type].Add($node)
    }
    $functions = @{}
    foreach ($function in $nodes['FunctionDefinitionAst']) {
        # A method of a class has such a node, too.
        if ($function.Parent.GetType().Name -ne 'FunctionMemberAst') {
            $functions[(Get-PlainName $function)] = $function
        }
    }
    $calls = @{}
    foreach ($key in $functions.Keys) {
        $calls[$key] = [System.Collections.Generic.List[object]]::new()
    }
    foreach ($command in $nodes['CommandAst']) {
        $function = Get-EnclosingFunction -Node $command
        if ($null -ne $function -and $calls.ContainsKey((Get-PlainName $function))) {
            $calls[(Get-PlainName $function)].Add($command)
        }
    }
    if (-not $Path) {
        $Exported = @($functions.Keys | Where-Object { $_ -like '*-WslSample' })
    }
    [pscustomobject] @{
        Name = $Name
        Path = $Path
        Text = $Text
        Tree = $tree
        Tokens = $tokens
        Problems = @($problems)
        Nodes = $nodes
        Functions = $functions
        Calls = $calls
        # Functions of the other files of the module, with the source that each is in.
        Elsewhere = @{}
        Exported = @($Exported | Where-Object { $_ -and $functions.ContainsKey($_) })
    }
}

# The name of a function without the scope that it is defined in.
function Get-PlainName {
    param ($Function)

    $Function.Name -replace '^(?:script|global|local|private):'
}

# Lets the sources of one module know of each other's functions.
function Join-Source {
    param ([object[]] $Source)

    foreach ($one in $Source) {
        foreach ($other in $Source) {
            foreach ($name in @($other.Functions.Keys | Where-Object { -not $one.Functions.ContainsKey($_) })) {
                $one.Elsewhere[$name] = $other
            }
        }
    }
}

# The source of a sample.
function Read-Sample {
    param ([hashtable] $Rule, [string] $Text)

    $name = if ($Rule.ContainsKey('SampleName')) { $Rule.SampleName } else { 'Sample.psm1' }
    Read-Source -Text $Text -Name $name
}

# A finding as the lint reads it: where, what, what to do.
function New-Finding {
    param ($Source, $Node, [string] $What, [string] $ToDo)

    $where = $Source.Name
    if ($null -ne $Node) {
        $where += ":$($Node.Extent.StartLineNumber)"
        $function = Get-EnclosingFunction -Node $Node
        if ($null -ne $function) {
            $where += " ($($function.Name))"
        }
    }
    "${where}: $($What -replace '\s+', ' ') -> $ToDo"
}

# Fails with all findings.
function Assert-NoFinding {
    param ([AllowEmptyCollection()] [object[]] $Finding)

    if ($Finding.Count -gt 0) {
        throw ($Finding -join "`n")
    }
}

# The function or method around a node, or which it is.
function Get-EnclosingFunction {
    param ($Node)

    while ($null -ne $Node -and $Node.GetType().Name -ne 'FunctionDefinitionAst') {
        $Node = $Node.Parent
    }
    $Node
}

# The nearest node of a type around a node.
function Get-Ancestor {
    param ($Node, [string] $Type)

    do {
        $Node = $Node.Parent
    } while ($null -ne $Node -and $Node.GetType().Name -ne $Type)
    $Node
}

# All nodes of a type in a tree.
function Find-Node {
    param ($Tree, [string] $Type)

    $Tree.FindAll({ $args[0].GetType().Name -eq $Type }, $true)
}

# Parameters of a function, wherever they are declared.
function Get-DeclaredParameter {
    param ($Function)

    if ($null -ne $Function.Parameters) {
        $Function.Parameters
    }
    if ($null -ne $Function.Body.ParamBlock) {
        $Function.Body.ParamBlock.Parameters
    }
}

# An attribute of a parameter or a param block, by its name.
function Get-NamedAttribute {
    param ($Owner, [string] $Name)

    if ($null -ne $Owner) {
        $Owner.Attributes | Where-Object {
            $_.GetType().Name -eq 'AttributeAst' -and $_.TypeName.Name -in $Name, "${Name}Attribute"
        }
    }
}

# Whether an attribute says yes to one of its settings.
function Test-AttributeSetting {
    param ($Attribute, [string] $Setting)

    foreach ($argument in $Attribute.NamedArguments) {
        if ($argument.ArgumentName -eq $Setting) {
            return $argument.ExpressionOmitted -or $argument.Argument.Extent.Text -eq '$true'
        }
    }
    return $false
}

# Names of the parameters that take pipeline input.
function Get-PipelineParameterName {
    param ($Function)

    foreach ($parameter in Get-DeclaredParameter -Function $Function) {
        foreach ($attribute in Get-NamedAttribute -Owner $parameter -Name 'Parameter') {
            if ((Test-AttributeSetting $attribute 'ValueFromPipeline') -or (Test-AttributeSetting $attribute 'ValueFromPipelineByPropertyName')) {
                $parameter.Name.VariablePath.UserPath
            }
        }
    }
}

# Whether a function declares SupportsShouldProcess.
function Test-ShouldProcessDeclared {
    param ($Function)

    foreach ($attribute in Get-NamedAttribute -Owner $Function.Body.ParamBlock -Name 'CmdletBinding') {
        if (Test-AttributeSetting $attribute 'SupportsShouldProcess') {
            return $true
        }
    }
    return $false
}

# The argument of a parameter of a command, however it is attached; nothing where it is not given.
function Get-CommandArgument {
    param ($Command, [string] $Name)

    $elements = $Command.CommandElements
    for ($index = 1; $index -lt $elements.Count; $index++) {
        if ($elements[$index].GetType().Name -eq 'CommandParameterAst' -and $elements[$index].ParameterName -eq $Name) {
            if ($null -ne $elements[$index].Argument) {
                return $elements[$index].Argument
            }
            if ($index + 1 -lt $elements.Count) {
                return $elements[$index + 1]
            }
        }
    }
}

# Names of the parameters that are given to a command.
function Get-GivenParameterName {
    param ($Command)

    $Command.CommandElements | Where-Object { $_.GetType().Name -eq 'CommandParameterAst' } | ForEach-Object { $_.ParameterName }
}
