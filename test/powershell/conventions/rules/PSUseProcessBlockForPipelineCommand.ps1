# Without it only the last object arrives.
@{
    Bad = 'function Get-Sample { param ([Parameter(ValueFromPipeline = $true)] $Id) $Id }'
    Good = 'function Get-Sample { param ([Parameter(ValueFromPipeline = $true)] $Id) process { $Id } }'
    Find = {
        param ($Source)
        foreach ($function in $Source.Functions.Values) {
            if (@(Get-PipelineParameterName -Function $function).Count -gt 0 -and $null -eq $function.Body.ProcessBlock) {
                New-Finding $Source $function 'it takes pipeline input without a process block' 'work in process'
            }
        }
    }
}
