# What is read in end only is that of the last object.
@{
    Title = 'parameters from the pipeline are read in process, and nowhere after it'
    Bad = @(
        'function Get-WslSample { param ([Parameter(ValueFromPipelineByPropertyName = $true)] $Id) process { 1 } end { $Id } }'
        'function Get-WslSample { param ([Parameter(ValueFromPipelineByPropertyName = $true)] $Id) process { 1 } }'
    )
    Good = 'function Get-WslSample { param ([Parameter(ValueFromPipelineByPropertyName = $true)] $Id) process { $Id } end { 1 } }'
    Find = {
        param ($Source)
        foreach ($name in $Source.Exported) {
            $function = $Source.Functions[$name]
            if ($null -eq $function.Body.ProcessBlock) {
                continue
            }
            $inProcess = @(Find-Node -Tree $function.Body.ProcessBlock -Type 'VariableExpressionAst' | ForEach-Object { $_.VariablePath.UserPath })
            $inEnd = @(if ($null -ne $function.Body.EndBlock) { Find-Node -Tree $function.Body.EndBlock -Type 'VariableExpressionAst' })
            foreach ($parameter in Get-PipelineParameterName -Function $function) {
                if ($inProcess -notcontains $parameter) {
                    New-Finding $Source $function "process never reads $parameter" 'take its value for each object'
                }
                foreach ($variable in $inEnd) {
                    if ($variable.VariablePath.UserPath -eq $parameter) {
                        New-Finding $Source $variable "end reads $parameter of the last object" 'keep the values of all objects'
                    }
                }
            }
        }
    }
}
