# Exported commands as the conventions see them, and objects to pipe into them on the simulated machine.

# The parameters of a command that are its own, WhatIf and Confirm included.
function Get-OwnParameter {
    param ($Command)

    $common = [System.Management.Automation.PSCmdlet]::CommonParameters
    $Command.Parameters.Values | Where-Object { $common -notcontains $_.Name }
}

# The parameters that a command must be given as arguments: they do not come from the pipeline.
function Get-MandatoryArgument {
    param ($Command)

    Get-OwnParameter -Command $Command | Where-Object {
        $sets = @($_.ParameterSets.Values)
        @($sets | Where-Object { $_.IsMandatory -and -not $_.ValueFromPipeline -and -not $_.ValueFromPipelineByPropertyName }).Count -gt 0
    }
}

# Text of paragraphs of help.
function Get-HelpText {
    param ($Paragraph)

    (@($Paragraph | ForEach-Object { $_.Text }) -join ' ').Trim()
}

# What a key press on Tab would offer.
function Get-Completion {
    param ([string] $Text)

    [System.Management.Automation.CommandCompletion]::CompleteInput($Text, $Text.Length, $null).CompletionMatches
}

# What is wrong with the code of an example: syntax, commands of ours that do not exist, parameters that they do not have.
function Get-ExampleProblem {
    param ([string] $Text, [string] $Where)

    $problems = $null
    $tree = [System.Management.Automation.Language.Parser]::ParseInput($Text, [ref] $null, [ref] $problems)
    foreach ($problem in $problems) {
        "${Where}: '$($problem.Extent.Text)' is no PowerShell ($($problem.Message)) -> mend the example"
    }
    foreach ($command in $tree.FindAll({ $args[0] -is [System.Management.Automation.Language.CommandAst] }, $true)) {
        $name = $command.GetCommandName()
        $known = Get-Command -Name $name -ErrorAction Ignore
        if ($null -eq $known) {
            # Commands of others that the engine lacks are not ours to judge.
            if ($name -like '*-Wsl*') {
                "${Where}: $name does not exist -> mend the example"
            }
            continue
        }
        foreach ($given in Get-GivenParameterName -Command $command) {
            $matching = @($known.Parameters.Values | Where-Object { $_.Name -eq $given -or $_.Aliases -contains $given })
            if ($matching.Count -eq 0) {
                "${Where}: $name has no parameter -$given -> mend the example"
            }
        }
    }
}

# The command that adds objects of the noun of a command; nothing where there is none.
function Get-AddCommand {
    param ($Command)

    Get-Command -Name "Add-$($Command.Noun)" -Module WslNet -ErrorAction Ignore
}

# Two objects of the noun of a command on a fresh machine, reduced to those of its key properties that the command takes
# from the pipeline. The first is made by the first example of the command that adds such objects. Nothing where none does.
function Get-SampleRecord {
    param ($Command)

    $add = Get-AddCommand -Command $Command
    if ($null -eq $add) {
        return
    }
    Reset-SimulatedWindows
    $example = @((Get-Help -Name $add.Name -Full).examples.example)[0].code
    $null = & ([scriptblock]::Create($example))
    $object = @(& "Get-$($Command.Noun)")[0]
    $key = @($object.PSStandardMembers.DefaultKeyPropertySet.ReferencedPropertyNames)
    $first = Select-Record -Object $object -Command $add -Property $key
    Get-NextRecord -Record $first | & $add
    foreach ($made in & "Get-$($Command.Noun)") {
        Select-Record -Object $made -Command $Command -Property $key
    }
}

# Those of some properties of an object that a command takes by property name.
function Select-Record {
    param ($Object, $Command, [string[]] $Property)

    $record = [ordered] @{}
    foreach ($name in $Property) {
        $parameter = $Command.Parameters[$name]
        if ($null -ne $parameter -and @($parameter.ParameterSets.Values | Where-Object ValueFromPipelineByPropertyName).Count -gt 0) {
            $record[$name] = $Object.$name
        }
    }
    [pscustomobject] $record
}

# The same record with its first number greater by one.
function Get-NextRecord {
    param ($Record)

    $next = [ordered] @{}
    $raised = $false
    foreach ($property in $Record.PSObject.Properties) {
        $value = $property.Value
        if (-not $raised -and $value -is [int]) {
            $value++
            $raised = $true
        }
        $next[$property.Name] = $value
    }
    [pscustomobject] $next
}
