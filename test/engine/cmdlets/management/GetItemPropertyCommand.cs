using WslNet.Engine.Internals;

namespace Microsoft.PowerShell.Commands;

/// <summary>Get-ItemProperty.</summary>
[Cmdlet(VerbsCommon.Get, "ItemProperty", DefaultParameterSetName = PathSet)]
internal sealed class GetItemPropertyCommand : ProviderCommand
{
    private const string PathSet = "Path";
    private string[] _paths = [];

    [Parameter(Position = 0, ParameterSetName = PathSet, Mandatory = true, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    public string[] Path { get => _paths; set => _paths = value; }

    [Parameter(ParameterSetName = "LiteralPath", Mandatory = true, ValueFromPipelineByPropertyName = true)]
    [Alias("PSPath", "LP")]
    public string[] LiteralPath { get => _paths; set { _paths = value; Literal = true; } }

    [Parameter(Position = 1)]
    [Alias("PSProperty")]
    public string[]? Name { get; set; }

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

    protected override object? DynamicParameters(string path, ProviderContext context) =>
        InvokeProvider.Property.GetPropertyDynamicParameters(path, Names, context);

    private Collection<string>? Names => Name is null ? null : new Collection<string>(Name);

    protected override void ProcessRecord()
    {
        foreach (var path in _paths) ForPath(() => InvokeProvider.Property.Get(path, Names, NewContext()));
    }
}
