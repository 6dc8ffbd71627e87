# Walks the syntax trees of sources in the engine, and puts out of each what is newer than Windows PowerShell, and what it uses.
param ([string] $Folder, [object[]] $Sources)

. "$Folder/NewerSyntax.ps1"
. "$Folder/Uses.ps1"
foreach ($source in $Sources) {
    $tokens = $null
    $problems = $null
    $tree = [System.Management.Automation.Language.Parser]::ParseInput($source.text, [ref] $tokens, [ref] $problems)
    [pscustomobject] @{
        name = $source.name
        problems = @($problems | ForEach-Object { New-Use 'problem' $_ @{ what = $_.Message } })
        newer = @(Find-NewerSyntax -Tree $tree -Tokens $tokens | ForEach-Object { New-Use 'newer' $_.Node @{ what = $_.What } })
        uses = @(Get-Use -Tree $tree)
        defined = @(Get-Definition -Tree $tree)
    }
}
