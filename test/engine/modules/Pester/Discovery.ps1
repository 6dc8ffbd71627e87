# What Describe, Context, It and the set-up blocks do while a file is discovered: they note, and run nothing.

function New-Block([string] $Name, $Parent, [string[]] $Tag, $Data, [bool] $HasData, [int] $Line) {
    [pscustomobject]@{
        Name = $Name; Parent = $Parent; Tag = @($Tag); Data = $Data; HasData = $HasData; Line = $Line
        BeforeAll = $null; AfterAll = $null; BeforeEach = $null; AfterEach = $null
        Children = [System.Collections.Generic.List[object]]::new(); IsTest = $false
    }
}

function Assert-Discovery([string] $Command, [switch] $InBlock) {
    if ($null -eq $script:CurrentBlock) { throw "$Command can only be used in a file that Invoke-WslNetPester runs." }
    if ($InBlock -and $null -eq $script:CurrentBlock.Parent) { throw "$Command must be inside a Describe or Context." }
}

# One entry for each -ForEach item; without -ForEach a single entry without data.
function Get-DataItem($ForEach, [bool] $Given, [string] $Name) {
    if (-not $Given) { return [pscustomobject]@{ Data = $null; HasData = $false } }
    $items = @(foreach ($item in $ForEach) { [pscustomobject]@{ Data = $item; HasData = $true } })
    # Pester 6 throws here, and Pester 5 leaves the tests out silently: a test that vanishes is a mistake.
    if ($items.Count -eq 0) { throw "'$Name' has an empty -ForEach: there is nothing to test." }
    $items
}

function Add-BlockFromCommand($Name, $Tag, $ForEach, [bool] $Given, [scriptblock] $Fixture, [int] $Line) {
    foreach ($item in Get-DataItem $ForEach $Given $Name) {
        $block = New-Block $Name $script:CurrentBlock $Tag $item.Data $item.HasData $Line
        $script:CurrentBlock.Children.Add($block)
        $script:CurrentBlock = $block
        try {
            Invoke-InScope -Fixture $Fixture -Block $block
        } finally {
            $script:CurrentBlock = $block.Parent
        }
    }
}

# Runs the body of a block in a scope of its own, with the data as variables: titles and -ForEach of children may use it.
function Invoke-InScope([scriptblock] $Fixture, $Block) {
    $wrapper = {
        param($______pester)
        if ($______pester.HasData) {
            $_ = $______pester.Data
            if ($_ -is [System.Collections.IDictionary]) {
                foreach ($______key in @($_.Keys)) { $ExecutionContext.SessionState.PSVariable.Set($______key, $_[$______key]) }
            }
        }
        $null = . $______pester.Fixture
    }
    Set-ScriptState -Script $wrapper -From $Fixture
    $null = & $wrapper @{ HasData = $Block.HasData; Data = $Block.Data; Fixture = $Fixture }
}

function Set-ScriptState([scriptblock] $Script, [scriptblock] $From) {
    $script:SessionStateOfScript.SetValue($Script, $script:SessionStateOfScript.GetValue($From))
}

function Describe {
    [CmdletBinding()]
    param(
        [Parameter(Mandatory, Position = 0)] [string] $Name,
        [string[]] $Tag = @(),
        [Parameter(Mandatory, Position = 1)] [ValidateNotNull()] [scriptblock] $Fixture,
        [Alias('TestCases')] [AllowNull()] [AllowEmptyCollection()] $ForEach
    )
    Assert-Discovery 'Describe'
    Add-BlockFromCommand $Name $Tag $ForEach $PSBoundParameters.ContainsKey('ForEach') $Fixture $MyInvocation.ScriptLineNumber
}

function Context {
    [CmdletBinding()]
    param(
        [Parameter(Mandatory, Position = 0)] [string] $Name,
        [string[]] $Tag = @(),
        [Parameter(Mandatory, Position = 1)] [ValidateNotNull()] [scriptblock] $Fixture,
        [Alias('TestCases')] [AllowNull()] [AllowEmptyCollection()] $ForEach
    )
    Assert-Discovery 'Context'
    Add-BlockFromCommand $Name $Tag $ForEach $PSBoundParameters.ContainsKey('ForEach') $Fixture $MyInvocation.ScriptLineNumber
}

function It {
    [CmdletBinding()]
    param(
        [Parameter(Mandatory, Position = 0)] [string] $Name,
        [Parameter(Mandatory, Position = 1)] [ValidateNotNull()] [scriptblock] $Test,
        [Alias('TestCases')] [AllowNull()] [AllowEmptyCollection()] $ForEach,
        [string[]] $Tag = @()
    )
    Assert-Discovery 'It' -InBlock
    foreach ($item in Get-DataItem $ForEach $PSBoundParameters.ContainsKey('ForEach') $Name) {
        $script:CurrentBlock.Children.Add([pscustomobject]@{
                Name = $Name; Parent = $script:CurrentBlock; Tag = @($Tag); Data = $item.Data; HasData = $item.HasData
                Line = $MyInvocation.ScriptLineNumber; Test = $Test; IsTest = $true
            })
    }
}

function Set-SetupBlock([string] $Kind, [scriptblock] $Script) {
    Assert-Discovery $Kind
    if ($null -ne $script:CurrentBlock.$Kind) { throw "$Kind is already defined in '$($script:CurrentBlock.Name)'." }
    $script:CurrentBlock.$Kind = $Script
}

function BeforeAll([Parameter(Mandatory)] [scriptblock] $Scriptblock) { Set-SetupBlock 'BeforeAll' $Scriptblock }
function AfterAll([Parameter(Mandatory)] [scriptblock] $Scriptblock) { Set-SetupBlock 'AfterAll' $Scriptblock }
function BeforeEach([Parameter(Mandatory)] [scriptblock] $Scriptblock) { Assert-Discovery 'BeforeEach' -InBlock; Set-SetupBlock 'BeforeEach' $Scriptblock }
function AfterEach([Parameter(Mandatory)] [scriptblock] $Scriptblock) { Assert-Discovery 'AfterEach' -InBlock; Set-SetupBlock 'AfterEach' $Scriptblock }

function BeforeDiscovery {
    [CmdletBinding()]
    param([Parameter(Mandatory, Position = 0)] [scriptblock] $ScriptBlock)
    Assert-Discovery 'BeforeDiscovery'
    # In the scope of the caller: its variables are there for what follows in the same block.
    . $ScriptBlock
}
