# How the commands that list objects filter them, and what they say where nothing matches.
function Select-ByFilter {
    param($Cmdlet, $Bound, $Objects, [string] $Class, [string[]] $Filter)
    $given = @($Filter | Where-Object { $Bound.ContainsKey($_) })
    foreach ($name in $given) {
        $Objects = @($Objects | Where-Object { Test-FilterValue $_.$name $Bound[$name] })
    }
    $values = @($given | ForEach-Object { $Bound[$_] })
    $patterns = @($values | Where-Object { $_ -is [string] -and [System.Management.Automation.WildcardPattern]::ContainsWildcardCharacters($_) })
    if (@($Objects).Count -eq 0 -and $values.Count -gt 0 -and $patterns.Count -eq 0) {
        if ($values.Count -gt 1) {
            [WslNet.Simulation.PowerShell.WindowsCommand]::Refuse($Cmdlet, "the error of $($Cmdlet.MyInvocation.MyCommand.Name) with several filters is not simulated.")
        }
        [WslNet.Simulation.PowerShell.WindowsCommand]::WriteNotFound($Cmdlet, $Class, $given[0], $values[0])
    }
    $Objects
}
