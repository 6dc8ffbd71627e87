using WslNet.Engine.Internals;

namespace Microsoft.PowerShell.Commands;

/// <summary>Push-Location.</summary>
[Cmdlet(VerbsCommon.Push, "Location", DefaultParameterSetName = "Path")]
internal sealed class PushLocationCommand : ProviderCommand
{
    private string? _path;

    [Parameter(Position = 0, ParameterSetName = "Path", ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    public string? Path { get => _path; set => _path = value; }

    [Parameter(ParameterSetName = "LiteralPath", ValueFromPipelineByPropertyName = true)]
    [Alias("PSPath", "LP")]
    public string? LiteralPath { get => _path; set { _path = value; Literal = true; } }

    [Parameter]
    public SwitchParameter PassThru { get; set; }

    [Parameter(ValueFromPipelineByPropertyName = true)]
    public string? StackName { get; set; }

    protected override void ProcessRecord()
    {
        SessionState.Path.PushCurrentLocation(StackName);
        if (string.IsNullOrEmpty(_path)) return;
        ForPath(() =>
        {
            var found = SessionState.Path.SetLocation(_path, NewContext(), Literal);
            if (PassThru) WriteObject(found);
        });
    }
}
