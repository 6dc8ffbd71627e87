# Each operator: whether it takes the piped collection as a whole, its test, and its sentence ("Expected <actual> ...").

$script:Operators = @{
    Be = @{ Whole = $true; Test = { param($a, $p) Test-ArraysEqual $a $p.ExpectedValue $false }; Says = { param($p) "$(Format-Value $p.ExpectedValue)" } }
    BeExactly = @{ Whole = $true; Test = { param($a, $p) Test-ArraysEqual $a $p.ExpectedValue $true }; Says = { param($p) "exactly $(Format-Value $p.ExpectedValue)" } }
    BeNullOrEmpty = @{ Whole = $true; Test = { param($a, $p) Test-NullOrEmpty $a }; Says = { 'null or empty' } }
    BeTrue = @{ Whole = $false; Test = { param($a, $p) [bool] $a }; Says = { '$true' } }
    BeFalse = @{ Whole = $false; Test = { param($a, $p) -not $a }; Says = { '$false' } }
    BeGreaterThan = @{ Whole = $false; Test = { param($a, $p) $a -gt $p.ExpectedValue }; Says = { param($p) "a value greater than $(Format-Value $p.ExpectedValue)" } }
    BeLessThan = @{ Whole = $false; Test = { param($a, $p) $a -lt $p.ExpectedValue }; Says = { param($p) "a value less than $(Format-Value $p.ExpectedValue)" } }
    BeGreaterOrEqual = @{ Whole = $false; Test = { param($a, $p) $a -ge $p.ExpectedValue }; Says = { param($p) "a value greater than or equal to $(Format-Value $p.ExpectedValue)" } }
    BeLessOrEqual = @{ Whole = $false; Test = { param($a, $p) $a -le $p.ExpectedValue }; Says = { param($p) "a value less than or equal to $(Format-Value $p.ExpectedValue)" } }
    BeLike = @{ Whole = $false; Test = { param($a, $p) $a -like $p.ExpectedValue }; Says = { param($p) "text like $(Format-Value $p.ExpectedValue)" } }
    BeLikeExactly = @{ Whole = $false; Test = { param($a, $p) $a -clike $p.ExpectedValue }; Says = { param($p) "text exactly like $(Format-Value $p.ExpectedValue)" } }
    Match = @{ Whole = $false; Test = { param($a, $p) $a -match $p.RegularExpression }; Says = { param($p) "text that matches $(Format-Value $p.RegularExpression)" } }
    MatchExactly = @{ Whole = $false; Test = { param($a, $p) $a -cmatch $p.RegularExpression }; Says = { param($p) "text that exactly matches $(Format-Value $p.RegularExpression)" } }
    Contain = @{ Whole = $true; Test = { param($a, $p) $a -contains $p.ExpectedValue }; Says = { param($p) "a collection that contains $(Format-Value $p.ExpectedValue)" } }
    HaveCount = @{ Whole = $true; Test = { param($a, $p) @(if ($null -ne $a) { $a }).Count -eq [int] $p.ExpectedValue }; Says = { param($p) "a collection of $($p.ExpectedValue)" } }
    BeOfType = @{ Whole = $false; Test = { param($a, $p) $a -is (Get-ExpectedType $p.ExpectedType) }; Says = { param($p) "a value of type $(Format-Value (Get-ExpectedType $p.ExpectedType))" } }
    BeIn = @{ Whole = $false; Test = { param($a, $p) @($p.ExpectedValue) -contains $a }; Says = { param($p) "a value that is in $(Format-Value $p.ExpectedValue)" } }
    Exist = @{ Whole = $false; Test = { param($a, $p) Test-Path -Path $a }; Says = { 'a path that exists' } }
}

function Test-NullOrEmpty([object[]] $Actual) {
    if ($null -eq $Actual -or $Actual.Count -eq 0) { return $true }
    if ($Actual.Count -gt 1) { return $false }
    if ($Actual[0] -is [System.Collections.IDictionary]) { return $Actual[0].Count -eq 0 }
    [string]::IsNullOrEmpty($Actual[0])
}

function Get-ExpectedType($Type) {
    if ($Type -is [type]) { return $Type }
    $found = ("$Type".Trim('[', ']')) -as [type]
    if ($null -eq $found) { throw [System.ArgumentException]::new("Could not find the type [$Type].") }
    $found
}
