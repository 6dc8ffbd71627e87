using WslNet.Engine.Internals;

namespace Microsoft.PowerShell.Commands;

/// <summary>Remove-PSDrive.</summary>
[Cmdlet(VerbsCommon.Remove, "PSDrive", DefaultParameterSetName = "Name", SupportsShouldProcess = true)]
internal sealed class RemovePSDriveCommand : ProviderCommand
{
    [Parameter(Position = 0, ParameterSetName = "Name", Mandatory = true, ValueFromPipelineByPropertyName = true)]
    [AllowNull]
    [AllowEmptyCollection]
    public string[] Name { get; set; } = [];

    [Parameter(Position = 0, ParameterSetName = "LiteralName", Mandatory = true, ValueFromPipelineByPropertyName = true)]
    public string[]? LiteralName { get; set; }

    [Parameter(ValueFromPipelineByPropertyName = true)]
    public string[]? PSProvider { get; set; }

    [Parameter(ValueFromPipelineByPropertyName = true)]
    public string? Scope { get; set; }

    [Parameter]
    public SwitchParameter Force { get; set; }

    protected override bool Forced => Force;

    protected override void ProcessRecord()
    {
        foreach (var name in LiteralName ?? Name)
        {
            var found = Find(name);
            if (found.Count == 0 && (LiteralName is not null || !WildcardPattern.ContainsWildcardCharacters(name)))
            {
                var error = new System.Management.Automation.DriveNotFoundException($"Cannot find drive. A drive with the name '{name}' does not exist.");
                WriteError(new ErrorRecord(error, "DriveNotFound", ErrorCategory.ObjectNotFound, name));
            }
            foreach (var drive in found)
            {
                if (!ShouldProcess($"Name: {drive.Name} Provider: {drive.Provider} Root: {drive.Root}", "Remove Drive")) continue;
                try
                {
                    SessionState.Drive.Remove(drive.Name, Force, Scope, NewContext());
                }
                catch (Exception error) when (error is SessionStateException or PSInvalidOperationException)
                {
                    WriteError(new ErrorRecord(((IContainsErrorRecord)error).ErrorRecord, error));
                }
            }
        }
    }

    private List<PSDriveInfo> Find(string name)
    {
        var pattern = WildcardPattern.Get(LiteralName is null ? name : WildcardPattern.Escape(name), WildcardOptions.IgnoreCase);
        return (Scope is null ? SessionState.Drive.GetAll() : SessionState.Drive.GetAllAtScope(Scope))
            .Where(drive => pattern.IsMatch(drive.Name))
            .Where(drive => PSProvider is null || PSProvider.Contains(drive.Provider.Name, StringComparer.OrdinalIgnoreCase)).ToList();
    }
}
