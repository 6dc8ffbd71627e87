using System.Management.Automation.Provider;
using WslNet.Engine.Internals;

namespace Microsoft.PowerShell.Commands;

/// <summary>Get-Content.</summary>
[Cmdlet(VerbsCommon.Get, "Content", DefaultParameterSetName = PathSet)]
internal sealed class GetContentCommand : PathCommand
{
    private long _total = -1;
    private int _tail = -1;

    [Parameter(Position = 0, ParameterSetName = PathSet, Mandatory = true, ValueFromPipelineByPropertyName = true)]
    public string[] Path { get => Paths; set => Paths = value; }

    [Parameter(ParameterSetName = LiteralSet, Mandatory = true, ValueFromPipelineByPropertyName = true)]
    [Alias("PSPath", "LP")]
    public string[] LiteralPath { get => Paths; set => SetLiteral(value); }

    [Parameter(ValueFromPipelineByPropertyName = true)]
    public long ReadCount { get; set; } = 1;

    [Parameter(ValueFromPipelineByPropertyName = true)]
    [Alias("First", "Head")]
    [ValidateRange(0, long.MaxValue)]
    public long TotalCount { get => _total; set => _total = value; }

    [Parameter(ValueFromPipelineByPropertyName = true)]
    [Alias("Last")]
    [ValidateRange(0, int.MaxValue)]
    public int Tail { get => _tail; set => _tail = value; }

    protected override object? DynamicParameters(string path, ProviderContext context) =>
        InvokeProvider.Content.GetContentReaderDynamicParameters(path, context);

    protected override void ProcessRecord()
    {
        if (_total >= 0 && _tail >= 0)
        {
            ThrowTerminatingError(new ErrorRecord(new InvalidOperationException("The parameters TotalCount and Tail cannot be used together."),
                "TailAndHeadCannotCoexist", ErrorCategory.InvalidOperation, null));
        }
        foreach (var path in Paths) ForPath(() => ReadAll(path));
    }

    private void ReadAll(string path)
    {
        // Resolving first makes every item an item of its own, with its own note properties.
        foreach (var item in SessionState.Path.Resolve(path, NewContext()))
        {
            var context = NewContext();
            context.SuppressWildcardExpansion = true;
            foreach (var reader in InvokeProvider.Content.GetReader(item.Path, context))
            {
                try
                {
                    if (_tail >= 0) EmitTail(reader, item);
                    else Emit(reader, item, _total < 0 ? long.MaxValue : _total);
                }
                finally
                {
                    reader.Close();
                    reader.Dispose();
                }
            }
        }
    }

    private void Emit(IContentReader reader, PathInfo item, long left)
    {
        var size = ReadCount <= 0 ? long.MaxValue : ReadCount;
        for (long read = 0; left > 0; left -= Math.Min(left, size))
        {
            var block = reader.Read(Math.Min(size, left) == long.MaxValue ? 0 : Math.Min(size, left));
            if (block is null || block.Count == 0) return;
            read += block.Count;
            object value = ReadCount == 1 ? block[0]! : block.Cast<object>().ToArray();
            WriteObject(ContentNotes.Add(value, item, read));
        }
    }

    private void EmitTail(IContentReader reader, PathInfo item)
    {
        var kept = new Queue<(object Value, long Number)>();
        for (long read = 1; reader.Read(1) is { Count: > 0 } block; read++)
        {
            kept.Enqueue((block[0]!, read));
            if (kept.Count > _tail) kept.Dequeue();
        }
        foreach (var (value, number) in kept) WriteObject(ContentNotes.Add(value, item, number));
    }
}
