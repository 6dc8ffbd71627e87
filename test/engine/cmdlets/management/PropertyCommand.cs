namespace Microsoft.PowerShell.Commands;

/// <summary>A command over item properties: -Path or -LiteralPath, filters, and no pipeline of names.</summary>
internal abstract class PropertyCommand : PathCommand
{
    [Parameter(ParameterSetName = LiteralSet, Mandatory = true, ValueFromPipelineByPropertyName = true)]
    [Alias("PSPath", "LP")]
    public string[] LiteralPath { get => Paths; set => SetLiteral(value); }

    protected static Collection<string> Names(IEnumerable<string>? names) => new([.. names ?? []]);
}
