# What every command and every generated file keeps to, found by reflection: no command is named here. The number in the
# name of a test is that of the point in the scorecard; `wslnet lint` reads it. A rule over the syntax tree is a file of
# conventions/, and is also run on samples: it must find something in what is bad.
BeforeDiscovery {
    $generated = [System.IO.Path]::Combine($PSScriptRoot, '..', '..', 'generated', 'WslNet')
    $exported = @((Import-PowerShellDataFile -Path ([System.IO.Path]::Combine($generated, 'WslNet.psd1'))).FunctionsToExport)
    $sources = @(Get-ChildItem -Path $generated -File | Where-Object Extension -In '.psm1', '.ps1', '.psd1' | ForEach-Object Name | Sort-Object)
    $conventions = [System.IO.Path]::Combine($PSScriptRoot, 'conventions')
    $rules = @(Get-ChildItem -Path ([System.IO.Path]::Combine($conventions, 'rules')) -Filter '*.ps1' | ForEach-Object {
            # The one rule that has to be asked for has a point of its own.
            @{ Number = if ($_.BaseName -eq 'PSUseCompatibleSyntax') { 76 } else { 75 }; Rule = $_.BaseName; File = $_.FullName }
        })
    $points = @(Get-ChildItem -Path ([System.IO.Path]::Combine($conventions, 'points')) -Filter '*.ps1' | ForEach-Object {
            @{ Number = [int] $_.BaseName.Substring(0, 2); Rule = (& $_.FullName).Title; File = $_.FullName }
        })
}

BeforeAll {
    . "$PSScriptRoot/Machine.ps1"
    . "$PSScriptRoot/conventions/Tools.ps1"
    . "$PSScriptRoot/conventions/Calls.ps1"
    . "$PSScriptRoot/conventions/OutputTypes.ps1"
    . "$PSScriptRoot/conventions/Commands.ps1"
    . "$PSScriptRoot/../compatibility/NewerSyntax.ps1"
    $generated = [System.IO.Path]::Combine($PSScriptRoot, '..', '..', 'generated', 'WslNet')
    $commands = @(Get-Command -Module WslNet)
    $sources = @(Get-ChildItem -Path $generated -File | Where-Object Extension -In '.psm1', '.ps1', '.psd1' | ForEach-Object {
            Read-Source -Path $_.FullName -Exported $commands.Name
        })
    Join-Source -Source $sources
}

AfterAll {
    Remove-Module WslNet, SimulatedWindows
}

Describe 'The generated files' {
    It '75: <_> has no syntax error' -ForEach $sources {
        $name = $_
        $source = $sources | Where-Object Name -EQ $name
        Assert-NoFinding @($source.Problems | ForEach-Object { "${name}:$($_.Extent.StartLineNumber): $($_.Message) -> mend it" })
    }

    It '<Number>: <Rule>' -ForEach ($rules + $points) {
        $find = (& $File).Find
        Assert-NoFinding @($sources | ForEach-Object { & $find $_ })
    }

    It '75: PSUseUTF8EncodingForHelpFile, in the about topics' {
        $find = (& "$PSScriptRoot/conventions/rules/PSUseUTF8EncodingForHelpFile.ps1").Find
        $topics = @(Get-ChildItem -Path $generated -Filter 'about_*' -Recurse -File)
        $topics.Count | Should -BeGreaterThan 0
        Assert-NoFinding @($topics | ForEach-Object { & $find (Read-Source -Text ([System.IO.File]::ReadAllText($_.FullName)) -Name $_.Name) })
    }
}

Describe 'The files of the module' {
    It '56: define each function once: one that is loaded later would take the place of another' {
        $names = @($sources | ForEach-Object { $_.Functions.Keys } | Group-Object | Where-Object Count -GT 1 | ForEach-Object Name)
        Assert-NoFinding @($names | ForEach-Object { "${_}: two files define it -> rename one" })
    }
}

Describe 'A rule' {
    It '<Number>: <Rule>, tried on samples' -ForEach ($rules + $points) {
        $convention = & $File
        foreach ($text in $convention.Bad) {
            @(& $convention.Find (Read-Sample $convention $text)).Count | Should -BeGreaterThan 0 -Because $text
        }
        foreach ($text in $convention.Good) {
            Assert-NoFinding @(& $convention.Find (Read-Sample $convention $text))
        }
    }
}

