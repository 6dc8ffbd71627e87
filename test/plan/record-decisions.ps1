# Writes down in $global:WslNetTestDecisions every decision that a cmdlet makes from now on: the rule, and what it gave.
$global:WslNetTestDecisions = [System.Collections.Generic.List[object]]::new()
& (Get-Module -Name WslNet) {
    Set-Item -Path function:script:Get-WslNetTestedDecision -Value ${function:Get-WslNetDecision}
    Set-Item -Path function:script:Get-WslNetDecision -Value {
        param ($Rule, $Request, $Fact, $Ask, $Known)
        $decided = Get-WslNetTestedDecision @PSBoundParameters
        $global:WslNetTestDecisions.Add([pscustomobject] @{ facts = $decided.facts; failures = $decided.failures; steps = $decided.steps })
        $decided
    }
}
