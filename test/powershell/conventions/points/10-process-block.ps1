# Each object arrives in process; in begin no parameter of the pipeline has a value yet.
@{
    Title = 'what takes pipeline input has a process block, and reads it there'
    Bad = @(
        'function Get-WslSample { param ([Parameter(ValueFromPipelineByPropertyName = $true)] $Id) $Id }'
        'function Get-WslSample { param ([Parameter(ValueFromPipelineByPropertyName = $true)] $Id) begin { $Id } process { $Id } }'
    )
    Good = 'function Get-WslSample { param ([Parameter(ValueFromPipelineByPropertyName = $true)] $Id) begin { 1 } process { $Id } }'
    Find = {
        param ($Source)
        foreach ($name in $Source.Exported) {
            $function = $Source.Functions[$name]
            $fromPipeline = @(Get-PipelineParameterName -Function $function)
            if ($fromPipeline.Count -gt 0 -and $null -eq $function.Body.ProcessBlock) {
                New-Finding $Source $function 'it takes pipeline input and has no process block' 'work in process'
            }
            if ($null -ne $function.Body.BeginBlock) {
                foreach ($variable in Find-Node -Tree $function.Body.BeginBlock -Type 'VariableExpressionAst') {
                    if ($fromPipeline -contains $variable.VariablePath.UserPath) {
                        New-Finding $Source $variable "$variable has no value from the pipeline in begin" 'read it in process'
                    }
                }
            }
        }
    }
}
