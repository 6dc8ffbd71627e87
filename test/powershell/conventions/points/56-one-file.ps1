# Nothing is loaded at import, and by a call only a file that stands beside this one, named word for word.
@{
    Title = 'the module is one file, without a loop that loads others'
    Bad = 'foreach ($file in Get-ChildItem -Path $PSScriptRoot) { . $file.FullName }', '. "$PSScriptRoot/Other.ps1"', 'function Get-Sample { . $path }'
    Good = 'function Get-Sample { . ([System.IO.Path]::Combine($PSScriptRoot, ''Sample.Rules.ps1'')) }'
    Find = {
        param ($Source)
        if ($Source.Name -notlike '*.psm1') {
            return
        }
        foreach ($command in $Source.Nodes['CommandAst']) {
            if ([string] $command.InvocationOperator -ne 'Dot') {
                continue
            }
            if ($null -eq (Get-EnclosingFunction -Node $command)) {
                New-Finding $Source $command "$command loads a file at import" 'inline it'
            } elseif ($command.Extent.Text -notmatch "\`$PSScriptRoot, '[\w.]+\.ps1'\)") {
                New-Finding $Source $command "$command loads a file that is not named" 'name the file'
            }
        }
    }
}
