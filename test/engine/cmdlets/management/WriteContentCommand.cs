using System.Management.Automation.Provider;
using WslNet.Engine.Internals;

namespace Microsoft.PowerShell.Commands;

/// <summary>What Set-Content and Add-Content share: writers stay open until the pipeline ends.</summary>
internal abstract class WriteContentCommand : PathCommand, IDisposable
{
    private List<IContentWriter>? _writers;

    [Parameter(Position = 0, ParameterSetName = PathSet, Mandatory = true, ValueFromPipelineByPropertyName = true)]
    public string[] Path { get => Paths; set => Paths = value; }

    [Parameter(ParameterSetName = LiteralSet, Mandatory = true, ValueFromPipelineByPropertyName = true)]
    [Alias("PSPath", "LP")]
    public string[] LiteralPath { get => Paths; set => SetLiteral(value); }

    [Parameter(Mandatory = true, Position = 1, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [AllowNull]
    [AllowEmptyCollection]
    public object?[]? Value { get; set; }

    [Parameter]
    public SwitchParameter PassThru { get; set; }

    protected override bool PassesThru => false; // the cmdlet itself passes the values on

    protected override object? DynamicParameters(string path, ProviderContext context) =>
        InvokeProvider.Content.GetContentWriterDynamicParameters(path, context);

    /// <summary>Empties the item, or moves to its end.</summary>
    protected abstract bool Prepare(string path);

    protected virtual void Place(IContentWriter writer) { }

    protected abstract string Verb { get; }

    protected override void ProcessRecord()
    {
        _writers ??= Open();
        var values = Value ?? [null];
        foreach (var writer in _writers) writer.Write(values);
        if (PassThru && _writers.Count > 0) foreach (var value in values) WriteObject(value);
    }

    protected override void EndProcessing() => Dispose();

    public void Dispose()
    {
        foreach (var writer in _writers ?? [])
        {
            writer.Close();
            writer.Dispose();
        }
        _writers = [];
    }

    private List<IContentWriter> Open()
    {
        var writers = new List<IContentWriter>();
        foreach (var path in Paths)
        {
            ForPath(() =>
            {
                foreach (var target in Targets(path))
                {
                    if (!ShouldProcess($"Path: {target}", Verb) || !Prepare(target)) continue;
                    var context = NewContext();
                    context.SuppressWildcardExpansion = true;
                    foreach (var writer in InvokeProvider.Content.GetWriter(target, context))
                    {
                        Place(writer);
                        writers.Add(writer);
                    }
                }
            });
        }
        return writers;
    }

    // A name that does not exist yet is a file to create; a pattern that finds nothing is an error.
    private IEnumerable<string> Targets(string path)
    {
        if (Literal || !WildcardPattern.ContainsWildcardCharacters(path)) return [path];
        return SessionState.Path.Resolve(path, NewContext()).Select(found => found.Path).ToList();
    }
}
