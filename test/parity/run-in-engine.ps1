# Calls one static method of the rules with each of many argument lists; a case that throws says why.
param ([string] $RulesPath, [string] $Rule, [object[]] $Cases)

$class = . $RulesPath
foreach ($case in $Cases) {
    try {
        # The comma keeps a list that a rule returns in one piece.
        , @{ value = $class::$Rule.Invoke([object[]] $case) }
    } catch {
        @{ error = $_.Exception.Message }
    }
}
