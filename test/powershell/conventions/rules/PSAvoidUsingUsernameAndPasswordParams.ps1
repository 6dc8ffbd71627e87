# Both together are a credential.
@{
    Bad = 'function Get-Sample { param ($UserName, $Password) $UserName, $Password }'
    Find = {
        param ($Source)
        foreach ($function in $Source.Nodes['FunctionDefinitionAst']) {
            $names = @(Get-DeclaredParameter -Function $function | ForEach-Object { $_.Name.VariablePath.UserPath })
            if ($names -match '^(?:User|UserName)$' -and $names -match '^(?:Password|Passphrase)$') {
                New-Finding $Source $function 'it takes user name and password' 'take a [pscredential]'
            }
        }
    }
}
