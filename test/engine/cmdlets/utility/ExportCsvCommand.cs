using WslNet.Engine.Internals;

namespace Microsoft.PowerShell.Commands;

/// <summary>Export-Csv.</summary>
[Cmdlet(VerbsData.Export, "Csv", DefaultParameterSetName = "Path", SupportsShouldProcess = true)]
internal sealed class ExportCsvCommand : CsvWriterCommand, IDisposable
{
    private StreamWriter? _writer;
    private List<string>? _header;

    [Parameter(Position = 0, ParameterSetName = "Path", Mandatory = true)]
    public string? Path { get; set; }

    [Parameter(ParameterSetName = "LiteralPath", Mandatory = true)]
    [Alias("PSPath", "LP")]
    public string? LiteralPath { get; set; }

    [Parameter]
    public SwitchParameter Force { get; set; }

    [Parameter]
    [Alias("NoOverwrite")]
    public SwitchParameter NoClobber { get; set; }

    [Parameter]
    [EncodingArgument]
    public Encoding Encoding { get; set; } = new UTF8Encoding(false);

    [Parameter]
    public SwitchParameter Append { get; set; }

    protected override List<string>? ExistingHeader => _header;

    protected override void BeginProcessing()
    {
        base.BeginProcessing();
        var path = FilePaths.ForWriting(this, LiteralPath ?? Path!, LiteralPath is not null);
        if (!ShouldProcess(path, "Export-Csv")) return;
        if (Append && File.Exists(path))
        {
            using var reader = new StreamReader(path, Encoding);
            _header = CsvRow.Read(reader, Delimiter)?.Select(name => name ?? "").ToList();
        }
        _writer = FilePaths.Open(this, path, Encoding, Append, Force, NoClobber);
    }

    protected override void EndProcessing() => Dispose();

    protected override void Line(string line) => _writer?.WriteLine(line);

    public void Dispose()
    {
        _writer?.Dispose();
        _writer = null;
    }
}
