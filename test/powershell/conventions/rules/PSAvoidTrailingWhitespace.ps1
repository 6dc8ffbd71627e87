# Blanks at the end of a line.
@{
    Bad = "`$a = 1   `r`n`$a"
    Find = {
        param ($Source)
        $number = 0
        foreach ($line in $Source.Text -split "`r?`n") {
            $number++
            if ($line -match '[ \t]$') {
                "$($Source.Name):${number}: the line ends with a blank -> take it away"
            }
        }
    }
}
