# Mandatory parameters of the functions of the file and of the commands of this session are given.
@{
    Bad = 'function Get-Sample { param ([Parameter(Mandatory = $true)] $Id) $Id }; Get-Sample'
    Good = 'function Get-Sample { param ([Parameter(Mandatory = $true)] $Id) $Id }; Get-Sample -Id 1; Get-Sample 1; 1 | Get-Sample'
    Find = {
        param ($Source)
        $looked = @{}
        foreach ($command in $Source.Nodes['CommandAst']) {
            $name = $command.GetCommandName()
            $positional = 0
            $given = @(Get-GivenParameterName -Command $command)
            for ($index = 1; $index -lt $command.CommandElements.Count; $index++) {
                $element = $command.CommandElements[$index]
                if ($element.GetType().Name -eq 'VariableExpressionAst' -and $element.Splatted) {
                    $positional = 1
                }
                if ($element.GetType().Name -ne 'CommandParameterAst' -and $command.CommandElements[$index - 1].GetType().Name -ne 'CommandParameterAst') {
                    $positional++
                }
            }
            $later = $command.Parent.GetType().Name -eq 'PipelineAst' -and $command.Parent.PipelineElements[0] -ne $command
            if (-not $name -or $positional -gt 0 -or $later) {
                continue
            }
            $missing = @()
            if ($Source.Functions.ContainsKey($name)) {
                $missing = @(Get-DeclaredParameter -Function $Source.Functions[$name] | Where-Object {
                        @(Get-NamedAttribute -Owner $_ -Name 'Parameter' | Where-Object { Test-AttributeSetting $_ 'Mandatory' }).Count -gt 0
                    } | ForEach-Object { $_.Name.VariablePath.UserPath } | Where-Object { $given -notcontains $_ })
            } else {
                if (-not $looked.ContainsKey($name)) {
                    $looked[$name] = Get-Command -Name $name -ErrorAction Ignore
                }
                $known = $looked[$name]
                if ($null -ne $known -and @($known.ParameterSets).Count -gt 0) {
                    $open = @($known.ParameterSets | Where-Object { @($_.Parameters | Where-Object { $_.IsMandatory -and $given -notcontains $_.Name }).Count -eq 0 })
                    if ($open.Count -eq 0) {
                        $missing = @('what each of its sets needs')
                    }
                }
            }
            if ($missing.Count -gt 0) {
                New-Finding $Source $command "$name lacks $($missing -join ', ')" 'give it'
            }
        }
    }
}
