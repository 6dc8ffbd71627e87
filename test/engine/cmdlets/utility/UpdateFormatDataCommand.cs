using WslNet.Engine.Internals;

namespace Microsoft.PowerShell.Commands;

/// <summary>Update-FormatData.</summary>
[Cmdlet(VerbsData.Update, "FormatData", SupportsShouldProcess = true, DefaultParameterSetName = "FileSet")]
internal sealed class UpdateFormatDataCommand : PSCmdlet
{
    private readonly List<string> _last = [];
    private readonly List<string> _first = [];

    [Parameter(Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true, ParameterSetName = "FileSet")]
    [Alias("PSPath", "Path")]
    public string[] AppendPath { get; set; } = [];

    [Parameter(ParameterSetName = "FileSet")]
    public string[] PrependPath { get; set; } = [];

    protected override void BeginProcessing() => _first.AddRange(Wanted(PrependPath));

    protected override void ProcessRecord() => _last.AddRange(Wanted(AppendPath));

    protected override void EndProcessing()
    {
        if (_first.Count + _last.Count > 0) EngineContext.AddFormats(this, _first, _last);
    }

    private IEnumerable<string> Wanted(string[] paths) => paths.SelectMany(path => FilePaths.ForReading(this, path, literal: false))
        .Where(file => ShouldProcess($"FileName: {file}", "Update FormatData")).ToList();
}
