using WslNet.Engine.Internals;

namespace Microsoft.PowerShell.Commands;

/// <summary>Remove-ItemProperty.</summary>
[Cmdlet(VerbsCommon.Remove, "ItemProperty", DefaultParameterSetName = PathSet, SupportsShouldProcess = true)]
internal sealed class RemoveItemPropertyCommand : PropertyCommand
{
    [Parameter(Position = 0, ParameterSetName = PathSet, Mandatory = true, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    public string[] Path { get => Paths; set => Paths = value; }

    [Parameter(Position = 1, Mandatory = true, ValueFromPipelineByPropertyName = true)]
    [Alias("PSProperty")]
    public string[] Name { get; set; } = [];

    protected override bool PassesThru => false;

    protected override object? DynamicParameters(string path, ProviderContext context) =>
        InvokeProvider.Property.RemovePropertyDynamicParameters(path, Name.FirstOrDefault(), context);

    protected override void ProcessRecord()
    {
        foreach (var path in Paths)
        {
            foreach (var name in Name) ForPath(() => InvokeProvider.Property.Remove(path, name, NewContext()));
        }
    }
}
