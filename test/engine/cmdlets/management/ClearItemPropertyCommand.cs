using WslNet.Engine.Internals;

namespace Microsoft.PowerShell.Commands;

/// <summary>Clear-ItemProperty.</summary>
[Cmdlet(VerbsCommon.Clear, "ItemProperty", DefaultParameterSetName = PathSet, SupportsShouldProcess = true)]
internal sealed class ClearItemPropertyCommand : PropertyCommand
{
    [Parameter(Position = 0, ParameterSetName = PathSet, Mandatory = true, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    public string[] Path { get => Paths; set => Paths = value; }

    [Parameter(Position = 1, Mandatory = true, ValueFromPipelineByPropertyName = true)]
    public string Name { get; set; } = "";

    [Parameter]
    public SwitchParameter PassThru { get; set; }

    protected override bool PassesThru => PassThru;

    protected override object? DynamicParameters(string path, ProviderContext context) =>
        InvokeProvider.Property.ClearPropertyDynamicParameters(path, Names([Name]), context);

    protected override void ProcessRecord()
    {
        foreach (var path in Paths) ForPath(() => InvokeProvider.Property.Clear(path, Names([Name]), NewContext()));
    }
}
