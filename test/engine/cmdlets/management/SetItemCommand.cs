using WslNet.Engine.Internals;

namespace Microsoft.PowerShell.Commands;

/// <summary>Set-Item.</summary>
[Cmdlet(VerbsCommon.Set, "Item", SupportsShouldProcess = true, DefaultParameterSetName = PathSet)]
internal sealed class SetItemCommand : PathCommand
{
    [Parameter(Position = 0, ParameterSetName = PathSet, Mandatory = true, ValueFromPipelineByPropertyName = true)]
    public string[] Path { get => Paths; set => Paths = value; }

    [Parameter(ParameterSetName = LiteralSet, Mandatory = true, ValueFromPipelineByPropertyName = true)]
    [Alias("PSPath", "LP")]
    public string[] LiteralPath { get => Paths; set => SetLiteral(value); }

    [Parameter(Position = 1, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    public object? Value { get; set; }

    [Parameter]
    public SwitchParameter PassThru { get; set; }

    protected override bool PassesThru => PassThru;

    protected override object? DynamicParameters(string path, ProviderContext context) =>
        InvokeProvider.Item.SetItemDynamicParameters(path, Value, context);

    protected override void ProcessRecord()
    {
        foreach (var path in Paths) ForPath(() => InvokeProvider.Item.Set(path, Value, NewContext()));
    }
}