Describe '<_>' -ForEach $exported {
    BeforeAll {
        $command = Get-Command -Name $_ -Module WslNet
        $help = Get-Help -Name $command.Name -Full
        $own = @(Get-OwnParameter -Command $command)
    }

    It '30: takes the whole object of the pipeline with one parameter of a set, at most' {
        foreach ($set in $command.ParameterSets) {
            @($set.Parameters | Where-Object ValueFromPipeline).Count | Should -BeLessOrEqual 1 -Because $set.Name
        }
    }

    It '42: takes pipeline input in each parameter set that selects something' {
        foreach ($set in $command.ParameterSets) {
            $selecting = @($set.Parameters | Where-Object { $own.Name -contains $_.Name -and $_.ParameterType -ne [switch] })
            if ($selecting.Count -gt 0) {
                @($selecting | Where-Object { $_.ValueFromPipeline -or $_.ValueFromPipelineByPropertyName }).Count | Should -BeGreaterThan 0 -Because $set.Name
            }
        }
    }

    It '61: completes without failing, without starting a program, and quotes' {
        Reset-SimulatedWindows -Distribution @{ Name = "It's a test"; State = 'Stopped' }
        $completed = @($own | Where-Object { @($_.Attributes | Where-Object { $_ -is [System.Management.Automation.ArgumentCompleterAttribute] }).Count -gt 0 })
        foreach ($parameter in $completed) {
            $line = "$($command.Name) -$($parameter.Name) "
            $found = @((Get-Completion -Text $line) | Where-Object ResultType -EQ 'ParameterValue')
            $found.Count | Should -BeGreaterThan 0 -Because $line
            foreach ($completion in $found) {
                # What is put in stands for exactly what was offered.
                $tree = [System.Management.Automation.Language.Parser]::ParseInput("$line$($completion.CompletionText)", [ref] $null, [ref] $null)
                $argument = $tree.EndBlock.Statements[0].PipelineElements[0].CommandElements[2]
                $argument.Value | Should -Be $completion.ListItemText
            }
        }
        @((Get-SimulatedWindows).Process) | Should -BeNullOrEmpty
        Reset-SimulatedWindows -Fault @{ Boundary = 'Registry'; Call = 'Get'; Action = 'Fail' }
        foreach ($parameter in $completed) {
            Get-Failure { Get-Completion -Text "$($command.Name) -$($parameter.Name) Zz" } | Should -BeNullOrEmpty
        }
    }

    It '64: has a synopsis, a description, examples for each set, and its own page as the first link' {
        $help.Synopsis.Trim() | Should -MatchExactly '^[A-Z].*\.$'
        $help.Synopsis | Should -Not -Match ([regex]::Escape($command.Name))
        (Get-HelpText $help.Description).Length | Should -BeGreaterThan 40
        @($help.examples.example).Count | Should -BeGreaterOrEqual @($command.ParameterSets).Count
        @($help.relatedLinks.navigationLink)[0].uri | Should -Match "^https://.*/$([regex]::Escape($command.Name))\.md$"
        foreach ($parameter in $own) {
            $described = @($help.parameters.parameter | Where-Object name -EQ $parameter.Name)
            (Get-HelpText $described.description).Length | Should -BeGreaterThan 10 -Because $parameter.Name
        }
    }

    It '64: links only to commands and pages that there are' {
        foreach ($link in @($help.relatedLinks.navigationLink) | Select-Object -Skip 1) {
            $commands.Name | Should -Contain $link.linkText
            $link.linkText | Should -Not -Be $command.Name
        }
    }

    It '65: has examples that parse and use only what there is' {
        foreach ($example in @($help.examples.example)) {
            Assert-NoFinding @(Get-ExampleProblem -Text $example.code -Where $command.Name)
            (Get-HelpText $example.remarks).Length | Should -BeGreaterThan 10 -Because $example.code
        }
        @(@($help.examples.example).code | Where-Object { $_ -match "\b$([regex]::Escape($command.Name))\b" }).Count | Should -Be @($help.examples.example).Count
    }

    It '66: has help for each parameter, and none that is not there' {
        $described = @($help.parameters.parameter | ForEach-Object name | Where-Object { $_ } | Sort-Object)
        $described | Should -Be @($own.Name | Sort-Object)
        $shown = @(@($help.syntax.syntaxItem) | ForEach-Object { $_.parameter } | ForEach-Object name | Where-Object { $_ } | Sort-Object -Unique)
        $shown | Should -Be @($own.Name | Sort-Object)
    }

    It '66: has help that says of each parameter what PowerShell says' {
        foreach ($parameter in $own) {
            $described = @($help.parameters.parameter | Where-Object name -EQ $parameter.Name)[0]
            $attribute = @($parameter.Attributes | Where-Object { $_ -is [System.Management.Automation.ParameterAttribute] })[0]
            [string] $described.required | Should -Be ([string] $attribute.Mandatory) -Because $parameter.Name
            $position = if ($attribute.Position -lt 0) { 'named' } else { [string] $attribute.Position }
            [string] $described.position | Should -Be $position -Because $parameter.Name
            $described.pipelineInput | Should -Match $(if ($attribute.ValueFromPipelineByPropertyName) { '^true' } else { '^false' }) -Because $parameter.Name
            # A value that may be left out is for readers what it is.
            $inner = [System.Nullable]::GetUnderlyingType($parameter.ParameterType)
            $type = if ($null -eq $inner) { $parameter.ParameterType } else { $inner }
            $described.type.name | Should -Be $type.Name -Because $parameter.Name
            $aliases = if ($parameter.Aliases.Count -eq 0) { 'none' } else { $parameter.Aliases -join ', ' }
            $described.aliases | Should -Be $aliases -Because $parameter.Name
        }
    }
}

