# Windows PowerShell does not have them, and in strict mode reading what is not there is an error.
@{
    Title = '$IsWindows and its like are neither set nor read'
    Bad = 'if ($IsWindows) { 1 }', '$IsLinux = $false'
    Good = 'if ($isOne) { 1 }'
    Find = {
        param ($Source)
        foreach ($variable in $Source.Nodes['VariableExpressionAst']) {
            if (($variable.VariablePath.UserPath -replace '^\w+:') -in 'IsWindows', 'IsLinux', 'IsMacOS', 'IsCoreCLR') {
                New-Finding $Source $variable "$variable" 'ask .NET'
            }
        }
    }
}
