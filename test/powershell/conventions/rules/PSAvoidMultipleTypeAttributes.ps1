# Only one of two types can be meant.
@{
    Bad = 'function Get-Sample { param ([int][switch] $Id) $Id }'
    Find = {
        param ($Source)
        foreach ($parameter in $Source.Nodes['ParameterAst']) {
            if (@($parameter.Attributes | Where-Object { $_.GetType().Name -eq 'TypeConstraintAst' }).Count -gt 1) {
                New-Finding $Source $parameter "$($parameter.Name) has two types" 'keep one'
            }
        }
    }
}
