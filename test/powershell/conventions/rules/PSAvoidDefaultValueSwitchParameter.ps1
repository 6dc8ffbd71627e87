# A switch that is on by default can only be turned off with -Name:$false.
@{
    Bad = 'function Get-Sample { param ([switch] $All = $true) $All }'
    Find = {
        param ($Source)
        foreach ($parameter in $Source.Nodes['ParameterAst']) {
            if ($parameter.StaticType.Name -eq 'SwitchParameter' -and $null -ne $parameter.DefaultValue -and $parameter.DefaultValue.Extent.Text -eq '$true') {
                New-Finding $Source $parameter "$($parameter.Name) is on by default" 'turn its meaning round'
            }
        }
    }
}
