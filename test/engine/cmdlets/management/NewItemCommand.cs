using WslNet.Engine.Internals;

namespace Microsoft.PowerShell.Commands;

/// <summary>New-Item.</summary>
[Cmdlet(VerbsCommon.New, "Item", DefaultParameterSetName = "pathSet", SupportsShouldProcess = true)]
internal sealed class NewItemCommand : ProviderCommand
{
    private string[] _paths = [];

    [Parameter(Position = 0, ParameterSetName = "pathSet", Mandatory = true, ValueFromPipelineByPropertyName = true)]
    [Parameter(Position = 0, ParameterSetName = "nameSet", Mandatory = false, ValueFromPipelineByPropertyName = true)]
    public string[] Path { get => _paths; set => _paths = value; }

    [Parameter(ParameterSetName = "nameSet", Mandatory = true, ValueFromPipelineByPropertyName = true)]
    [AllowNull]
    [AllowEmptyString]
    public string? Name { get; set; }

    [Parameter(ValueFromPipelineByPropertyName = true)]
    [Alias("Type")]
    public string? ItemType { get; set; }

    [Parameter(ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [Alias("Target")]
    public object? Value { get; set; }

    [Parameter]
    public SwitchParameter Force { get; set; }

    protected override bool Forced => Force;

    protected override string? FirstPath => _paths.FirstOrDefault();

    protected override object? DynamicParameters(string path, ProviderContext context) =>
        InvokeProvider.Item.NewItemDynamicParameters(path, ItemType, Value, context);

    protected override void ProcessRecord()
    {
        foreach (var path in _paths.Length == 0 ? [""] : _paths) ForPath(() => InvokeProvider.Item.New(path, Name, ItemType, Value, NewContext()));
    }
}
