# A process block of such a function runs for objects that it does not take.
@{
    Title = 'what takes no pipeline input has no process block'
    Bad = 'function Get-WslSample { param ($Id) process { $Id } }'
    Good = 'function Get-WslSample { param ($Id) $Id }'
    Find = {
        param ($Source)
        foreach ($name in $Source.Exported) {
            $function = $Source.Functions[$name]
            if ($null -ne $function.Body.ProcessBlock -and @(Get-PipelineParameterName -Function $function).Count -eq 0) {
                New-Finding $Source $function 'it has a process block and takes no input' 'work in end, or take input'
            }
        }
    }
}
