# No way from an exported function to a command that changes the machine that does not pass a function which asks first.
# One that goes back where $WhatIfPreference is set is such a function, too: it takes back what an earlier command left
# half done, which nobody is asked about (design.md section 4).
@{
    Title = 'nothing that changes the machine is reached without ShouldProcess'
    Bad = @(
        'function Set-WslSample { [CmdletBinding(SupportsShouldProcess)] param () Write-Sample }; function Write-Sample { Set-Content -Path a -Value b }'
        'function Set-WslSample { [CmdletBinding(SupportsShouldProcess)] param () Stop-Service -Name a; if ($PSCmdlet.ShouldProcess("a")) { 1 } }'
    )
    Good = @(
        'function Set-WslSample { [CmdletBinding(SupportsShouldProcess)] param () if ($PSCmdlet.ShouldProcess("a")) { Write-Sample } }; function Write-Sample { Set-Content -Path a -Value b }'
        'function Set-WslSample { Repair-Sample }; function Repair-Sample { if ($WhatIfPreference) { return }; Set-Content -Path a -Value b }'
    )
    Find = {
        param ($Source)
        foreach ($exported in $Source.Exported) {
            $seen = @{ $exported = $true }
            $open = [System.Collections.Generic.Queue[string]]::new()
            $open.Enqueue($exported)
            while ($open.Count -gt 0) {
                $current = $open.Dequeue()
                # Its own file, or another one of the module.
                $place = if ($Source.Functions.ContainsKey($current)) { $Source } else { $Source.Elsewhere[$current] }
                $question = $place.Functions[$current].Find({
                        $node = $args[0]
                        ($node.GetType().Name -eq 'InvokeMemberExpressionAst' -and $node.Member.Extent.Text -eq 'ShouldProcess') -or
                        ($node.GetType().Name -eq 'IfStatementAst' -and $node.Clauses[0].Item1.Extent.Text -eq '$WhatIfPreference' -and $node.Clauses[0].Item2.Extent.Text -match '\breturn\s*\}$')
                    }, $true)
                foreach ($command in $place.Calls[$current]) {
                    # What stands behind the question is asked for.
                    if ($null -ne $question -and $command.Extent.StartOffset -gt $question.Extent.StartOffset) {
                        continue
                    }
                    $name = $command.GetCommandName()
                    if (Test-ChangingCommand -Source $place -Command $command) {
                        New-Finding $place $command "$exported reaches $name without a question" 'go through the executor'
                    } elseif ($name -and ($Source.Functions.ContainsKey($name) -or $Source.Elsewhere.ContainsKey($name)) -and -not $seen.ContainsKey($name)) {
                        $seen[$name] = $true
                        $open.Enqueue($name)
                    }
                }
            }
        }
    }
}
