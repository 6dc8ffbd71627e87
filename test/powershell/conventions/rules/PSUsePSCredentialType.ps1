# By the name of the parameter.
@{
    Bad = 'function Get-Sample { param ([string] $Credential) $Credential }'
    Good = 'function Get-Sample { param ([pscredential] $Credential) $Credential }'
    Find = {
        param ($Source)
        foreach ($parameter in $Source.Nodes['ParameterAst']) {
            if ($parameter.Name.VariablePath.UserPath -eq 'Credential' -and $parameter.StaticType.Name -ne 'PSCredential') {
                New-Finding $Source $parameter 'it is no [pscredential]' 'make it one'
            }
        }
    }
}
