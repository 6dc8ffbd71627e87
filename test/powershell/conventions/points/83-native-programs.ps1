# Programs are started by one function, which decodes what they write; whoever calls it looks at how they ended.
@{
    Title = 'exit codes of programs are looked at, and their bytes are decoded'
    Bad = @(
        'function Get-Sample { wsl.exe --list }'
        'function Get-Sample { & $path --list }'
        'function Start-Sample { $a = [System.Diagnostics.Process]::new(); $a.StandardOutput.ReadToEnd() }'
        'function Start-Sample { $a = [System.Diagnostics.Process]::new(); [System.Text.Encoding]::Unicode.GetString($b); $a.ExitCode }; function Get-Sample { $c = Start-Sample; $c.Output }'
        'function Start-Sample { $a = [System.Diagnostics.Process]::new(); [System.Text.Encoding]::Unicode.GetString($b); $a.ExitCode }; function Get-Sample { $null = Start-Sample }'
    )
    Good = 'function Start-Sample { $a = [System.Diagnostics.Process]::new(); [System.Text.Encoding]::Unicode.GetString($b); $a.ExitCode }; function Get-Sample { $c = Start-Sample; $c.ExitCode }'
    Find = {
        param ($Source)
        foreach ($command in $Source.Nodes['CommandAst']) {
            $name = $command.GetCommandName()
            # The completer is run in the module by the call operator.
            $intoModule = $command.Extent.Text -match '^& \(Get-Module -Name ''\w+''\) [A-Z]\w+-\w+'
            if (-not $intoModule -and (($name -and $name -like '*.exe') -or [string] $command.InvocationOperator -eq 'Ampersand')) {
                New-Finding $Source $command "$command is started by PowerShell" 'start it as a process with explicit encodings'
            }
        }
        $starters = @{}
        foreach ($function in $Source.Functions.Values) {
            if ($function.Extent.Text -match '\[System\.Diagnostics\.Process\]::(?:new|Start)\(') {
                $starters[$function.Name] = $true
                $reached = @(Get-ReachedFunction -Source $Source -Name $function.Name | ForEach-Object { $Source.Functions[$_].Extent.Text }) -join "`n"
                if ($reached -notmatch '\.GetString\(|\.StandardOutputEncoding = ') {
                    New-Finding $Source $function 'it leaves the encoding to chance' 'decode the bytes itself'
                }
                if ($function.Extent.Text -notmatch '\.ExitCode\b') {
                    New-Finding $Source $function 'it does not say how the program ended' 'put out the exit code'
                }
            }
        }
        do {
            $before = $starters.Count
            foreach ($name in $Source.Functions.Keys) {
                foreach ($command in $Source.Calls[$name]) {
                    # A function that only hands the result on is one, too.
                    $handsOn = $command.Parent.Parent.GetType().Name -in 'NamedBlockAst', 'ReturnStatementAst'
                    if ($command.GetCommandName() -and $starters.ContainsKey($command.GetCommandName()) -and $handsOn) {
                        $starters[$name] = $true
                    }
                }
            }
        } while ($starters.Count -gt $before)
        foreach ($name in $Source.Functions.Keys) {
            foreach ($command in $Source.Calls[$name]) {
                $assignment = Get-Ancestor -Node $command -Type 'AssignmentStatementAst'
                if (-not $command.GetCommandName() -or -not $starters.ContainsKey($command.GetCommandName()) -or $starters.ContainsKey($name)) {
                    continue
                }
                $variable = if ($null -ne $assignment) { $assignment.Left.Extent.Text }
                if (-not $variable -or $Source.Functions[$name].Extent.Text -notmatch "$([regex]::Escape($variable))\.ExitCode\b") {
                    New-Finding $Source $command "nobody looks at the exit code of $command" 'compare it with 0'
                }
            }
        }
    }
}
