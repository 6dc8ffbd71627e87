namespace Microsoft.PowerShell.Commands;

/// <summary>Orders values as Sort-Object does: language comparison where types agree, text where they do not, null first.</summary>
internal sealed class ObjectCompare(bool caseSensitive, CultureInfo culture) : IComparer<object?>
{
    public static bool Equal(object? left, object? right, bool caseSensitive, CultureInfo culture) =>
        new ObjectCompare(caseSensitive, culture).Compare(left, right) == 0;

    public int Compare(object? x, object? y)
    {
        var left = x is PSObject a ? a.BaseObject : x;
        var right = y is PSObject b ? b.BaseObject : y;
        if (left is null || right is null) return left is null ? (right is null ? 0 : -1) : 1;
        if (left is string s && right is string t) return Text(s, t);
        if (LanguagePrimitives.TryCompare(left, right, !caseSensitive, culture, out var result)) return result;
        return Text(PSObject.AsPSObject(x!).ToString(), PSObject.AsPSObject(y!).ToString());
    }

    private int Text(string left, string right) =>
        culture.CompareInfo.Compare(left, right, caseSensitive ? CompareOptions.None : CompareOptions.IgnoreCase);
}
