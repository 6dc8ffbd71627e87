# Common parameters belong to PowerShell.
@{
    Bad = 'function Get-Sample { [CmdletBinding()] param ($Verbose) $Verbose }'
    Find = {
        param ($Source)
        $reserved = [System.Management.Automation.PSCmdlet]::CommonParameters + [System.Management.Automation.PSCmdlet]::OptionalCommonParameters
        foreach ($parameter in $Source.Nodes['ParameterAst']) {
            if ($reserved -contains $parameter.Name.VariablePath.UserPath) {
                New-Finding $Source $parameter "$($parameter.Name) is a common parameter" 'take another name'
            }
        }
    }
}
