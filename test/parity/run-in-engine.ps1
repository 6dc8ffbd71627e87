# Calls one static method of the rules with each of many argument lists, in each culture. A case that throws says why.
param ([string] $ClassPath, [string] $Rule, [object[]] $Cases, [string[]] $Cultures)

# As in the module: without it an index outside of a list would give nothing.
Set-StrictMode -Version Latest

# Ports hand over 32-bit integers as well, and JSON gives 64-bit ones only.
function ConvertTo-NarrowInteger {
    param ($Value)
    if ($Value -is [long] -and $Value -ge [int]::MinValue -and $Value -le [int]::MaxValue) {
        return [int] $Value
    }
    if ($Value -is [System.Collections.IList]) {
        $items = [object[]]::new($Value.Count)
        for ($index = 0; $index -lt $items.Count; $index++) {
            $items[$index] = ConvertTo-NarrowInteger $Value[$index]
        }
        return , $items
    }
    if ($Value -is [System.Management.Automation.PSCustomObject]) {
        $record = [ordered] @{}
        foreach ($property in $Value.PSObject.Properties) {
            $record[$property.Name] = ConvertTo-NarrowInteger $property.Value
        }
        return [pscustomobject] $record
    }
    return , $Value
}

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
        $isNarrow = $culture -eq 'de-DE'
        $answers = foreach ($given in $Cases) {
            $case = if ($isNarrow) { , (ConvertTo-NarrowInteger $given) } else { , $given }
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
