# An error that nobody hears of.
@{
    Bad = 'try { Get-Something } catch { }'
    Good = 'try { Get-Something } catch { Write-Debug "$_" }'
    Find = {
        param ($Source)
        foreach ($clause in $Source.Nodes['CatchClauseAst']) {
            if ($clause.Body.Statements.Count -eq 0) {
                New-Finding $Source $clause 'the catch block is empty' 'say with Write-Debug what was passed over'
            }
        }
    }
}
