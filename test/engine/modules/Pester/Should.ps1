# Should. The checks run here; the error is thrown from Should itself, so that it carries the line of the test.

function Should {
    [CmdletBinding(DefaultParameterSetName = 'None')]
    param(
        [Parameter(ValueFromPipeline)] [AllowNull()] [object] $ActualValue,
        [switch] $Not,
        [string] $Because,
        [Parameter(Mandatory, ParameterSetName = 'Be')] [Alias('EQ')] [switch] $Be,
        [Parameter(Mandatory, ParameterSetName = 'BeExactly')] [Alias('CEQ')] [switch] $BeExactly,
        [Parameter(Mandatory, ParameterSetName = 'BeNullOrEmpty')] [switch] $BeNullOrEmpty,
        [Parameter(Mandatory, ParameterSetName = 'BeTrue')] [switch] $BeTrue,
        [Parameter(Mandatory, ParameterSetName = 'BeFalse')] [switch] $BeFalse,
        [Parameter(Mandatory, ParameterSetName = 'BeGreaterThan')] [Alias('GT')] [switch] $BeGreaterThan,
        [Parameter(Mandatory, ParameterSetName = 'BeLessThan')] [Alias('LT')] [switch] $BeLessThan,
        [Parameter(Mandatory, ParameterSetName = 'BeGreaterOrEqual')] [Alias('GE')] [switch] $BeGreaterOrEqual,
        [Parameter(Mandatory, ParameterSetName = 'BeLessOrEqual')] [Alias('LE')] [switch] $BeLessOrEqual,
        [Parameter(Mandatory, ParameterSetName = 'BeLike')] [switch] $BeLike,
        [Parameter(Mandatory, ParameterSetName = 'BeLikeExactly')] [switch] $BeLikeExactly,
        [Parameter(Mandatory, ParameterSetName = 'Match')] [switch] $Match,
        [Parameter(Mandatory, ParameterSetName = 'MatchExactly')] [Alias('CMATCH')] [switch] $MatchExactly,
        [Parameter(Mandatory, ParameterSetName = 'Contain')] [switch] $Contain,
        [Parameter(Mandatory, ParameterSetName = 'HaveCount')] [switch] $HaveCount,
        [Parameter(Mandatory, ParameterSetName = 'BeOfType')] [Alias('HaveType')] [switch] $BeOfType,
        [Parameter(Mandatory, ParameterSetName = 'BeIn')] [switch] $BeIn,
        [Parameter(Mandatory, ParameterSetName = 'Exist')] [switch] $Exist,
        [Parameter(Mandatory, ParameterSetName = 'Throw')] [switch] $Throw,
        [Parameter(Position = 0, ParameterSetName = 'Be')]
        [Parameter(Position = 0, ParameterSetName = 'BeExactly')]
        [Parameter(Position = 0, ParameterSetName = 'BeGreaterThan')]
        [Parameter(Position = 0, ParameterSetName = 'BeLessThan')]
        [Parameter(Position = 0, ParameterSetName = 'BeGreaterOrEqual')]
        [Parameter(Position = 0, ParameterSetName = 'BeLessOrEqual')]
        [Parameter(Position = 0, ParameterSetName = 'BeLike')]
        [Parameter(Position = 0, ParameterSetName = 'BeLikeExactly')]
        [Parameter(Position = 0, ParameterSetName = 'Contain')]
        [Parameter(Position = 0, ParameterSetName = 'HaveCount')]
        [Parameter(Position = 0, ParameterSetName = 'BeIn')]
        [AllowNull()] [object] $ExpectedValue,
        [Parameter(Position = 0, ParameterSetName = 'Match')]
        [Parameter(Position = 0, ParameterSetName = 'MatchExactly')]
        [string] $RegularExpression,
        [Parameter(Position = 0, ParameterSetName = 'BeOfType')] [object] $ExpectedType,
        [Parameter(Position = 0, ParameterSetName = 'Throw')] [string] $ExpectedMessage,
        [Parameter(Position = 1, ParameterSetName = 'Throw')] [string] $ErrorId,
        [Parameter(Position = 2, ParameterSetName = 'Throw')] [type] $ExceptionType,
        [Parameter(ParameterSetName = 'Throw')] [switch] $PassThru
    )
    begin { $items = [System.Collections.Generic.List[object]]::new() }
    process { $items.Add($ActualValue) }
    end {
        $name = $PSCmdlet.ParameterSetName
        if ($name -eq 'None') { $PSCmdlet.ThrowTerminatingError((New-ShouldError 'Should needs an operator, for example -Be.')) }
        $parameters = @{ ExpectedValue = $ExpectedValue; RegularExpression = $RegularExpression
            ExpectedType = $ExpectedType; ExpectedMessage = $ExpectedMessage; ErrorId = $ErrorId; ExceptionType = $ExceptionType }
        $values = if ($items.Count -eq 0) { , @($null) } elseif ($name -ne 'Throw' -and $script:Operators[$name].Whole) { , @(, $items.ToArray()) } else { , $items.ToArray() }
        foreach ($value in $values) {
            $message = if ($name -eq 'Throw') {
                $thrown = Get-Thrown $value
                Get-ThrowFailure $thrown $parameters $Not $Because
            } else {
                Get-Failure $name $value $parameters $Not $Because
            }
            if ($message) { $PSCmdlet.ThrowTerminatingError((New-ShouldError $message)) }
            if ($name -eq 'Throw' -and $PassThru) { $thrown.Error }
        }
    }
}

