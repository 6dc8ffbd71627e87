using WslNet.Engine.Internals;

namespace Microsoft.PowerShell.Commands;

/// <summary>New-ItemProperty.</summary>
[Cmdlet(VerbsCommon.New, "ItemProperty", DefaultParameterSetName = PathSet, SupportsShouldProcess = true)]
internal sealed class NewItemPropertyCommand : PropertyCommand
{
    [Parameter(Position = 0, ParameterSetName = PathSet, Mandatory = true)]
    public string[] Path { get => Paths; set => Paths = value; }

    [Parameter(Position = 1, Mandatory = true, ValueFromPipelineByPropertyName = true)]
    [Alias("PSProperty")]
    public string Name { get; set; } = "";

    [Parameter(ValueFromPipelineByPropertyName = true)]
    [Alias("Type")]
    public string? PropertyType { get; set; }

    [Parameter(ValueFromPipelineByPropertyName = true)]
    public object? Value { get; set; }

    protected override object? DynamicParameters(string path, ProviderContext context) =>
        InvokeProvider.Property.NewPropertyDynamicParameters(path, Name, PropertyType, Value, context);

    protected override void ProcessRecord()
    {
        foreach (var path in Paths) ForPath(() => InvokeProvider.Property.New(path, Name, PropertyType, Value, NewContext()));
    }
}
