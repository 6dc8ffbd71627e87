namespace WslNet.Engine.Host;

/// <summary>Usual aliases that the engine's own session state leaves out on this platform.</summary>
internal static class Aliases
{
    public static readonly (string Name, string Target)[] Missing =
    [
        ("sort", "Sort-Object"), ("tee", "Tee-Object"), ("compare", "Compare-Object"), ("diff", "Compare-Object"),
        ("sleep", "Start-Sleep"), ("write", "Write-Output"), ("ls", "Get-ChildItem"), ("cat", "Get-Content"),
        ("cp", "Copy-Item"), ("mv", "Move-Item"), ("rm", "Remove-Item"), ("rmdir", "Remove-Item"), ("ac", "Add-Content"),
        ("clear", "Clear-Host"), ("ps", "Get-Process"), ("man", "help"),
    ];
}
