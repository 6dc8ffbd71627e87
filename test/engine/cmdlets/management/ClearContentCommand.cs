using WslNet.Engine.Internals;

namespace Microsoft.PowerShell.Commands;

/// <summary>Clear-Content.</summary>
[Cmdlet(VerbsCommon.Clear, "Content", DefaultParameterSetName = PathSet, SupportsShouldProcess = true)]
internal sealed class ClearContentCommand : PathCommand
{
    [Parameter(Position = 0, ParameterSetName = PathSet, Mandatory = true, ValueFromPipelineByPropertyName = true)]
    public string[] Path { get => Paths; set => Paths = value; }

    [Parameter(ParameterSetName = LiteralSet, Mandatory = true, ValueFromPipelineByPropertyName = true)]
    [Alias("PSPath", "LP")]
    public string[] LiteralPath { get => Paths; set => SetLiteral(value); }

    protected override bool PassesThru => false;

    protected override object? DynamicParameters(string path, ProviderContext context) =>
        InvokeProvider.Content.ClearContentDynamicParameters(path, context);

    protected override void ProcessRecord()
    {
        foreach (var path in Paths) ForPath(() => InvokeProvider.Content.Clear(path, NewContext()));
    }
}
