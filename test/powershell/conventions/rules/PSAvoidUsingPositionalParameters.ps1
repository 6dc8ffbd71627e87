# Three or more; the input of a pipeline counts as one.
@{
    Bad = 'function Get-Sample { param ($A, $B, $C) $A, $B, $C }; Get-Sample 1 2 3'
    Good = 'function Get-Sample { param ($A, $B, $C) $A, $B, $C }; Get-Sample 1 2 -C 3'
    Find = {
        param ($Source)
        foreach ($command in $Source.Nodes['CommandAst']) {
            $elements = $command.CommandElements
            $splatted = @($elements | Where-Object { $_.GetType().Name -eq 'VariableExpressionAst' -and $_.Splatted }).Count -gt 0
            if (-not $command.GetCommandName() -or $splatted) {
                continue
            }
            $count = 0
            for ($index = 1; $index -lt $elements.Count; $index++) {
                if ($elements[$index].GetType().Name -ne 'CommandParameterAst' -and $elements[$index - 1].GetType().Name -ne 'CommandParameterAst') {
                    $count++
                }
            }
            $pipeline = $command.Parent
            if ($pipeline.GetType().Name -eq 'PipelineAst' -and $pipeline.PipelineElements.Count -gt 1 -and $pipeline.PipelineElements[0] -ne $command) {
                $count++
            }
            if ($count -gt 2) {
                New-Finding $Source $command "$($command.GetCommandName()) has $count arguments without a name" 'name them'
            }
        }
    }
}
