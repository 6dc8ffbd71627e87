# The public surface as lines of text: what scripts of others can name or rely on. Always in the same order.

# Everything of a module; details are indented below what they belong to.
function Get-PublicSurface {
    param ($Module, [string] $Folder)

    "module $($Module.Name) $($Module.Guid)"
    "  PowerShell $($Module.PowerShellVersion), $(@($Module.CompatiblePSEditions) -join ', ')"
    foreach ($command in Get-Ordered @(Get-Command -Module $Module.Name) 'Name') {
        "command $($command.Name)"
        Get-CommandSurface -Command $command | ForEach-Object { "  $_" }
    }
    foreach ($alias in Get-Ordered @($Module.ExportedAliases.Values) 'Name') {
        "alias $($alias.Name) = $($alias.Definition)"
    }
    foreach ($variable in Get-Ordered @($Module.ExportedVariables.Keys)) {
        "variable $variable"
    }
    foreach ($type in Get-OutputSurface -Module $Module -Folder $Folder) {
        $type
    }
    foreach ($id in Get-ErrorSurface -Module $Module) {
        "error $id"
    }
}

# Things by their name, or texts, in an order that no culture changes.
function Get-Ordered {
    param ([AllowEmptyCollection()] [object[]] $Thing, [string] $Property)

    $sorted = [System.Collections.Generic.SortedDictionary[string, object]]::new([System.StringComparer]::Ordinal)
    foreach ($one in $Thing) {
        $sorted[$(if ($Property) { [string] $one.$Property } else { [string] $one })] = $one
    }
    $sorted.Values
}

# One command: its sets as PowerShell writes their syntax, then each parameter.
function Get-CommandSurface {
    param ($Command)

    $common = [System.Management.Automation.PSCmdlet]::CommonParameters
    "output $(@($Command.OutputType.Name) -join ', ')"
    $binding = @($Command.ScriptBlock.Attributes | Where-Object { $_ -is [System.Management.Automation.CmdletBindingAttribute] })[0]
    if ($binding.SupportsShouldProcess) {
        "confirm impact $($binding.ConfirmImpact)"
    }
    foreach ($set in Get-Ordered @($Command.ParameterSets) 'Name') {
        $names = Get-Ordered @($set.Parameters | Where-Object { $common -notcontains $_.Name } | ForEach-Object { $_.Name })
        "set $($set.Name)$(if ($set.IsDefault) { ' (default)' }): $($names -join ', ')"
    }
    foreach ($parameter in Get-Ordered @($Command.Parameters.Values | Where-Object { $common -notcontains $_.Name }) 'Name') {
        $declared = $Command.ScriptBlock.Ast.Body.ParamBlock.Parameters | Where-Object { $_.Name.VariablePath.UserPath -eq $parameter.Name }
        $default = if ($null -ne $declared -and $null -ne $declared.DefaultValue) { " = $($declared.DefaultValue.Extent.Text)" }
        "parameter $($parameter.Name) [$($parameter.ParameterType)]$default$(Get-ParameterSurface -Parameter $parameter)"
    }
}

# What is said of a parameter, sets apart where they say different things.
function Get-ParameterSurface {
    param ($Parameter)

    $words = @(
        if ($Parameter.Aliases.Count -gt 0) { "alias $((Get-Ordered @($Parameter.Aliases)) -join ' ')" }
        @(foreach ($name in Get-Ordered @($Parameter.ParameterSets.Keys)) {
                $set = $Parameter.ParameterSets[$name]
                $own = @(
                    if ($set.IsMandatory) { 'mandatory' }
                    if ($set.Position -ge 0) { "position $($set.Position)" }
                    if ($set.ValueFromPipeline) { 'from pipeline' }
                    if ($set.ValueFromPipelineByPropertyName) { 'from pipeline by name' }
                    if ($set.ValueFromRemainingArguments) { 'from remaining arguments' }
                ) -join ', '
                if ($own) { if ($name -eq '__AllParameterSets') { $own } else { "in ${name}: $own" } }
            })
        foreach ($attribute in $Parameter.Attributes) {
            switch ($attribute.GetType().Name) {
                'ValidateSetAttribute' { "one of $(@($attribute.ValidValues) -join ' ')" }
                'ValidateRangeAttribute' { "$($attribute.MinRange) to $($attribute.MaxRange)" }
                'ValidatePatternAttribute' { "like $($attribute.RegexPattern)" }
                'ValidateLengthAttribute' { "$($attribute.MinLength) to $($attribute.MaxLength) characters" }
                'ValidateCountAttribute' { "$($attribute.MinLength) to $($attribute.MaxLength) items" }
                'ValidateNotNullOrEmptyAttribute' { 'not empty' }
                'ValidateNotNullAttribute' { 'not null' }
                'SupportsWildcardsAttribute' { 'wildcards' }
                'ArgumentCompleterAttribute' { 'completed' }
            }
        }
    ) | Where-Object { $_ }
    if (@($words).Count -gt 0) {
        ", $(@($words) -join ', ')"
    }
}

