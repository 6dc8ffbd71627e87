namespace Microsoft.PowerShell.Commands;

/// <summary>Sort-Object. The order of equal objects is kept.</summary>
[Cmdlet("Sort", "Object", DefaultParameterSetName = "Default")]
internal sealed class SortObjectCommand : PSCmdlet
{
    private readonly List<PSObject> _items = [];

    [Parameter(ValueFromPipeline = true)]
    public PSObject? InputObject { get; set; }

    [Parameter(Position = 0)]
    public object[]? Property { get; set; }

    [Parameter]
    public SwitchParameter Descending { get; set; }

    [Parameter]
    public SwitchParameter Unique { get; set; }

    [Parameter]
    public SwitchParameter CaseSensitive { get; set; }

    [Parameter]
    public string? Culture { get; set; }

    [Parameter(ParameterSetName = "Default")]
    public SwitchParameter Stable { get; set; }

    [Parameter(ParameterSetName = "Top", Mandatory = true)]
    [ValidateRange(1, int.MaxValue)]
    public int Top { get; set; }

    [Parameter(ParameterSetName = "Bottom", Mandatory = true)]
    [ValidateRange(1, int.MaxValue)]
    public int Bottom { get; set; }

    protected override void ProcessRecord()
    {
        if (InputObject is not null && !ReferenceEquals(InputObject, System.Management.Automation.Internal.AutomationNull.Value)) _items.Add(InputObject);
    }

    protected override void EndProcessing()
    {
        var keys = Property?.Select(item => CalculatedProperty.Parse(this, item, "ascending", "descending")).ToList();
        var comparer = new ObjectCompare(CaseSensitive, Cultures(Culture));
        var rows = _items.Select(item => new SortRow(item, keys)).ToList();
        var order = keys is null ? [Descending] : keys.Select(IsDescending).ToArray();
        var sorted = rows.Order(Comparer<SortRow>.Create((a, b) => a.CompareTo(b, comparer, order))).ToList();
        var result = Unique ? sorted.Where((row, i) => i == 0 || row.CompareTo(sorted[i - 1], comparer, order) != 0) : sorted;
        if (ParameterSetName == "Top") result = result.Take(Top);
        if (ParameterSetName == "Bottom") result = result.ToList().TakeLast(Bottom);
        foreach (var row in result) WriteObject(row.Item);
    }

    private bool IsDescending(CalculatedProperty key)
    {
        if (key.Options.TryGetValue("descending", out var down)) return LanguagePrimitives.IsTrue(down);
        return key.Options.TryGetValue("ascending", out var up) ? !LanguagePrimitives.IsTrue(up) : Descending;
    }

    internal static CultureInfo Cultures(string? name)
    {
        if (string.IsNullOrEmpty(name)) return CultureInfo.CurrentCulture;
        return int.TryParse(name, NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? CultureInfo.GetCultureInfo(id) : CultureInfo.GetCultureInfo(name);
    }
}
