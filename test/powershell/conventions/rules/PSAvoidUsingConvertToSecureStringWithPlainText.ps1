# A secret in the source.
@{
    Bad = 'ConvertTo-SecureString "secret" -AsPlainText -Force'
    Find = {
        param ($Source)
        foreach ($command in $Source.Nodes['CommandAst']) {
            if ($command.GetCommandName() -eq 'ConvertTo-SecureString' -and (Get-GivenParameterName -Command $command) -contains 'AsPlainText') {
                New-Finding $Source $command 'a secret comes from plain text' 'ask for a [securestring]'
            }
        }
    }
}
