# Should -Be compares collections as a whole, element by element; one element and a collection of one are the same.

function Test-EmptyOrNull([object[]] $Array) {
    $null -eq $Array -or $Array.Count -eq 0 -or ($Array.Count -eq 1 -and $null -eq $Array[0])
}

function Test-IsArray($Value) {
    $Value -is [array] -or ($Value -is [System.Collections.IList] -and $Value -isnot [string])
}

function Test-ArraysEqual([object[]] $First, [object[]] $Second, [bool] $CaseSensitive, [int] $Depth = 0) {
    if ($Depth -gt 100) { throw 'Should -Be: the collections are nested deeper than 100, or hold themselves.' }
    $firstEmpty = Test-EmptyOrNull @($First)
    $secondEmpty = Test-EmptyOrNull @($Second)
    if ($firstEmpty -or $secondEmpty) { return $firstEmpty -and $secondEmpty }
    if ($First.Count -ne $Second.Count) { return $false }
    for ($i = 0; $i -lt $First.Count; $i++) {
        if ((Test-IsArray $First[$i]) -or (Test-IsArray $Second[$i])) {
            if (-not (Test-ArraysEqual $First[$i] $Second[$i] $CaseSensitive ($Depth + 1))) { return $false }
        } elseif ($CaseSensitive) {
            if (-not ($Second[$i] -ceq $First[$i])) { return $false }
        } elseif (-not ($Second[$i] -eq $First[$i])) { return $false }
    }
    $true
}

function Format-Value($Value) {
    if ($null -eq $Value) { return '$null' }
    if ($Value -is [bool]) { return "`$$Value".ToLowerInvariant() }
    if ($Value -is [string]) { return "'$Value'" }
    if ($Value -is [type]) { return "[$($Value.FullName)]" }
    if ($Value -is [System.Collections.IDictionary]) {
        return '@{' + (@(foreach ($key in $Value.Keys) { "$key=$(Format-Value $Value[$key])" }) -join '; ') + '}'
    }
    if ($Value -is [System.Collections.IEnumerable]) { return '@(' + (@(foreach ($item in $Value) { Format-Value $item }) -join ', ') + ')' }
    [string]::Format([cultureinfo]::InvariantCulture, '{0}', $Value)
}
