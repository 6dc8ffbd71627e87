# The run. Each block and each test is a wrapper in the session state of the test file: set-up blocks are dot-sourced in it,
# and what runs inside it (children, the test) sees its variables and cannot change those of its siblings.

$script:ScopeWrapper = {
    param($______pester)
    $______pester.Error = $null
    try {
        if ($______pester.HasData) {
            $_ = $______pester.Data
            if ($_ -is [System.Collections.IDictionary]) {
                foreach ($______key in @($_.Keys)) { $ExecutionContext.SessionState.PSVariable.Set($______key, $_[$______key]) }
            }
        }
        # A loop of one pass keeps a stray break or continue of a test from ending the run.
        do {
            foreach ($______script in $______pester.Before) { $null = . $______script }
        } until ($true)
        $______pester.Ready = $true
    } catch {
        $______pester.Error = $_
    }
    & $______pester.Inner
    try {
        do {
            foreach ($______script in $______pester.After) { $null = . $______script }
        } until ($true)
    } catch {
        if ($null -eq $______pester.Error) { $______pester.Error = $_ }
    }
}

function Invoke-Wrapped($Item, [object[]] $Before, [object[]] $After, [scriptblock] $Inner, [scriptblock] $StateFrom) {
    $wrapper = [scriptblock]::Create($script:ScopeWrapper)
    $script:SessionStateOfScript.SetValue($wrapper, $script:SessionStateOfScript.GetValue($StateFrom))
    $step = @{
        HasData = $Item.HasData; Data = $Item.Data; Before = @($Before | Where-Object { $null -ne $_ })
        After = @($After | Where-Object { $null -ne $_ }); Inner = $Inner; Error = $null; Ready = $false
    }
    & $wrapper $step
    $step
}

function Invoke-Block($Block, $Context, $OuterError) {
    $names = $Context.Names
    $inner = {
        # This block runs in the module and writes its results to the pipeline of the wrapper.
        $failed = if ($null -ne $OuterError) { $OuterError } else { $step.Value.Error }
        foreach ($child in $Block.Children) {
            if (-not $child.Run) { continue }
            $childContext = @{ File = $Context.File; State = $Context.State; Names = @($names) + @(Expand-Title $child) }
            if ($child.IsTest) { Invoke-Test $child $childContext $failed } else { Invoke-Block $child $childContext $failed }
        }
    }
    $step = [ref] $null
    Invoke-BlockWrapper $Block $Context $OuterError $inner $step
}

function Invoke-BlockWrapper($Block, $Context, $OuterError, $Inner, $Holder) {
    $wrapper = [scriptblock]::Create($script:ScopeWrapper)
    $script:SessionStateOfScript.SetValue($wrapper, $script:SessionStateOfScript.GetValue($Context.State))
    # Where an outer BeforeAll failed, the tests inside fail with its error and nothing else runs.
    $active = $null -eq $OuterError
    $Holder.Value = @{
        HasData = $Block.HasData; Data = $Block.Data; Inner = $Inner; Error = $null; Ready = $false
        Before = @(if ($active -and $null -ne $Block.BeforeAll) { $Block.BeforeAll })
        After  = @(if ($active -and $null -ne $Block.AfterAll) { $Block.AfterAll })
    }
    & $wrapper $Holder.Value
    $step = $Holder.Value
    if ($null -ne $step.Error -and $step.Ready) {
        New-ContainerError $Context.File "AfterAll of '$($Context.Names -join ' / ')' failed: $($step.Error.Exception.Message)" $step.Error
    }
}

function Invoke-Test($Test, $Context, $OuterError) {
    $clock = [System.Diagnostics.Stopwatch]::StartNew()
    $failure = $OuterError
    if ($null -eq $failure) {
        $before = @(); $after = @()
        for ($block = $Test.Parent; $null -ne $block; $block = $block.Parent) {
            if ($null -ne $block.BeforeEach) { $before = @($block.BeforeEach) + $before }
            if ($null -ne $block.AfterEach) { $after += $block.AfterEach }
        }
        # AfterEach runs even where the test failed, as everything after a test does.
        $step = Invoke-Wrapped $Test (@($before) + @($Test.Test)) $after {} $Context.State
        $failure = $step.Error
    }
    [pscustomobject]@{
        kind = 'test'; file = $Context.File; path = @($Context.Names); result = if ($null -eq $failure) { 'Passed' } else { 'Failed' }
        durationMs = [Math]::Round($clock.Elapsed.TotalMilliseconds, 2); line = $Test.Line
        error = if ($null -ne $failure) { New-ErrorData $failure }
    }
}

function New-ErrorData($ErrorRecord) {
    [pscustomobject]@{
        message = $ErrorRecord.Exception.Message; id = $ErrorRecord.FullyQualifiedErrorId; stack = Get-TestStack $ErrorRecord.ScriptStackTrace
        file = $ErrorRecord.InvocationInfo.ScriptName; line = $ErrorRecord.InvocationInfo.ScriptLineNumber
    }
}

function New-ContainerError([string] $File, [string] $Message, $ErrorRecord) {
    [pscustomobject]@{ kind = 'container'; file = $File; message = $Message; stack = if ($null -ne $ErrorRecord) { Get-TestStack $ErrorRecord.ScriptStackTrace } }
}

# The frames of the test, without those of the runner around it.
function Get-TestStack([string] $Stack) {
    @($Stack -split '\r?\n' | Where-Object { -not $_.Contains($PSScriptRoot) -and -not $_.Contains('<ScriptBlock>, <No file>') }) -join "`n"
}
