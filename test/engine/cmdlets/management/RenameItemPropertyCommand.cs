using WslNet.Engine.Internals;

namespace Microsoft.PowerShell.Commands;

/// <summary>Rename-ItemProperty.</summary>
[Cmdlet(VerbsCommon.Rename, "ItemProperty", DefaultParameterSetName = PathSet, SupportsShouldProcess = true)]
internal sealed class RenameItemPropertyCommand : PathCommand
{
    [Parameter(Position = 0, ParameterSetName = PathSet, Mandatory = true, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    public string Path { get => Paths.FirstOrDefault() ?? ""; set => Paths = [value]; }

    [Parameter(ParameterSetName = LiteralSet, Mandatory = true, ValueFromPipelineByPropertyName = true)]
    [Alias("PSPath", "LP")]
    public string LiteralPath { get => Path; set => SetLiteral([value]); }

    [Parameter(Position = 1, Mandatory = true, ValueFromPipelineByPropertyName = true)]
    [Alias("PSProperty")]
    public string Name { get; set; } = "";

    [Parameter(Position = 2, Mandatory = true, ValueFromPipelineByPropertyName = true)]
    public string NewName { get; set; } = "";

    [Parameter]
    public SwitchParameter PassThru { get; set; }

    protected override bool PassesThru => PassThru;

    protected override object? DynamicParameters(string path, ProviderContext context) =>
        InvokeProvider.Property.RenamePropertyDynamicParameters(path, Name, NewName, context);

    protected override void ProcessRecord() => ForPath(() => InvokeProvider.Property.Rename(Path, Name, NewName, NewContext()));
}
