# Which tests run: by tag (of the test or of a block around it) and by full name.

function Test-Wanted($Test, [string[]] $Tag, [string[]] $FullName) {
    $tags = @(); $names = @()
    for ($item = $Test; $null -ne $item; $item = $item.Parent) {
        $tags += $item.Tag
        if ($null -ne $item.Parent) { $names = @(Expand-Title $item) + $names }
    }
    $name = $names -join '.'
    $byTag = -not $Tag -or @($Tag | Where-Object { $wanted = $_; @($tags | Where-Object { $_ -like $wanted }).Count -gt 0 }).Count -gt 0
    $byName = -not $FullName -or @($FullName | Where-Object { $name -like $_ }).Count -gt 0
    $byTag -and $byName
}

# Marks the tests that run, and with them the blocks around them: a block without a test does not run its BeforeAll.
function Select-Test($Block, [string[]] $Tag, [string[]] $FullName) {
    $any = $false
    foreach ($child in $Block.Children) {
        $run = if ($child.IsTest) { Test-Wanted $child $Tag $FullName } else { Select-Test $child $Tag $FullName }
        Add-Member -InputObject $child -NotePropertyName Run -NotePropertyValue $run -Force
        $any = $any -or $run
    }
    $any
}
