# A backtick before blanks at the end of a line continues nothing.
@{
    Bad = "Get-Something `` `r`n-Name x"
    Find = {
        param ($Source)
        $number = 0
        foreach ($line in $Source.Text -split "`r?`n") {
            $number++
            if ($line -match '`\s+$') {
                "$($Source.Name):${number}: blanks follow the backtick -> take both away"
            }
        }
    }
}
