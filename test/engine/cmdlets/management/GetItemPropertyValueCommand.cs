using WslNet.Engine.Internals;

namespace Microsoft.PowerShell.Commands;

/// <summary>Get-ItemPropertyValue.</summary>
[Cmdlet(VerbsCommon.Get, "ItemPropertyValue", DefaultParameterSetName = PathSet)]
internal sealed class GetItemPropertyValueCommand : ProviderCommand
{
    private const string PathSet = "Path";
    private string[] _paths = ["."];

    [Parameter(Position = 0, ParameterSetName = PathSet, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    public string[] Path { get => _paths; set => _paths = value; }

    [Parameter(ParameterSetName = "LiteralPath", Mandatory = true, ValueFromPipelineByPropertyName = true)]
    [Alias("PSPath", "LP")]
    public string[] LiteralPath { get => _paths; set { _paths = value; Literal = true; } }

    [Parameter(Position = 1, Mandatory = true)]
    [Alias("PSProperty")]
    public string[] Name { get; set; } = [];

    [Parameter]
    public string? Filter { get; set; }

    [Parameter]
    public string[]? Include { get; set; }

    [Parameter]
    public string[]? Exclude { get; set; }

    protected override string? FilterText => Filter;

    protected override string[]? Included => Include;

    protected override string[]? Excluded => Exclude;

    protected override string? FirstPath => _paths.FirstOrDefault();

    protected override void ProcessRecord()
    {
        foreach (var path in _paths) ForPath(() => Emit(path));
    }

    private void Emit(string path)
    {
        foreach (var item in SessionState.Path.Resolve(path, NewContext()))
        {
            var context = new ProviderContext(NewContext()) { SuppressWildcardExpansion = true };
            InvokeProvider.Property.Get(item.Path, new Collection<string>(Name), context);
            context.ThrowFirstError();
            foreach (var found in context.Collected())
            {
                foreach (var name in Name) WriteObject(found.Properties[name]?.Value, enumerateCollection: true);
            }
        }
    }
}
