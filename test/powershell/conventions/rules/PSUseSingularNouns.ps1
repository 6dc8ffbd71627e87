# The last word of the noun, by its ending; the rule itself asks a pluralizer.
@{
    Bad = 'function Get-SampleRules { 1 }'
    Good = 'function Get-SampleAddress { 1 }; function Get-SampleData { 1 }; function Get-SampleStatus { 1 }'
    Find = {
        param ($Source)
        foreach ($function in $Source.Functions.Values) {
            $word = [regex]::Match($function.Name, '-.*?([A-Z]?[a-z0-9]*)$').Groups[1].Value
            if ($word -cmatch '[a-z]s$' -and $word -notmatch '(?:ss|us|is|alias|canvas|dns|tls)$' -or $word -in 'Children', 'People', 'Criteria', 'Indices', 'Media') {
                New-Finding $Source $function "'$word' is a plural" 'take the singular'
            }
        }
    }
}
