# <name> and <name.property> in a title stand for data; $_ is <_>. A backtick before < keeps the text.

function Expand-Title($Item) {
    if (-not $Item.HasData) { return $Item.Name }
    $data = $Item.Data
    $text = [regex]::Replace($Item.Name, '(`?)<([\w]+(?:\.\w+)*)>', {
            param($match)
            if ($match.Groups[1].Value) { return $match.Value.Substring(1) }
            Get-TitleValue $data $match.Groups[2].Value $match.Value
        })
    $text
}

function Get-TitleValue($Data, [string] $Path, [string] $Text) {
    $steps = $Path.Split('.')
    if ($steps[0] -eq '_') { $value = $Data }
    elseif ($Data -is [System.Collections.IDictionary] -and $Data.Contains($steps[0])) { $value = $Data[$steps[0]] }
    else { return $Text }
    foreach ($step in @($steps | Select-Object -Skip 1)) {
        if ($value -is [System.Collections.IDictionary]) { $value = $value[$step] } elseif ($null -ne $value) { $value = $value.$step }
    }
    "$value"
}
