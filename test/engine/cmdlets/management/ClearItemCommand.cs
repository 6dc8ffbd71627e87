using WslNet.Engine.Internals;

namespace Microsoft.PowerShell.Commands;

/// <summary>Clear-Item.</summary>
[Cmdlet(VerbsCommon.Clear, "Item", SupportsShouldProcess = true, DefaultParameterSetName = PathSet)]
internal sealed class ClearItemCommand : PathCommand
{
    [Parameter(Position = 0, ParameterSetName = PathSet, Mandatory = true, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    public string[] Path { get => Paths; set => Paths = value; }

    [Parameter(ParameterSetName = LiteralSet, Mandatory = true, ValueFromPipelineByPropertyName = true)]
    [Alias("PSPath", "LP")]
    public string[] LiteralPath { get => Paths; set => SetLiteral(value); }

    protected override bool PassesThru => false;

    protected override object? DynamicParameters(string path, ProviderContext context) => InvokeProvider.Item.ClearItemDynamicParameters(path, context);

    protected override void ProcessRecord()
    {
        foreach (var path in Paths) ForPath(() => InvokeProvider.Item.Clear(path, NewContext()));
    }
}
