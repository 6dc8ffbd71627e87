using Microsoft.PowerShell.Commands.Internal.Format;
using WslNet.Engine.Internals;

namespace Microsoft.PowerShell.Commands;

/// <summary>Out-File; redirection with &gt; and &gt;&gt; goes through it as well.</summary>
[Cmdlet(VerbsData.Out, "File", SupportsShouldProcess = true, DefaultParameterSetName = "ByPath")]
internal sealed class OutFileCommand : FrontEndCommandBase
{
    private StreamWriter? _writer;

    [Parameter(Mandatory = true, Position = 0, ParameterSetName = "ByPath")]
    [Alias("Path")]
    public string? FilePath { get; set; }

    [Parameter(Mandatory = true, ValueFromPipelineByPropertyName = true, ParameterSetName = "ByLiteralPath")]
    [Alias("PSPath", "LP")]
    public string? LiteralPath { get; set; }

    [Parameter(Position = 1)]
    [EncodingArgument]
    public Encoding Encoding { get; set; } = new UTF8Encoding(false);

    [Parameter]
    public SwitchParameter Append { get; set; }

    [Parameter]
    public SwitchParameter Force { get; set; }

    [Parameter]
    [Alias("NoOverwrite")]
    public SwitchParameter NoClobber { get; set; }

    [Parameter]
    [ValidateRange(2, int.MaxValue)]
    public int Width { get; set; } = int.MaxValue - 1;

    [Parameter]
    public SwitchParameter NoNewline { get; set; }

    protected override void BeginProcessing()
    {
        var path = FilePaths.ForWriting(this, LiteralPath ?? FilePath!, LiteralPath is not null);
        var write = ShouldProcess(path, "Output to File");
        if (write) _writer = FilePaths.Open(this, path, Encoding, Append, Force, NoClobber);
        Formatter.Attach(this, Line, Width);
        base.BeginProcessing();
    }

    protected override void EndProcessing()
    {
        base.EndProcessing();
        _writer?.Dispose();
        _writer = null;
    }

    protected override void InternalDispose()
    {
        base.InternalDispose();
        _writer?.Dispose();
    }

    private void Line(string line)
    {
        var plain = PSHostUserInterface.GetOutputString(line, supportsVirtualTerminal: false);
        if (NoNewline) _writer?.Write(plain);
        else _writer?.WriteLine(plain);
    }
}
