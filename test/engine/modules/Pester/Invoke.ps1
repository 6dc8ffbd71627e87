# Discovers and runs test files; emits one object for each finished test and for each file that could not be used.

function Invoke-WslNetPester {
    [CmdletBinding()]
    param(
        [Parameter(Mandatory, Position = 0)] [string[]] $Path,
        [string[]] $Tag = @(),
        [string[]] $FullName = @()
    )
    foreach ($file in $Path) {
        $full = $PSCmdlet.GetUnresolvedProviderPathFromPSPath($file)
        $root = New-Block '' $null @() $null $false 0
        $script = $null
        $script:CurrentBlock = $root
        try {
            if (-not [System.IO.File]::Exists($full)) { throw "The test file '$full' does not exist." }
            $tokens = $null; $errors = $null
            $tree = [System.Management.Automation.Language.Parser]::ParseFile($full, [ref] $tokens, [ref] $errors)
            if ($errors.Count -gt 0) { throw "$($errors[0].Message) ($($full):$($errors[0].Extent.StartLineNumber))" }
            $script = $tree.GetScriptBlock()
            # Test files belong to the caller's session, not to this module.
            $script:SessionStateOfScript.SetValue($script, $script:InternalOfSession.GetValue($PSCmdlet.SessionState))
            $null = & $script
        } catch {
            New-ContainerError $full "Discovery failed: $($_.Exception.Message)" $_
            continue
        } finally {
            $script:CurrentBlock = $null
        }
        if (-not (Select-Test $root $Tag $FullName)) {
            # A file without tests proves nothing; with a filter it is simply not meant.
            if (-not $Tag -and -not $FullName) { New-ContainerError $full 'The file holds no tests.' $null }
            continue
        }
        Invoke-Block $root @{ File = $full; State = $script; Names = @() } $null
    }
}
