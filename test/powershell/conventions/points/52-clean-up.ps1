# Ctrl-C runs finally and nothing else.
@{
    Title = 'what has to be undone or released is in finally'
    Bad = @(
        'function Read-Sample { $a = [System.Diagnostics.Process]::new(); $a.Start(); $a.Dispose() }'
        'function Read-Sample { $a = [System.IO.StreamReader]::new("a"); $a.ReadToEnd() }'
        'function Set-Sample { try { Write-Sample } catch { Undo-Sample } }; function Undo-Sample { 1 }; function Write-Sample { 1 }'
    )
    Good = @(
        'function Read-Sample { $a = [System.Diagnostics.Process]::new(); try { $a.Start() } finally { $a.Dispose() } }'
        'function Read-Sample { try { 1 } finally { Exit-Sample $a } }; function Exit-Sample { param ($a) $a.Dispose() }'
    )
    Find = {
        param ($Source)
        # The block around a node that is the finally of a try.
        $isInFinally = {
            param ($Node)
            while ($null -ne $Node.Parent) {
                if ($Node.Parent.GetType().Name -eq 'TryStatementAst' -and $Node.Parent.Finally -eq $Node) {
                    return $true
                }
                $Node = $Node.Parent
            }
            return $false
        }
        # A function that is called in finally only is part of it.
        $cleaning = @(foreach ($name in $Source.Functions.Keys) {
                $calls = @(foreach ($command in $Source.Nodes['CommandAst']) { if ($command.GetCommandName() -eq $name) { $command } })
                if ($calls.Count -gt 0 -and @($calls | Where-Object { -not (& $isInFinally $_) }).Count -eq 0) {
                    $name
                }
            })
        foreach ($call in Get-MethodCall -Source $Source -Name 'Dispose') {
            if (-not (& $isInFinally $call) -and $cleaning -notcontains (Get-EnclosingFunction -Node $call).Name) {
                New-Finding $Source $call "$call is not in finally" 'release it in finally'
            }
        }
        foreach ($assignment in $Source.Nodes['AssignmentStatementAst']) {
            $made = $assignment.Right.Find({ $args[0].GetType().Name -eq 'InvokeMemberExpressionAst' -and $args[0].Expression.GetType().Name -eq 'TypeExpressionAst' }, $false)
            $type = if ($null -ne $made -and $made.Parent.Parent -eq $assignment) { $made.Expression.TypeName.GetReflectionType() }
            if ($null -eq $type -or $type.Name -eq 'MemoryStream' -or -not [System.IDisposable].IsAssignableFrom($type)) {
                continue
            }
            $returned = @($type.GetMethods() | Where-Object { $_.IsStatic -and $_.Name -eq $made.Member.Extent.Text } | ForEach-Object ReturnType)
            $isOne = $made.Member.Extent.Text -eq 'new' -or @($returned | Where-Object { [System.IDisposable].IsAssignableFrom($_) }).Count -gt 0
            $function = Get-EnclosingFunction -Node $assignment
            if ($isOne -and $null -ne $function -and $function.Extent.Text -notmatch "\`$$($assignment.Left.VariablePath.UserPath)\.Dispose\(") {
                New-Finding $Source $assignment "$($assignment.Left) is never released" 'call Dispose in finally'
            }
        }
        foreach ($command in $Source.Nodes['CommandAst']) {
            if ($command.GetCommandName() -like 'Undo-*' -and $null -ne (Get-Ancestor -Node $command -Type 'CatchClauseAst') -and -not (& $isInFinally $command)) {
                New-Finding $Source $command 'nothing is undone after Ctrl-C, which no catch sees' 'undo it in finally'
            }
        }
    }
}
