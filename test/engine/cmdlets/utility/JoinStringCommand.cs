namespace Microsoft.PowerShell.Commands;

/// <summary>Join-String.</summary>
[Cmdlet(VerbsCommon.Join, "String", DefaultParameterSetName = "default")]
[OutputType(typeof(string))]
internal sealed class JoinStringCommand : PSCmdlet
{
    private readonly List<string> _parts = [];
    private CalculatedProperty? _property;

    [Parameter(Position = 0)]
    public object? Property { get; set; }

    [Parameter(Position = 1)]
    [AllowEmptyString]
    public string? Separator { get; set; }

    [Parameter]
    [Alias("op")]
    public string OutputPrefix { get; set; } = "";

    [Parameter]
    [Alias("os")]
    public string OutputSuffix { get; set; } = "";

    [Parameter(ParameterSetName = "SingleQuote")]
    public SwitchParameter SingleQuote { get; set; }

    [Parameter(ParameterSetName = "DoubleQuote")]
    public SwitchParameter DoubleQuote { get; set; }

    [Parameter(ParameterSetName = "Format")]
    public string? FormatString { get; set; }

    [Parameter(ValueFromPipeline = true)]
    public PSObject[]? InputObject { get; set; }

    protected override void BeginProcessing()
    {
        if (Property is not null) _property = CalculatedProperty.Parse(this, Property);
    }

    protected override void ProcessRecord()
    {
        foreach (var item in InputObject ?? [])
        {
            if (item is null) continue;
            var value = _property is null ? item : _property.Value(item);
            if (value is null) continue;
            var text = FormatString is null ? PSObject.AsPSObject(value).ToString() : string.Format(CultureInfo.CurrentCulture, FormatString, value is PSObject wrapped ? wrapped.BaseObject : value);
            _parts.Add(SingleQuote ? $"'{text}'" : DoubleQuote ? $"\"{text}\"" : text);
        }
    }

    protected override void EndProcessing()
    {
        var separator = Separator ?? GetVariableValue("OFS", "") as string ?? "";
        WriteObject(OutputPrefix + string.Join(separator, _parts) + OutputSuffix);
    }
}
