using WslNet.Engine.Internals;

namespace Microsoft.PowerShell.Commands;

/// <summary>Get-ChildItem.</summary>
[Cmdlet(VerbsCommon.Get, "ChildItem", DefaultParameterSetName = "Items")]
internal sealed class GetChildItemCommand : PathCommand
{
    private uint? _depth;

    [Parameter(Position = 0, ParameterSetName = "Items", ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    public string[] Path { get => Paths; set => Paths = value; }

    [Parameter(ParameterSetName = "LiteralItems", Mandatory = true, ValueFromPipelineByPropertyName = true)]
    [Alias("PSPath", "LP")]
    public string[] LiteralPath { get => Paths; set => SetLiteral(value); }

    [Parameter(Position = 1)]
    public new string? Filter { get => base.Filter; set => base.Filter = value; }

    [Parameter]
    [Alias("s", "r")]
    public SwitchParameter Recurse { get; set; }

    [Parameter]
    public uint Depth { get => _depth ?? 0; set => _depth = value; }

    [Parameter]
    public SwitchParameter Name { get; set; }

    protected override object? DynamicParameters(string path, ProviderContext context) =>
        InvokeProvider.ChildItem.GetChildItemsDynamicParameters(path, Recurse, context);

    protected override void ProcessRecord()
    {
        var recurse = Recurse || _depth is not null;
        var depth = _depth ?? uint.MaxValue;
        foreach (var path in Paths.Length == 0 ? [""] : Paths)
        {
            ForPath(() =>
            {
                if (Name) InvokeProvider.ChildItem.GetNames(path, ReturnContainers.ReturnMatchingContainers, recurse, depth, NewContext());
                else InvokeProvider.ChildItem.Get(path, recurse, depth, NewContext());
            });
        }
    }
}
