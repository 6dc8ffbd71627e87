# MD5 and SHA-1, of Get-FileHash or of .NET.
@{
    Bad = 'Get-FileHash -Path $file -Algorithm MD5'
    Good = 'Get-FileHash -Path $file -Algorithm SHA256'
    Find = {
        param ($Source)
        foreach ($command in $Source.Nodes['CommandAst']) {
            $algorithm = Get-CommandArgument -Command $command -Name 'Algorithm'
            if ($null -ne $algorithm -and $algorithm.Extent.Text -match '^[''"]?(?:MD5|SHA1)[''"]?$') {
                New-Finding $Source $command "$algorithm is broken" 'use SHA256'
            }
        }
        foreach ($type in $Source.Nodes['TypeExpressionAst']) {
            if ($type.TypeName.Name -match '\.(?:MD5|SHA1)(?:Managed|CryptoServiceProvider|Cng)?$') {
                New-Finding $Source $type "$type is broken" 'use SHA256'
            }
        }
    }
}
