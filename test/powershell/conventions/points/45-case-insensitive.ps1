# The operators with c compare by culture as well: they tell two words apart, and call two texts with different bytes the same.
@{
    Title = 'no operator compares with case, and every ValidateSet takes any'
    Bad = '$a -ceq $b', '$a -clike "x*"', 'switch -CaseSensitive ($a) { "x" { 1 } }', 'function Get-WslSample { param ([ValidateSet("A", IgnoreCase = $false)] $Id) $Id }'
    Good = '$a -eq $b; switch ($a) { "x" { 1 } }; [string]::Equals($a, $b, [System.StringComparison]::Ordinal)'
    Find = {
        param ($Source)
        foreach ($comparison in $Source.Nodes['BinaryExpressionAst']) {
            if ([string] $comparison.Operator -cmatch '^C(?:eq|ne|ge|gt|lt|le|like|notlike|match|notmatch|contains|notcontains|in|notin|replace|split)$') {
                New-Finding $Source $comparison "$comparison" 'compare without c, or ordinally with [string]::Equals'
            }
        }
        foreach ($switch in $Source.Nodes['SwitchStatementAst']) {
            if ([string] $switch.Flags -match 'CaseSensitive') {
                New-Finding $Source $switch 'switch -CaseSensitive' 'leave it out'
            }
        }
        foreach ($attribute in $Source.Nodes['AttributeAst']) {
            if ($attribute.TypeName.Name -eq 'ValidateSet' -and $attribute.Extent.Text -match 'IgnoreCase\s*=\s*\$false') {
                New-Finding $Source $attribute "$attribute" 'take words in any case'
            }
        }
    }
}
