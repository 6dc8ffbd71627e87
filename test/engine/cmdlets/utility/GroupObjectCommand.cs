using WslNet.Engine.Internals;

namespace Microsoft.PowerShell.Commands;

/// <summary>One group of Group-Object.</summary>
public sealed class GroupInfo
{
    internal GroupInfo(string name, object?[] values, bool keepElements)
    {
        Name = name;
        Values = [.. values];
        KeepElements = keepElements;
    }

    private bool KeepElements { get; }

    /// <summary>How many objects the group has.</summary>
    public int Count { get; private set; }

    /// <summary>The values as text, joined with a comma.</summary>
    public string Name { get; }

    /// <summary>The objects, unless -NoElement was given.</summary>
    public Collection<PSObject> Group { get; } = [];

    /// <summary>The values that the objects of the group share.</summary>
    public List<object?> Values { get; }

    internal void Add(PSObject item)
    {
        Count++;
        if (KeepElements) Group.Add(item);
    }
}

/// <summary>Group-Object. Groups come sorted by their values, as since PowerShell 7.</summary>
[Cmdlet("Group", "Object", DefaultParameterSetName = "Default")]
[OutputType(typeof(Hashtable), typeof(GroupInfo))]
internal sealed class GroupObjectCommand : PSCmdlet
{
    private readonly List<PSObject> _items = [];

    [Parameter(ValueFromPipeline = true)]
    public PSObject? InputObject { get; set; }

    [Parameter(Position = 0)]
    public object[]? Property { get; set; }

    [Parameter]
    public SwitchParameter NoElement { get; set; }

    [Parameter(ParameterSetName = "HashTable")]
    [Alias("AHT")]
    public SwitchParameter AsHashTable { get; set; }

    [Parameter(ParameterSetName = "HashTable")]
    public SwitchParameter AsString { get; set; }

    [Parameter]
    public string? Culture { get; set; }

    [Parameter]
    public SwitchParameter CaseSensitive { get; set; }

    protected override void ProcessRecord()
    {
        if (InputObject is not null && !ReferenceEquals(InputObject, System.Management.Automation.Internal.AutomationNull.Value)) _items.Add(InputObject);
    }

    protected override void EndProcessing()
    {
        var comparer = new ObjectCompare(CaseSensitive, SortObjectCommand.Cultures(Culture));
        var keys = Property?.Select(item => CalculatedProperty.Parse(this, item)).ToList();
        var rows = _items.Select(item => new SortRow(item, keys)).Where(row => keys is null || keys.Count > 1 || keys[0].Has(row.Item) || keys[0].Value(row.Item) is null).ToList();
        var order = new bool[keys?.Count ?? 1];
        var groups = new List<GroupInfo>();
        SortRow? last = null;
        foreach (var row in rows.Order(Comparer<SortRow>.Create((a, b) => a.CompareTo(b, comparer, order))))
        {
            if (last is null || last.CompareTo(row, comparer, order) != 0)
                groups.Add(new GroupInfo(string.Join(", ", row.Values.Select(TextOf)), row.Values, !NoElement || AsHashTable));
            groups[^1].Add(row.Item);
            last = row;
        }
        if (AsHashTable) WriteObject(Table(groups));
        else foreach (var group in groups) WriteObject(NoElement ? Named(group) : group);
    }

    private Hashtable Table(List<GroupInfo> groups)
    {
        var table = CaseSensitive ? new Hashtable() : new Hashtable(StringComparer.CurrentCultureIgnoreCase);
        foreach (var group in groups)
        {
            var key = AsString || group.Values.Count != 1 ? group.Name : group.Values[0] is PSObject wrapped ? wrapped.BaseObject : group.Values[0];
            table[key ?? ""] = group.Group;
        }
        return table;
    }

    // The engine has a view without the Group column for this type name.
    private static PSObject Named(GroupInfo group)
    {
        var item = new PSObject(group);
        item.TypeNames.Insert(0, "Microsoft.PowerShell.Commands.GroupInfoNoElement");
        return item;
    }

    private static string TextOf(object? value)
    {
        if (value is null) return "";
        var item = value is PSObject wrapped ? wrapped.BaseObject : value;
        return item is IEnumerable list and not string ? "{" + string.Join(", ", list.Cast<object?>().Select(TextOf)) + "}" : PSObject.AsPSObject(value).ToString();
    }
}
