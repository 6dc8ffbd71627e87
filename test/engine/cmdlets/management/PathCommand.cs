namespace Microsoft.PowerShell.Commands;

/// <summary>A command with -Path (patterns) and -LiteralPath (names), and the filters that providers know.</summary>
internal abstract class PathCommand : ProviderCommand
{
    protected const string PathSet = "Path";
    protected const string LiteralSet = "LiteralPath";

    [Parameter]
    public string? Filter { get; set; }

    [Parameter]
    public string[]? Include { get; set; }

    [Parameter]
    public string[]? Exclude { get; set; }

    [Parameter]
    public SwitchParameter Force { get; set; }

    protected string[] Paths { get; set; } = [];

    protected override string? FilterText => Filter;

    protected override string[]? Included => Include;

    protected override string[]? Excluded => Exclude;

    protected override bool Forced => Force;

    protected override string? FirstPath => Paths.FirstOrDefault();

    protected string[] SetLiteral(string[]? value)
    {
        Literal = true;
        return Paths = value ?? [];
    }
}
