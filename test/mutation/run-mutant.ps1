# Calls rules of one class as run-in-engine.ps1 does, with cases that are sent once and kept.
# -Keep sends cases. Without rules the class is only read.
param ([string] $Script, [string] $ClassPath, [string[]] $Rules, [string] $What, [string[]] $Cultures, [object] $Keep)

if ($null -eq (Get-Variable -Name WslNetMutationCases -Scope Global -ErrorAction Ignore)) {
    $global:WslNetMutationCases = @{}
}
if ($null -ne $Keep) {
    foreach ($kept in $Keep) {
        $global:WslNetMutationCases["$What/$($kept.rule)"] = $kept.cases
    }
    return
}
if ($Rules.Count -eq 0) {
    & $Script -ClassPath $ClassPath -Rule '' -Cases @() -Cultures @()
}
foreach ($rule in $Rules) {
    $runs = @(& $Script -ClassPath $ClassPath -Rule $rule -Cases $global:WslNetMutationCases["$What/$rule"] -Cultures $Cultures)
    @{ rule = $rule; runs = $runs }
}
