BeforeDiscovery {
    $names = 'Add-WslPortForward', 'Get-WslPortForward', 'Remove-WslPortForward'
}

BeforeAll {
    . "$PSScriptRoot/Machine.ps1"

    function Get-Text {
        param ($Paragraph)
        (@($Paragraph | ForEach-Object { $_.Text }) -join ' ').Trim()
    }
}

AfterAll {
    Remove-Module WslNet, SimulatedWindows
}

Describe 'The help of <_>' -ForEach $names {
    BeforeAll {
        $name = $_
        $help = Get-Help -Name $name -Full
        $common = [System.Management.Automation.PSCmdlet]::CommonParameters + [System.Management.Automation.PSCmdlet]::OptionalCommonParameters
        $own = @((Get-Command -Name $name).Parameters.Values | Where-Object { $common -notcontains $_.Name })
    }

    It 'has a synopsis, a description and links' {
        $help.Synopsis.Trim() | Should -Match '^[A-Z].*\.$'
        $help.Synopsis | Should -Not -Match ([regex]::Escape($name))
        (Get-Text $help.Description).Length | Should -BeGreaterThan 40
        @($help.relatedLinks.navigationLink).Count | Should -BeGreaterThan 0
    }

    It 'describes each parameter, and none that is not there' {
        $described = @($help.parameters.parameter | Where-Object { $common -notcontains $_.name })
        @($described.name | Sort-Object) | Should -Be @($own.Name | Sort-Object)
        foreach ($parameter in $described) {
            (Get-Text $parameter.description).Length | Should -BeGreaterThan 10 -Because $parameter.name
        }
    }

    It 'says of each parameter what PowerShell says' {
        foreach ($parameter in $own) {
            $described = $help.parameters.parameter | Where-Object name -EQ $parameter.Name
            $attribute = @($parameter.Attributes | Where-Object { $_ -is [System.Management.Automation.ParameterAttribute] })[0]
            [string] $described.required | Should -Be ([string] $attribute.Mandatory).ToLowerInvariant() -Because $parameter.Name
            $position = if ($attribute.Position -lt 0) { 'named' } else { [string] $attribute.Position }
            [string] $described.position | Should -Be $position -Because $parameter.Name
            $described.pipelineInput | Should -Match $(if ($attribute.ValueFromPipelineByPropertyName) { '^true' } else { '^false' }) -Because $parameter.Name
        }
    }

    It 'has examples that parse and use parameters that there are' {
        $examples = @($help.examples.example)
        $examples.Count | Should -BeGreaterThan 1
        foreach ($example in $examples) {
            $problems = $null
            $tokens = $null
            $tree = [System.Management.Automation.Language.Parser]::ParseInput($example.code, [ref] $tokens, [ref] $problems)
            $problems | Should -BeNullOrEmpty -Because $example.code
            (Get-Text $example.remarks).Length | Should -BeGreaterThan 10 -Because $example.code
            $commands = $tree.FindAll({ param ($node) $node -is [System.Management.Automation.Language.CommandAst] }, $true)
            @($commands | ForEach-Object { $_.GetCommandName() }) | Should -Contain $name
            foreach ($command in $commands) {
                $known = (Get-Command -Name $command.GetCommandName()).Parameters.Keys
                foreach ($element in $command.CommandElements) {
                    if ($element -is [System.Management.Automation.Language.CommandParameterAst]) {
                        $known | Should -Contain $element.ParameterName -Because $example.code
                    }
                }
            }
        }
    }

    It 'has examples that run on a machine' {
        foreach ($example in @($help.examples.example)) {
            Reset-SimulatedWindows
            Add-WslPortForward 8080 -ConnectPort 81
            if ($example.code -match 'Import-Csv|-Confirm') {
                continue
            }
            Get-Failure ([scriptblock]::Create($example.code)) | Should -BeNullOrEmpty -Because $example.code
        }
    }
}
