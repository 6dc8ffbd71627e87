# Calls one static method of the rules with each of many argument lists, in each culture. A case that throws says why.
param ([string] $ClassPath, [string] $Rule, [object[]] $Cases, [string[]] $Cultures)

# The class is read once for each file and runspace.
if ($null -eq (Get-Variable -Name WslNetParityClass -Scope Global -ErrorAction Ignore)) {
    $global:WslNetParityClass = @{}
}
if (-not $global:WslNetParityClass.ContainsKey($ClassPath)) {
    $global:WslNetParityClass[$ClassPath] = . $ClassPath
}
$class = $global:WslNetParityClass[$ClassPath]
$before = [cultureinfo]::CurrentCulture
try {
    foreach ($culture in $Cultures) {
        [cultureinfo]::CurrentCulture = [cultureinfo]::GetCultureInfo($culture)
        $answers = foreach ($case in $Cases) {
            try {
                # The comma keeps a list that a rule returns in one piece.
                , @{ value = $class::$Rule.Invoke([object[]] $case) }
            } catch {
                @{ error = $_.Exception.Message }
            }
        }
        @{ culture = $culture; decimal = (1.5).ToString(); answers = @($answers) }
    }
} finally {
    [cultureinfo]::CurrentCulture = $before
}