function Get-Failure([string] $Name, $Value, $Parameters, [bool] $Not, [string] $Because) {
    $operator = $script:Operators[$Name]
    if ([bool] (& $operator.Test $Value $Parameters) -ne $Not) { return }
    $shown = if ($operator.Whole -and $Value -is [object[]] -and $Value.Count -eq 1) { $Value[0] } else { $Value }
    "Expected $(if ($Not) { 'anything but ' })$(& $operator.Says $Parameters),$(Format-Because $Because) but got $(Format-Value $shown)."
}

function Get-Thrown($Script) {
    if ($Script -isnot [scriptblock]) {
        throw [System.ArgumentException]::new('Input is missing or not a ScriptBlock. Input to ''-Throw'' and ''-Not -Throw'' must be enclosed in curly braces.')
    }
    $result = @{ Error = $null }
    try {
        do { $null = & $Script } until ($true)
    } catch {
        $result.Error = $_
    }
    $result
}

function Get-ThrowFailure($Thrown, $Parameters, [bool] $Not, [string] $Because) {
    $failure = $Thrown.Error
    if ($Not) {
        if ($null -ne $failure) { return "Expected no exception to be thrown,$(Format-Because $Because) but an exception '$($failure.Exception.Message)' was thrown." }
        return
    }
    $wanted = @(); $but = @()
    if ($null -ne $Parameters.ExceptionType) {
        $wanted += "of type $(Format-Value $Parameters.ExceptionType)"
        if ($null -ne $failure -and $failure.Exception -isnot $Parameters.ExceptionType) { $but += "its type was $(Format-Value $failure.Exception.GetType())" }
    }
    if (-not [string]::IsNullOrWhiteSpace($Parameters.ExpectedMessage)) {
        $wanted += "with a message like '$($Parameters.ExpectedMessage)'"
        if ($null -ne $failure -and $failure.Exception.Message -notlike $Parameters.ExpectedMessage) { $but += "the message was '$($failure.Exception.Message)'" }
    }
    if (-not [string]::IsNullOrWhiteSpace($Parameters.ErrorId)) {
        $wanted += "with the error id '$($Parameters.ErrorId)'"
        if ($null -ne $failure -and $failure.FullyQualifiedErrorId -notlike $Parameters.ErrorId) { $but += "the id was '$($failure.FullyQualifiedErrorId)'" }
    }
    if ($null -eq $failure) { $but += 'no exception was thrown' }
    if ($but.Count -eq 0) { return }
    "Expected an exception $($wanted -join ' and ')$(if ($wanted) { ' ' })to be thrown,$(Format-Because $Because) but $($but -join ' and ')."
}

function Format-Because([string] $Because) {
    if ($Because) { " because $($Because -replace '^because\s+'),".TrimEnd(',') + ',' }
}

function New-ShouldError([string] $Message) {
    [System.Management.Automation.ErrorRecord]::new([System.Exception]::new($Message), 'PesterAssertionFailed', 'InvalidResult', $null)
}
