using WslNet.Engine.Internals;

namespace Microsoft.PowerShell.Commands;

/// <summary>Select-Object.</summary>
[Cmdlet(VerbsCommon.Select, "Object", DefaultParameterSetName = "DefaultParameter")]
internal sealed class SelectObjectCommand : PSCmdlet
{
    private readonly Queue<PSObject> _held = new();
    private readonly List<PSObject> _unique = [];
    private HashSet<int>? _indexes;
    private PropertySelection _selection = null!;
    private int _seen;
    private int _emitted;

    [Parameter(ValueFromPipeline = true)]
    public PSObject? InputObject { get; set; }

    [Parameter(Position = 0, ParameterSetName = "DefaultParameter")]
    [Parameter(Position = 0, ParameterSetName = "SkipLastParameter")]
    public object[]? Property { get; set; }

    [Parameter(ParameterSetName = "DefaultParameter")]
    [Parameter(ParameterSetName = "SkipLastParameter")]
    public string[]? ExcludeProperty { get; set; }

    [Parameter(ParameterSetName = "DefaultParameter")]
    [Parameter(ParameterSetName = "SkipLastParameter")]
    public string? ExpandProperty { get; set; }

    [Parameter]
    public SwitchParameter Unique { get; set; }

    [Parameter]
    public SwitchParameter CaseInsensitive { get; set; }

    [Parameter(ParameterSetName = "DefaultParameter")]
    [ValidateRange(0, int.MaxValue)]
    public int Last { get; set; }

    [Parameter(ParameterSetName = "DefaultParameter")]
    [ValidateRange(0, int.MaxValue)]
    public int First { get; set; }

    [Parameter(ParameterSetName = "DefaultParameter")]
    [Parameter(ParameterSetName = "SkipLastParameter")]
    [ValidateRange(0, int.MaxValue)]
    public int Skip { get; set; }

    [Parameter(ParameterSetName = "SkipLastParameter", Mandatory = true)]
    [ValidateRange(0, int.MaxValue)]
    public int SkipLast { get; set; }

    [Parameter(ParameterSetName = "DefaultParameter")]
    [Parameter(ParameterSetName = "IndexParameter")]
    public SwitchParameter Wait { get; set; }

    [Parameter(ParameterSetName = "IndexParameter", Mandatory = true)]
    [ValidateRange(0, int.MaxValue)]
    public int[]? Index { get; set; }

    [Parameter(ParameterSetName = "SkipIndexParameter", Mandatory = true)]
    [ValidateRange(0, int.MaxValue)]
    public int[]? SkipIndex { get; set; }

    private bool Bound(string name) => MyInvocation.BoundParameters.ContainsKey(name);

    protected override void BeginProcessing()
    {
        _selection = new PropertySelection(this, Property, ExcludeProperty, ExpandProperty);
        _indexes = (Index ?? SkipIndex)?.ToHashSet();
    }

    protected override void ProcessRecord()
    {
        if (InputObject is null || ReferenceEquals(InputObject, System.Management.Automation.Internal.AutomationNull.Value)) return;
        var number = _seen++;
        if (_indexes is not null) { ByIndex(number); return; }
        if (Bound(nameof(SkipLast)) || Bound(nameof(Last))) { Hold(number); return; }
        if (number < Skip) return;
        if (!Bound(nameof(First))) { Emit(InputObject); return; }
        if (_emitted++ < First) Emit(InputObject);
        if (_emitted >= First) StopUnlessWaiting();
    }

    private void ByIndex(int number)
    {
        if (SkipIndex is not null) { if (!_indexes!.Contains(number)) Emit(InputObject!); return; }
        if (_indexes!.Contains(number)) Emit(InputObject!);
        if (number >= _indexes.Max()) StopUnlessWaiting();
    }

    private void Hold(int number)
    {
        if (Bound(nameof(SkipLast)))
        {
            if (number < Skip) return;
            _held.Enqueue(InputObject!);
            if (_held.Count > SkipLast) Emit(_held.Dequeue());
            return;
        }
        // -First together with -Last: both ends; -Skip counts from the end when only -Last is given.
        if (Bound(nameof(First)) && number >= Skip && _emitted < First) { _emitted++; Emit(InputObject!); return; }
        _held.Enqueue(InputObject!);
        if (_held.Count > Last + (Bound(nameof(First)) ? 0 : Skip)) _held.Dequeue();
    }

    protected override void EndProcessing()
    {
        if (Bound(nameof(Last)))
        {
            var count = Bound(nameof(First)) ? Last : Math.Min(Last, Math.Max(0, _held.Count - Skip));
            foreach (var item in _held.Take(count).ToArray()) Emit(item);
        }
        foreach (var item in _unique) WriteObject(item);
    }

    // The commands before this one stop, as with the real cmdlet; with -Wait they run to their end.
    private void StopUnlessWaiting()
    {
        if (Wait) return;
        EndProcessing();
        throw StopUpstream.Exception(this);
    }

    private void Emit(PSObject item)
    {
        foreach (var result in _selection.Apply(item))
        {
            if (!Unique) { WriteObject(result); continue; }
            if (!_unique.Any(known => SameValues(known, result))) _unique.Add(result);
        }
    }

    private bool SameValues(PSObject left, PSObject right)
    {
        if (left.BaseObject is not PSCustomObject || right.BaseObject is not PSCustomObject)
            return ObjectCompare.Equal(left, right, !CaseInsensitive, CultureInfo.CurrentCulture);
        var a = left.Properties.ToList();
        var b = right.Properties.ToList();
        return a.Count == b.Count && a.Zip(b).All(pair => pair.First.Name.Equals(pair.Second.Name, StringComparison.OrdinalIgnoreCase)
            && ObjectCompare.Equal(pair.First.Value, pair.Second.Value, !CaseInsensitive, CultureInfo.CurrentCulture));
    }
}
