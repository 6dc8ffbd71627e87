using WslNet.Engine.Internals;

namespace Microsoft.PowerShell.Commands;

/// <summary>Resolve-Path.</summary>
[Cmdlet(VerbsDiagnostic.Resolve, "Path", DefaultParameterSetName = "Path")]
internal sealed class ResolvePathCommand : ProviderCommand
{
    private string[] _paths = [];

    [Parameter(Position = 0, ParameterSetName = "Path", Mandatory = true, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    public string[] Path { get => _paths; set => _paths = value; }

    [Parameter(ParameterSetName = "LiteralPath", Mandatory = true, ValueFromPipelineByPropertyName = true)]
    [Alias("PSPath", "LP")]
    public string[] LiteralPath { get => _paths; set { _paths = value; Literal = true; } }

    [Parameter]
    public SwitchParameter Relative { get; set; }

    [Parameter]
    public SwitchParameter Force { get; set; }

    protected override bool Forced => Force;

    protected override void ProcessRecord()
    {
        foreach (var path in _paths)
        {
            ForPath(() =>
            {
                foreach (var found in SessionState.Path.Resolve(path, NewContext()))
                {
                    if (Relative) WriteObject(RelativeTo(found));
                    else WriteObject(found);
                }
            });
        }
    }

    private string RelativeTo(PathInfo found)
    {
        var location = SessionState.Path.CurrentLocation;
        if (found.Provider.Name != location.Provider.Name) return found.Path;
        var relative = System.IO.Path.GetRelativePath(location.ProviderPath, found.ProviderPath);
        return relative.StartsWith('.') ? relative : System.IO.Path.Join(".", relative);
    }
}
