using Microsoft.PowerShell.Commands.Internal.Format;
using WslNet.Engine.Internals;

namespace Microsoft.PowerShell.Commands;

/// <summary>Out-String.</summary>
[Cmdlet(VerbsData.Out, "String", DefaultParameterSetName = "NoNewLineFormatting")]
[OutputType(typeof(string))]
internal sealed class OutStringCommand : FrontEndCommandBase
{
    private readonly StringBuilder _text = new();

    [Parameter(ParameterSetName = "StreamFormatting")]
    public SwitchParameter Stream { get; set; }

    [Parameter]
    [ValidateRange(2, int.MaxValue)]
    public int? Width { get; set; }

    [Parameter(ParameterSetName = "NoNewLineFormatting")]
    public SwitchParameter NoNewline { get; set; }

    protected override void BeginProcessing()
    {
        Formatter.Attach(this, Line, Width ?? Host.UI.RawUI.BufferSize.Width);
        base.BeginProcessing();
    }

    protected override void EndProcessing()
    {
        base.EndProcessing();
        if (!Stream) WriteObject(_text.ToString());
    }

    private void Line(string line)
    {
        var plain = PSHostUserInterface.GetOutputString(line, supportsVirtualTerminal: false);
        if (Stream) WriteObject(plain);
        else if (NoNewline) _text.Append(plain);
        else _text.Append(plain).Append(Environment.NewLine);
    }
}
