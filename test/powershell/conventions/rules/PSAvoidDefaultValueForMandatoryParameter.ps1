# A mandatory parameter never has its default.
@{
    Bad = 'function Get-Sample { param ([Parameter(Mandatory = $true)] $Id = 1) $Id }'
    Good = 'function Get-Sample { param ([Parameter(Mandatory = $true)] $Id, $Other = 1) $Id, $Other }'
    Find = {
        param ($Source)
        foreach ($parameter in $Source.Nodes['ParameterAst']) {
            $attributes = @(Get-NamedAttribute -Owner $parameter -Name 'Parameter')
            $optional = @($attributes | Where-Object { -not (Test-AttributeSetting $_ 'Mandatory') })
            if ($null -ne $parameter.DefaultValue -and $attributes.Count -gt 0 -and $optional.Count -eq 0) {
                New-Finding $Source $parameter "$($parameter.Name) is mandatory and has a default" 'take the default away'
            }
        }
    }
}
