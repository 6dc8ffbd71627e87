# Variables of PowerShell itself may be read.
@{
    Bad = '$global:SampleCache = 1'
    Good = '$script:SampleCache = 1; $global:ErrorActionPreference'
    Find = {
        param ($Source)
        foreach ($variable in $Source.Nodes['VariableExpressionAst']) {
            if ($variable.VariablePath.IsGlobal -and $variable.VariablePath.UserPath -notmatch ':(?:\w+Preference|LASTEXITCODE|Error|Host|PS\w+)$') {
                New-Finding $Source $variable "$variable is global" 'keep it in the script scope'
            }
        }
    }
}
