# An empty help message is an error in some hosts.
@{
    Bad = 'function Get-Sample { param ([Parameter(HelpMessage = "")] $Id) $Id }'
    Good = 'function Get-Sample { param ([Parameter(HelpMessage = "The id.")] $Id) $Id }'
    Find = {
        param ($Source)
        foreach ($argument in $Source.Nodes['NamedAttributeArgumentAst']) {
            if ($argument.ArgumentName -eq 'HelpMessage' -and $argument.Argument.Extent.Text -in "''", '""', '$null', 'HelpMessage') {
                New-Finding $Source $argument 'the help message is empty' 'say what to give'
            }
        }
    }
}
