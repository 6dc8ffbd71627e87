using Newtonsoft.Json;
using WslNet.Engine.Json;

namespace Microsoft.PowerShell.Commands;

/// <summary>ConvertTo-Json.</summary>
[Cmdlet(VerbsData.ConvertTo, "Json")]
[OutputType(typeof(string))]
internal sealed class ConvertToJsonCommand : PSCmdlet
{
    private readonly List<object?> _items = [];

    [Parameter(Position = 0, Mandatory = true, ValueFromPipeline = true)]
    [AllowNull]
    public object? InputObject { get; set; }

    [Parameter]
    [ValidateRange(0, 100)]
    public int Depth { get; set; } = 2;

    [Parameter]
    public SwitchParameter Compress { get; set; }

    [Parameter]
    public SwitchParameter EnumsAsStrings { get; set; }

    [Parameter]
    public SwitchParameter AsArray { get; set; }

    [Parameter]
    public StringEscapeHandling EscapeHandling { get; set; } = StringEscapeHandling.Default;

    protected override void ProcessRecord() => _items.Add(InputObject);

    protected override void EndProcessing()
    {
        if (_items.Count == 0) return;
        object? value = _items.Count > 1 || AsArray ? _items : _items[0];
        var tree = new JsonTree(Depth, EnumsAsStrings);
        var plain = tree.Build(value);
        if (tree.Truncated) WriteWarning($"Resulting JSON is truncated as serialization has exceeded the set depth of {Depth}.");
        WriteObject(JsonConvert.SerializeObject(plain, Compress ? Newtonsoft.Json.Formatting.None : Newtonsoft.Json.Formatting.Indented,
            new JsonSerializerSettings { TypeNameHandling = TypeNameHandling.None, MaxDepth = 1024, StringEscapeHandling = EscapeHandling }));
    }
}
