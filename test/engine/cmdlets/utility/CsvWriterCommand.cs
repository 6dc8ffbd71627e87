namespace Microsoft.PowerShell.Commands;

/// <summary>When ConvertTo-Csv and Export-Csv put quotes around a field.</summary>
public enum QuoteKind
{
    /// <summary>Never.</summary>
    Never,

    /// <summary>Always.</summary>
    Always,

    /// <summary>Where the text needs them.</summary>
    AsNeeded,
}

/// <summary>What ConvertTo-Csv and Export-Csv share.</summary>
internal abstract class CsvWriterCommand : PSCmdlet
{
    private List<string>? _names;

    [Parameter(Mandatory = true, ValueFromPipeline = true)]
    public PSObject? InputObject { get; set; }

    [Parameter]
    public char Delimiter { get; set; } = ',';

    [Parameter]
    public SwitchParameter UseCulture { get; set; }

    [Parameter]
    [Alias("ITI")]
    public SwitchParameter IncludeTypeInformation { get; set; }

    [Parameter]
    [Alias("NTI")]
    public SwitchParameter NoTypeInformation { get; set; }

    [Parameter]
    [Alias("UQ")]
    public QuoteKind UseQuotes { get; set; } = QuoteKind.Always;

    [Parameter]
    public SwitchParameter NoHeader { get; set; }

    protected abstract void Line(string line);

    /// <summary>The header of a file that is appended to, or null.</summary>
    protected virtual List<string>? ExistingHeader => null;

    protected override void BeginProcessing()
    {
        if (UseCulture) Delimiter = CultureInfo.CurrentCulture.TextInfo.ListSeparator[0];
    }

    protected override void ProcessRecord()
    {
        if (InputObject is null) return;
        if (_names is null) Start(InputObject);
        Line(Join(_names!.Select(name => Text(InputObject, name))));
    }

    private void Start(PSObject first)
    {
        _names = ExistingHeader;
        if (_names is not null) return;
        _names = first.BaseObject is IDictionary map and not PSCustomObject ? [.. map.Keys.Cast<object>().Select(key => key.ToString()!)] : [.. first.Properties.Select(property => property.Name)];
        if (IncludeTypeInformation) Line("#TYPE " + first.TypeNames[0]);
        if (!NoHeader) Line(Join(_names));
    }

    private string Join(IEnumerable<string?> fields) => UseQuotes == QuoteKind.Never
        ? string.Join(Delimiter, fields)
        : CsvRow.Write(fields, Delimiter, UseQuotes == QuoteKind.Always);

    private static string? Text(PSObject item, string name)
    {
        object? value = item.BaseObject is IDictionary map ? map[name] : item.Properties[name]?.Value;
        return value is null ? null : PSObject.AsPSObject(value).ToString(null, CultureInfo.InvariantCulture);
    }
}
