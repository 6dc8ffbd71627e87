# By the name of the parameter.
@{
    Bad = 'function Get-Sample { param ([string] $Password) $Password }'
    Good = 'function Get-Sample { param ([securestring] $Password) $Password }'
    Find = {
        param ($Source)
        foreach ($parameter in $Source.Nodes['ParameterAst']) {
            $safe = 'SecureString', 'PSCredential', 'SwitchParameter', 'Boolean', 'SecureString[]', 'PSCredential[]'
            if ($parameter.Name.VariablePath.UserPath -match 'Password|Passphrase|Cred' -and $safe -notcontains $parameter.StaticType.Name) {
                New-Finding $Source $parameter "$($parameter.Name) is plain text" 'make it a [securestring]'
            }
        }
    }
}
