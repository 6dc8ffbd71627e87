# The name of a machine of ours in a script of others.
@{
    Bad = 'Get-Something -ComputerName server01'
    Good = 'Get-Something -ComputerName $name; Get-Something -ComputerName localhost'
    Find = {
        param ($Source)
        foreach ($command in $Source.Nodes['CommandAst']) {
            $computer = Get-CommandArgument -Command $command -Name 'ComputerName'
            if ($null -ne $computer -and $computer.GetType().Name -eq 'StringConstantExpressionAst' -and $computer.Value -notin 'localhost', '.', '::1', '127.0.0.1') {
                New-Finding $Source $command "the computer $computer is written down" 'take it from a parameter'
            }
        }
    }
}
