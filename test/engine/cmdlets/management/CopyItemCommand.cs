using WslNet.Engine.Internals;

namespace Microsoft.PowerShell.Commands;

/// <summary>Copy-Item, within one machine.</summary>
[Cmdlet(VerbsCommon.Copy, "Item", DefaultParameterSetName = PathSet, SupportsShouldProcess = true)]
internal sealed class CopyItemCommand : PathCommand
{
    [Parameter(Position = 0, ParameterSetName = PathSet, Mandatory = true, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    public string[] Path { get => Paths; set => Paths = value; }

    [Parameter(ParameterSetName = LiteralSet, Mandatory = true, ValueFromPipelineByPropertyName = true)]
    [Alias("PSPath", "LP")]
    public string[] LiteralPath { get => Paths; set => SetLiteral(value); }

    [Parameter(Position = 1, ValueFromPipelineByPropertyName = true)]
    public string? Destination { get; set; }

    [Parameter]
    public SwitchParameter Container { get; set; } = true;

    [Parameter]
    public SwitchParameter Recurse { get; set; }

    [Parameter]
    public SwitchParameter PassThru { get; set; }

    protected override bool PassesThru => PassThru;

    protected override object? DynamicParameters(string path, ProviderContext context) =>
        InvokeProvider.Item.CopyItemDynamicParameters(path, Destination, Recurse, context);

    protected override void ProcessRecord()
    {
        var containers = Container ? CopyContainers.CopyTargetContainer : CopyContainers.CopyChildrenOfTargetContainer;
        foreach (var path in Paths) ForPath(() => InvokeProvider.Item.Copy(path, Destination, Recurse, containers, NewContext()));
    }
}
