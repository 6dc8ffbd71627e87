namespace Microsoft.PowerShell.Commands;

/// <summary>Compare-Object, with the default -SyncWindow (all objects are looked at).</summary>
[Cmdlet(VerbsData.Compare, "Object")]
internal sealed class CompareObjectCommand : PSCmdlet
{
    private readonly List<PSObject> _difference = [];

    [Parameter(Position = 0, Mandatory = true)]
    [AllowEmptyCollection]
    public PSObject[] ReferenceObject { get; set; } = [];

    [Parameter(Position = 1, Mandatory = true, ValueFromPipeline = true)]
    [AllowEmptyCollection]
    public PSObject[] DifferenceObject { get; set; } = [];

    [Parameter]
    public object[]? Property { get; set; }

    [Parameter]
    public SwitchParameter ExcludeDifferent { get; set; }

    [Parameter]
    public SwitchParameter IncludeEqual { get; set; }

    [Parameter]
    public SwitchParameter PassThru { get; set; }

    [Parameter]
    public string? Culture { get; set; }

    [Parameter]
    public SwitchParameter CaseSensitive { get; set; }

    protected override void ProcessRecord() => _difference.AddRange(DifferenceObject);

    protected override void EndProcessing()
    {
        var keys = Property?.Select(item => CalculatedProperty.Parse(this, item)).ToList();
        var comparer = new ObjectCompare(CaseSensitive, SortObjectCommand.Cultures(Culture));
        var order = new bool[keys?.Count ?? 1];
        var left = ReferenceObject.Select(item => new SortRow(item, keys)).ToList();
        foreach (var row in _difference.Select(item => new SortRow(item, keys)))
        {
            var match = left.FindIndex(other => other.CompareTo(row, comparer, order) == 0);
            if (match < 0) { _rest.Add(row); continue; }
            if (IncludeEqual || ExcludeDifferent) Emit(left[match], "==", keys);
            left.RemoveAt(match);
        }
        if (ExcludeDifferent) return;
        foreach (var row in _rest) Emit(row, "=>", keys);
        foreach (var row in left) Emit(row, "<=", keys);
    }

    private readonly List<SortRow> _rest = [];

    private void Emit(SortRow row, string side, List<CalculatedProperty>? keys)
    {
        PSObject result;
        if (PassThru)
        {
            result = row.Item;
            result.Properties.Remove("SideIndicator");
        }
        else
        {
            result = new PSObject();
            if (keys is null) result.Properties.Add(new PSNoteProperty("InputObject", row.Item));
            for (var i = 0; i < keys?.Count; i++) result.Properties.Add(new PSNoteProperty(keys[i].Name, row.Values[i]));
        }
        result.Properties.Add(new PSNoteProperty("SideIndicator", side));
        WriteObject(result);
    }
}
