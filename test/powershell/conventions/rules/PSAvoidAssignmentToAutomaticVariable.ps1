# Setting one of them fails, or changes what others read.
@{
    Bad = 'function Get-Sample { param ($Event) $matches = 1; $matches }'
    Good = 'function Get-Sample { param ($Id) $found = 1; $found; $Id }'
    Find = {
        param ($Source)
        $automatic = '?', 'true', 'false', 'Host', 'PSCulture', 'Error', 'ExecutionContext', 'Home', 'PID', 'PSEdition', 'PSHome', 'PSUICulture',
            'PSVersionTable', 'ShellId', 'IsCoreCLR', 'IsLinux', 'IsMacOS', 'IsWindows', '_', 'AllNodes', 'Args', 'ConsoleFilename', 'Event',
            'EventArgs', 'EventSubscriber', 'ForEach', 'Input', 'Matches', 'MyInvocation', 'NestedPromptLevel', 'Profile', 'PSBoundParameters',
            'PSCmdlet', 'PSCommandPath', 'PSDebugContext', 'PSItem', 'PSScriptRoot', 'PSSenderInfo', 'Pwd', 'Sender', 'StackTrace', 'This',
            'ReportErrorShowExceptionClass', 'ReportErrorShowInnerException', 'ReportErrorShowSource', 'ReportErrorShowStackTrace'
        $targets = @(
            foreach ($assignment in $Source.Nodes['AssignmentStatementAst']) { Find-Node -Tree $assignment.Left -Type 'VariableExpressionAst' | Where-Object { $_.Parent -eq $assignment } }
            foreach ($parameter in $Source.Nodes['ParameterAst']) { $parameter.Name }
            foreach ($loop in $Source.Nodes['ForEachStatementAst']) { $loop.Variable }
        )
        foreach ($target in $targets) {
            if ($automatic -contains $target.VariablePath.UserPath) {
                New-Finding $Source $target "`$$($target.VariablePath.UserPath) is a variable of PowerShell" 'take another name'
            }
        }
    }
}
