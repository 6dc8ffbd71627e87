using WslNet.Engine.Internals;

namespace Microsoft.PowerShell.Commands;

/// <summary>Set-ItemProperty.</summary>
[Cmdlet(VerbsCommon.Set, "ItemProperty", DefaultParameterSetName = "propertyValuePathSet", SupportsShouldProcess = true)]
internal sealed class SetItemPropertyCommand : PathCommand
{
    private const string ValuePath = "propertyValuePathSet";
    private const string ValueLiteral = "propertyValueLiteralPathSet";
    private const string ObjectPath = "propertyPSObjectPathSet";
    private const string ObjectLiteral = "propertyPSObjectLiteralPathSet";

    [Parameter(Position = 0, Mandatory = true, ParameterSetName = ValuePath, ValueFromPipelineByPropertyName = true)]
    [Parameter(Position = 0, Mandatory = true, ParameterSetName = ObjectPath, ValueFromPipelineByPropertyName = true)]
    public string[] Path { get => Paths; set => Paths = value; }

    [Parameter(Mandatory = true, ParameterSetName = ValueLiteral, ValueFromPipelineByPropertyName = true)]
    [Parameter(Mandatory = true, ParameterSetName = ObjectLiteral, ValueFromPipelineByPropertyName = true)]
    [Alias("PSPath", "LP")]
    public string[] LiteralPath { get => Paths; set => SetLiteral(value); }

    [Parameter(Position = 1, Mandatory = true, ParameterSetName = ValuePath, ValueFromPipelineByPropertyName = true)]
    [Parameter(Position = 1, Mandatory = true, ParameterSetName = ValueLiteral, ValueFromPipelineByPropertyName = true)]
    [Alias("PSProperty")]
    public string Name { get; set; } = "";

    [Parameter(Position = 2, Mandatory = true, ParameterSetName = ValuePath, ValueFromPipelineByPropertyName = true)]
    [Parameter(Position = 2, Mandatory = true, ParameterSetName = ValueLiteral, ValueFromPipelineByPropertyName = true)]
    [AllowNull]
    public object? Value { get; set; }

    [Parameter(Mandatory = true, ParameterSetName = ObjectPath, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [Parameter(Mandatory = true, ParameterSetName = ObjectLiteral, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    public PSObject? InputObject { get; set; }

    [Parameter]
    public SwitchParameter PassThru { get; set; }

    protected override bool PassesThru => PassThru;

    protected override object? DynamicParameters(string path, ProviderContext context) =>
        InvokeProvider.Property.SetPropertyDynamicParameters(path, Values(), context);

    protected override void ProcessRecord()
    {
        foreach (var path in Paths) ForPath(() => InvokeProvider.Property.Set(path, Values(), NewContext()));
    }

    private PSObject Values()
    {
        if (InputObject is not null) return InputObject;
        var values = new PSObject();
        values.Properties.Add(new PSNoteProperty(Name.Length == 0 ? "Name" : Name, Value));
        return values;
    }
}
