# Credentials in clear text.
@{
    Bad = 'Invoke-WebRequest -Uri $uri -AllowUnencryptedAuthentication'
    Find = {
        param ($Source)
        foreach ($parameter in $Source.Nodes['CommandParameterAst']) {
            if ($parameter.ParameterName -eq 'AllowUnencryptedAuthentication') {
                New-Finding $Source $parameter 'credentials go unencrypted' 'leave the parameter out'
            }
        }
    }
}
