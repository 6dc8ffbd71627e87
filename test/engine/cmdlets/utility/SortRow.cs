namespace Microsoft.PowerShell.Commands;

/// <summary>An object with the values that it is sorted or grouped by, read once.</summary>
internal sealed class SortRow
{
    private readonly object?[] _values;
    private readonly bool[] _present;

    public SortRow(PSObject item, List<CalculatedProperty>? keys)
    {
        Item = item;
        _values = keys is null ? [item] : [.. keys.Select(key => key.Value(item))];
        _present = keys is null ? [true] : [.. keys.Select(key => key.Has(item))];
    }

    public PSObject Item { get; }

    public object?[] Values => _values;

    public int CompareTo(SortRow other, IComparer<object?> comparer, bool[] descending)
    {
        for (var i = 0; i < _values.Length; i++)
        {
            // Objects without the property come last in either direction.
            if (_present[i] != other._present[i]) return _present[i] ? -1 : 1;
            var order = comparer.Compare(_values[i], other._values[i]);
            if (order != 0) return descending[i] ? -order : order;
        }
        return 0;
    }
}
