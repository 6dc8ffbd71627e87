using WslNet.Engine.Internals;

namespace Microsoft.PowerShell.Commands;

/// <summary>Convert-Path.</summary>
[Cmdlet(VerbsData.Convert, "Path", DefaultParameterSetName = "Path")]
[OutputType(typeof(string))]
internal sealed class ConvertPathCommand : ProviderCommand
{
    private string[] _paths = [];

    [Parameter(Position = 0, ParameterSetName = "Path", Mandatory = true, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    public string[] Path { get => _paths; set => _paths = value; }

    [Parameter(ParameterSetName = "LiteralPath", Mandatory = true, ValueFromPipelineByPropertyName = true)]
    [Alias("PSPath", "LP")]
    public string[] LiteralPath { get => _paths; set { _paths = value; Literal = true; } }

    protected override void ProcessRecord()
    {
        foreach (var path in _paths)
        {
            ForPath(() =>
            {
                foreach (var found in SessionState.Path.Resolve(path, NewContext())) WriteObject(found.ProviderPath);
            });
        }
    }
}
