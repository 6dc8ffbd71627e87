# Of functions with CmdletBinding: statements whose type can be told, other than objects of our own, declare it.
@{
    Bad = @(
        'function Get-Sample { [CmdletBinding()] param () $list = @(1); $list }'
        'function Get-Sample { [CmdletBinding()] param () if ($a) { return $true } }'
        'function Get-Sample { [CmdletBinding()] param () "text" }'
        'function Get-Sample { [CmdletBinding()] param ([string[]] $Name) foreach ($x in 1) { $Name } }'
    )
    Good = @(
        'function Get-Sample { [CmdletBinding()] [OutputType([bool])] param () return $true }'
        'function Get-Sample { [CmdletBinding()] param () foreach ($item in @(1)) { $item }; [pscustomobject] @{ A = 1 }; Get-Something }'
        'function Get-Sample { param () "text" }'
    )
    Find = {
        param ($Source)
        foreach ($function in $Source.Functions.Values) {
            if (@(Get-NamedAttribute -Owner $function.Body.ParamBlock -Name 'CmdletBinding').Count -eq 0) {
                continue
            }
            $declared = @(Get-NamedAttribute -Owner $function.Body.ParamBlock -Name 'OutputType' | ForEach-Object { $_.PositionalArguments } | ForEach-Object {
                    $type = if ($_.GetType().Name -eq 'TypeExpressionAst') { $_.TypeName.GetReflectionType() } else { [string] $_.Value -as [type] }
                    if ($null -ne $type) { $type.FullName }
                })
            foreach ($output in Get-OutputStatement -Function $function) {
                $type = Get-OutputTypeName -Expression $output -Function $function
                if ($type -and $declared -notcontains $type -and $type -notin 'System.Object', 'System.Void', 'System.Management.Automation.PSObject', 'System.Management.Automation.PSCustomObject') {
                    New-Finding $Source $output "'$output' puts out $type, which [OutputType()] does not declare" 'declare it, or put the items out in a loop'
                }
            }
        }
    }
}
