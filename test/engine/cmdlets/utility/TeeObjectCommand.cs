using WslNet.Engine.Internals;

namespace Microsoft.PowerShell.Commands;

/// <summary>Tee-Object into a variable; writing to a file is Out-File's work.</summary>
[Cmdlet("Tee", "Object")]
internal sealed class TeeObjectCommand : PSCmdlet
{
    private readonly List<object?> _items = [];

    [Parameter(ValueFromPipeline = true)]
    public PSObject? InputObject { get; set; }

    [Parameter(Mandatory = true)]
    public string Variable { get; set; } = "";

    [Parameter]
    public SwitchParameter Append { get; set; }

    protected override void BeginProcessing()
    {
        if (!Append || Variables.Get(Variables.Of(SessionState), Variable)?.Value is not { } known) return;
        _items.AddRange(LanguagePrimitives.GetEnumerable(known)?.Cast<object?>() ?? [known]);
    }

    protected override void ProcessRecord()
    {
        _items.Add(InputObject);
        WriteObject(InputObject);
    }

    protected override void EndProcessing() => SessionState.PSVariable.Set(Variable, _items.Count == 1 ? _items[0] : _items.ToArray());
}
