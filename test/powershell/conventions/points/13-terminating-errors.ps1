# An exported function throws nothing, lets nothing that may throw run outside of a try, and ends its catch blocks with
# ThrowTerminatingError: an error record of ours in place of a line of this file.
@{
    Title = 'errors end a cmdlet with ThrowTerminatingError, never with a bare throw'
    Bad = @(
        'function Get-WslSample { throw "bad" }'
        'function Get-WslSample { Read-Sample }; function Read-Sample { if ($a) { throw "bad" } }'
        'function Get-WslSample { Read-Sample }; function Read-Sample { Get-Service -Name a -ErrorAction Stop }'
        'function Get-WslSample { try { Read-Sample } catch { Write-Error "$_" } }; function Read-Sample { throw "bad" }'
    )
    Good = @(
        'function Get-WslSample { try { Read-Sample } catch { $PSCmdlet.ThrowTerminatingError($_) } }; function Read-Sample { throw "bad" }'
        'function Get-WslSample { Read-Sample }; function Read-Sample { try { throw "bad" } catch { Write-Debug "$_" } }'
    )
    Find = {
        param ($Source)
        # Whether an error at a node leaves its function.
        $leaves = {
            param ($Node)
            while ($Node.GetType().Name -ne 'FunctionDefinitionAst') {
                $block = $Node
                $Node = $Node.Parent
                if ($Node.GetType().Name -eq 'TryStatementAst' -and $Node.Body -eq $block -and $Node.CatchClauses.Count -gt 0) {
                    return $false
                }
            }
            return $true
        }
        $throwing = @{}
        do {
            $before = $throwing.Count
            foreach ($name in $Source.Functions.Keys) {
                $reasons = @(
                    Find-Node -Tree $Source.Functions[$name] -Type 'ThrowStatementAst'
                    $Source.Calls[$name] | Where-Object {
                        $action = Get-CommandArgument -Command $_ -Name 'ErrorAction'
                        ($null -ne $action -and $action.Extent.Text -eq 'Stop') -or ($_.GetCommandName() -and $throwing.ContainsKey($_.GetCommandName()))
                    }
                )
                foreach ($reason in $reasons) {
                    if (& $leaves $reason) {
                        $throwing[$name] = $true
                    }
                }
            }
        } while ($throwing.Count -gt $before)
        foreach ($name in $Source.Exported) {
            $function = $Source.Functions[$name]
            foreach ($statement in Find-Node -Tree $function -Type 'ThrowStatementAst') {
                New-Finding $Source $statement "$statement" 'call $PSCmdlet.ThrowTerminatingError'
            }
            foreach ($command in $Source.Calls[$name]) {
                if ($command.GetCommandName() -and $throwing.ContainsKey($command.GetCommandName()) -and (& $leaves $command)) {
                    New-Finding $Source $command "$($command.GetCommandName()) may throw, and nothing catches it" 'put it into the try block'
                }
            }
            foreach ($clause in Find-Node -Tree $function -Type 'CatchClauseAst') {
                if ($clause.Extent.Text -notlike '*.ThrowTerminatingError(*') {
                    New-Finding $Source $clause 'the catch block goes on with nothing' 'call $PSCmdlet.ThrowTerminatingError'
                }
            }
        }
    }
}
