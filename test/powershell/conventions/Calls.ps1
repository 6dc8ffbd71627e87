# Who calls whom in a source.

# Calls of a method or constructor, by its name.
function Get-MethodCall {
    param ($Source, [string] $Name)

    foreach ($call in $Source.Nodes['InvokeMemberExpressionAst']) {
        if ($call.Member.Extent.Text -eq $Name) {
            $call
        }
    }
}

# The names of the functions of a source that a function reaches by its calls, itself included.
function Get-ReachedFunction {
    param ($Source, [string] $Name)

    $seen = @{ $Name = $true }
    $open = [System.Collections.Generic.Queue[string]]::new()
    $open.Enqueue($Name)
    while ($open.Count -gt 0) {
        $current = $open.Dequeue()
        $current
        foreach ($command in $Source.Calls[$current]) {
            $called = $command.GetCommandName()
            if ($called -and $Source.Functions.ContainsKey($called) -and -not $seen.ContainsKey($called)) {
                $seen[$called] = $true
                $open.Enqueue($called)
            }
        }
    }
}

# Whether a function, or what it calls, uses a command.
function Test-CommandReached {
    param ($Source, [string] $Name, [string] $Command)

    foreach ($function in Get-ReachedFunction -Source $Source -Name $Name) {
        foreach ($call in $Source.Calls[$function]) {
            if ($call.GetCommandName() -eq $Command) {
                return $true
            }
        }
    }
    return $false
}

# Exported functions that change something: those that reach a call of ShouldProcess.
function Get-ChangingFunction {
    param ($Source)

    foreach ($name in $Source.Exported) {
        foreach ($function in Get-ReachedFunction -Source $Source -Name $name) {
            if ($Source.Functions[$function].Extent.Text -like '*.ShouldProcess(*') {
                $name
                break
            }
        }
    }
}

# Whether a command that the source does not define changes the machine, by its verb.
function Test-ChangingCommand {
    param ($Source, $Command)

    $name = $Command.GetCommandName()
    $harmless = 'New-Object', 'New-Guid', 'New-TimeSpan', 'New-Variable', 'Set-Variable', 'Clear-Variable', 'Remove-Variable',
        'Set-StrictMode', 'Set-Location', 'Add-Member', 'Start-Sleep', 'Remove-Module', 'Import-Module', 'Update-TypeData', 'Update-FormatData'
    $verbs = 'Add', 'Clear', 'Copy', 'Disable', 'Enable', 'Install', 'Move', 'New', 'Register', 'Remove', 'Rename', 'Reset', 'Restart',
        'Set', 'Start', 'Stop', 'Suspend', 'Uninstall', 'Unregister', 'Update'
    $name -and -not $Source.Functions.ContainsKey($name) -and -not $Source.Elsewhere.ContainsKey($name) -and $harmless -notcontains $name -and $verbs -contains $name.Split('-')[0]
}