Describe 'In a pipeline, <_>' -ForEach $exported {
    BeforeAll {
        $command = Get-Command -Name $_ -Module WslNet
        $quiet = @{}
        if ($command.Parameters.ContainsKey('PassThru')) {
            $quiet['PassThru'] = $true
        }
        $records = @(Get-SampleRecord -Command $command)
        # What has to be given beside the objects is not known here.
        $output = @(if ($records.Count -gt 0 -or @(Get-MandatoryArgument -Command $command).Count -eq 0) {
                $records | & $command @quiet | ForEach-Object { $_ }
            })
    }

    It '41: puts out objects of its type to the next command' {
        foreach ($object in $output) {
            $command.OutputType.Name | Should -Contain $object.PSObject.TypeNames[0]
        }
    }

    It '43: processes every object, in order' {
        $output.Count | Should -Be $records.Count
        for ($index = 0; $index -lt $records.Count; $index++) {
            foreach ($property in $records[$index].PSObject.Properties) {
                $output[$index].($property.Name) | Should -Be $property.Value -Because $property.Name
            }
        }
    }

    It '14: goes on after an object that fails, unless it adds' {
        if ($records.Count -gt 0 -and $command.Verb -ne 'Add') {
            $records = @(Get-SampleRecord -Command $command)
            $missing = Get-NextRecord -Record $records[-1]
            $all = @($missing, $records[0] | & $command @quiet 2>&1)
            $failures = @($all | Where-Object { $_ -is [System.Management.Automation.ErrorRecord] })
            $failures.Count | Should -Be 1
            $failures[0].FullyQualifiedErrorId | Should -Match "^[A-Z]\w+,$([regex]::Escape($command.Name))$"
            ($all.Count - $failures.Count) | Should -Be 1
        }
    }
}

Describe 'The module' {
    It '41: has commands whose place in a pipeline is tried' {
        @($commands | Where-Object { $null -ne (Get-AddCommand -Command $_) }).Count | Should -BeGreaterThan 1
    }

    It '57: reads nothing and starts nothing at import' {
        Reset-SimulatedWindows
        Import-Module ([System.IO.Path]::Combine($generated, 'WslNet.psd1')) -Force
        @((Get-SimulatedWindows).Call) | Should -BeNullOrEmpty
        @((Get-SimulatedWindows).Process) | Should -BeNullOrEmpty
    }

    It '65: has a README and an about topic whose examples use only what there is' {
        $readme = [System.IO.File]::ReadAllText([System.IO.Path]::Combine($PSScriptRoot, '..', '..', 'README.md'))
        $typed = @([regex]::Matches($readme, '(?m)^PS> (.*)$') | ForEach-Object { $_.Groups[1].Value })
        $typed.Count | Should -BeGreaterThan 0
        $about = [System.IO.File]::ReadAllText([System.IO.Path]::Combine($generated, 'en-US', 'about_WslNet.help.txt'))
        $examples = [regex]::Match($about, '(?ms)^EXAMPLES\r?\n(.*?)^\S').Groups[1].Value
        $examples | Should -Not -BeNullOrEmpty
        Assert-NoFinding @(
            Get-ExampleProblem -Text ($typed -join "`n") -Where 'README.md'
            Get-ExampleProblem -Text $examples -Where 'about_WslNet'
        )
    }

    It '66: has an about topic that names every command, and no other' {
        $about = [System.IO.File]::ReadAllText([System.IO.Path]::Combine($generated, 'en-US', 'about_WslNet.help.txt'))
        $named = @([regex]::Matches($about, '\b[A-Z][a-z]+-Wsl\w+') | ForEach-Object Value | Sort-Object -Unique)
        $named | Should -Be @($commands.Name | Sort-Object)
    }

    It '73: has a manifest that Test-ModuleManifest finds whole' {
        $manifest = [System.IO.Path]::Combine($generated, 'WslNet.psd1')
        $info = Test-ModuleManifest -Path $manifest -ErrorVariable problems -WarningVariable warnings -WarningAction SilentlyContinue -ErrorAction SilentlyContinue
        Assert-NoFinding @($problems + $warnings | ForEach-Object { "WslNet.psd1: $_ -> mend it" })
        @($info.ExportedFunctions.Keys | Sort-Object) | Should -Be @($commands.Name | Sort-Object)
    }

    It '85: is judged by conventions that name no command' {
        $files = @(Get-ChildItem -Path "$PSScriptRoot/conventions" -Filter '*.ps1' -Recurse -File) + @(Get-Item -LiteralPath "$PSScriptRoot/Conventions.Tests.ps1", "$PSScriptRoot/PublicSurface.Tests.ps1")
        Assert-NoFinding @(foreach ($file in $files) {
                $text = [System.IO.File]::ReadAllText($file.FullName)
                foreach ($name in $commands.Name) {
                    if ($text -match "\b$([regex]::Escape($name))\b") {
                        "$($file.Name): it names $name -> find it by reflection"
                    }
                }
            })
    }
}