# Types of output: their properties as they are made, their default sets, and the names of their views.
function Get-OutputSurface {
    param ($Module, [string] $Folder)

    $format = [xml] [System.IO.File]::ReadAllText([System.IO.Path]::Combine($Folder, "$($Module.Name).Format.ps1xml"))
    $types = [xml] [System.IO.File]::ReadAllText([System.IO.Path]::Combine($Folder, "$($Module.Name).Types.ps1xml"))
    $made = Get-MadeProperty -Path $Module.Path
    foreach ($type in Get-Ordered @($types.SelectNodes('/Types/Type')) 'Name') {
        "type $($type.Name)"
        foreach ($property in $made[$type.Name]) {
            "  property $property"
        }
        foreach ($set in $type.SelectNodes('.//PropertySet')) {
            "  $($set.Name): $(@($set.SelectNodes('ReferencedProperties/Name') | ForEach-Object { $_.InnerText }) -join ', ')"
        }
        foreach ($view in $format.SelectNodes('//View') | Where-Object { $_.ViewSelectedBy.TypeName -eq $type.Name }) {
            $kind = if ($null -ne $view.SelectSingleNode('TableControl')) { 'table' } else { 'list' }
            "  $kind view $($view.Name): $(@($view.SelectNodes('.//PropertyName') | ForEach-Object { $_.InnerText }) -join ', ')"
        }
    }
}

# Names and types of the properties of each object that the module makes with a PSTypeName, in their order.
function Get-MadeProperty {
    param ([string] $Path)

    $tree = [System.Management.Automation.Language.Parser]::ParseFile($Path, [ref] $null, [ref] $null)
    $made = @{}
    foreach ($table in $tree.FindAll({ $args[0] -is [System.Management.Automation.Language.HashtableAst] }, $true)) {
        $pairs = $table.KeyValuePairs
        if ($pairs.Count -gt 1 -and $pairs[0].Item1.Extent.Text -eq 'PSTypeName') {
            $name = $pairs[0].Item2.Extent.Text.Trim("'")
            $made[$name] = @($pairs | Select-Object -Skip 1 | ForEach-Object {
                    # Numbers that may be absent are cast in a branch.
                    $type = [regex]::Match($_.Item2.Extent.Text, '\[(\w+(?:\[\])?)\]').Groups[1].Value
                    "$($_.Item1.Extent.Text) [$type]"
                })
        }
    }
    $made
}

# Ids of errors: the keys of the one table of messages.
function Get-ErrorSurface {
    param ($Module)

    $table = . ([System.IO.Path]::Combine($Module.ModuleBase, "$($Module.Name).Errors.ps1"))
    Get-Ordered @($table.Keys)
}

# Lines that are gone or new, with the line that they stand below.
function Compare-Surface {
    param ([AllowEmptyCollection()] [string[]] $Before, [AllowEmptyCollection()] [string[]] $After)

    $old = @(Get-PlacedLine -Line $Before)
    $new = @(Get-PlacedLine -Line $After)
    $all = @(
        $old | Where-Object { $new.Key -cnotcontains $_.Key } | ForEach-Object { @{ Order = 0; Line = $_; Words = 'gone', 'gone from' } }
        $new | Where-Object { $old.Key -cnotcontains $_.Key } | ForEach-Object { @{ Order = 1; Line = $_; Words = 'new', 'new in' } }
    )
    foreach ($change in $all) {
        if ($change.Line.Owner) { "$($change.Words[1]) '$($change.Line.Owner)': $($change.Line.Text)" } else { "$($change.Words[0]): $($change.Line.Text)" }
    }
}

# Each line with the one that it belongs to.
function Get-PlacedLine {
    param ([AllowEmptyCollection()] [string[]] $Line)

    $owner = ''
    foreach ($text in $Line) {
        if ($text.StartsWith('  ')) {
            [pscustomobject] @{ Key = "$owner/$text"; Owner = $owner; Text = $text.Trim() }
        } else {
            $owner = $text
            [pscustomobject] @{ Key = $text; Owner = ''; Text = $text }
        }
    }
}
