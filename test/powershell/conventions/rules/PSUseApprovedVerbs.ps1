# Also of functions that nobody outside sees.
@{
    Bad = 'function Delete-Sample { 1 }'
    Good = 'function Remove-Sample { 1 }'
    Find = {
        param ($Source)
        $names = 'VerbsCommon', 'VerbsDiagnostic', 'VerbsData', 'VerbsLifecycle', 'VerbsCommunications', 'VerbsSecurity', 'VerbsOther'
        # Build and Deploy are newer than Windows PowerShell.
        $approved = @($names | ForEach-Object { ([type] "System.Management.Automation.$_").GetFields() } | ForEach-Object Name | Where-Object { $_ -notin 'Build', 'Deploy' })
        foreach ($function in $Source.Functions.Values) {
            $verb, $noun = (Get-PlainName $function) -split '-', 2
            if (($noun -or $Source.Name -like '*.psm1') -and $approved -notcontains $verb) {
                New-Finding $Source $function "'$verb' is not an approved verb" 'take one that Get-Verb lists'
            }
        }
    }
}
