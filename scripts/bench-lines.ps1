# A rule that walks over a text, against a loop as one would write it by hand. Puts out milliseconds, first and median.
param ([string] $ClassPath, [string] $Text)

$class = . $ClassPath

function Read-LineByHand {
    param ([string] $Text)
    $entries = [System.Collections.Generic.List[object]]::new()
    $section = ''
    $key = ''
    $value = ''
    $goesOn = $false
    $line = 0
    foreach ($raw in $Text.Split("`n")) {
        $line++
        $content = $raw.Trim()
        if ($goesOn) {
            $goesOn = $content.EndsWith('\')
            $value += $content.TrimEnd('\')
        } elseif ($content -eq '' -or $content[0] -eq '#' -or $content[0] -eq ';') {
            continue
        } elseif ($content[0] -eq '[') {
            $name = $content.Trim('[', ']')
            $isSection = $content.EndsWith(']') -and $name -match '^[A-Za-z][A-Za-z0-9]*$'
            if ($isSection) {
                $section = $name
            }
            $entries.Add([pscustomobject] @{
                    kind = $(if ($isSection) { 'section' } else { 'problem' })
                    section = $section
                    key = ''
                    value = $content
                    line = $line
                })
            continue
        } else {
            $sign = $content.IndexOf('=')
            if ($sign -lt 1) {
                $entries.Add([pscustomobject] @{ kind = 'problem'; section = $section; key = ''; value = $content; line = $line })
                continue
            }
            $key = $content.Substring(0, $sign).Trim()
            $value = $content.Substring($sign + 1).Trim()
            $goesOn = $value.EndsWith('\')
        }
        if (-not $goesOn) {
            $entries.Add([pscustomobject] @{ kind = 'value'; section = $section; key = $key; value = $value; line = $line })
        }
    }
    , $entries
}

function Measure-Work {
    param ([scriptblock] $Work)
    $times = foreach ($round in 1..25) {
        $watch = [System.Diagnostics.Stopwatch]::StartNew()
        $null = & $Work
        $watch.Elapsed.TotalMilliseconds
    }
    @{ first = $times[0]; median = @($times | Sort-Object)[12] }
}

@{
    rule = Measure-Work { $class::readLines($Text) }
    units = Measure-Work { $class::tokenize($Text) }
    hand = Measure-Work { Read-LineByHand $Text }
    call = Measure-Work { foreach ($round in 1..1000) { $null = $class::isWordUnit(95) } }
    function = Measure-Work {
        function Test-Unit {
            param ([long] $Unit)
            return $Unit -eq 95
        }
        foreach ($round in 1..1000) {
            $null = Test-Unit -Unit 95
        }
    }
}
