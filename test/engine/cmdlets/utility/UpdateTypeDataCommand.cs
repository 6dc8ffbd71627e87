using WslNet.Engine.Internals;

namespace Microsoft.PowerShell.Commands;

/// <summary>Update-TypeData from files, from a TypeData object, or from parameters.</summary>
[Cmdlet(VerbsData.Update, "TypeData", SupportsShouldProcess = true, DefaultParameterSetName = "FileSet")]
internal sealed class UpdateTypeDataCommand : PSCmdlet
{
    private readonly List<string> _last = [];
    private readonly List<string> _first = [];

    [Parameter(Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true, ParameterSetName = "FileSet")]
    [Alias("PSPath", "Path")]
    public string[] AppendPath { get; set; } = [];

    [Parameter(ParameterSetName = "FileSet")]
    public string[] PrependPath { get; set; } = [];

    [Parameter(Position = 0, Mandatory = true, ValueFromPipelineByPropertyName = true, ParameterSetName = "DynamicTypeSet")]
    public string? TypeName { get; set; }

    [Parameter(ParameterSetName = "DynamicTypeSet")]
    public PSMemberTypes? MemberType { get; set; }

    [Parameter(ParameterSetName = "DynamicTypeSet")]
    public string? MemberName { get; set; }

    [Parameter(ParameterSetName = "DynamicTypeSet")]
    public object? Value { get; set; }

    [Parameter(ParameterSetName = "DynamicTypeSet")]
    public object? SecondValue { get; set; }

    [Parameter(ParameterSetName = "DynamicTypeSet")]
    public string? DefaultDisplayProperty { get; set; }

    [Parameter(ParameterSetName = "DynamicTypeSet")]
    public string[]? DefaultDisplayPropertySet { get; set; }

    [Parameter(ParameterSetName = "DynamicTypeSet")]
    public string[]? DefaultKeyPropertySet { get; set; }

    [Parameter(ParameterSetName = "DynamicTypeSet")]
    [Parameter(ParameterSetName = "TypeDataSet")]
    public SwitchParameter Force { get; set; }

    [Parameter(Mandatory = true, ValueFromPipeline = true, ParameterSetName = "TypeDataSet")]
    public TypeData[] TypeData { get; set; } = [];

    protected override void BeginProcessing() => _first.AddRange(Wanted(PrependPath));

    protected override void ProcessRecord()
    {
        if (TypeName is not null) Add(Described());
        foreach (var data in TypeData) Add(data);
        _last.AddRange(Wanted(AppendPath));
    }

    protected override void EndProcessing()
    {
        if (_first.Count + _last.Count > 0) EngineContext.AddTypes(this, _first, _last);
    }

    private void Add(TypeData data)
    {
        if (!ShouldProcess(data.TypeName, "Update TypeData")) return;
        if (Force) data.IsOverride = true;
        try
        {
            EngineContext.Types(this).AddType(data);
        }
        catch (RuntimeException error)
        {
            WriteError(new ErrorRecord(new InvalidOperationException(error.Message, error), "TypesDynamicUpdateException", ErrorCategory.InvalidOperation, null));
        }
    }

    private TypeData Described()
    {
        var data = new TypeData(TypeName!);
        if (MemberName is not null) data.Members.Add(MemberName, Member(MemberName));
        if (DefaultDisplayProperty is not null) data.DefaultDisplayProperty = DefaultDisplayProperty;
        if (DefaultDisplayPropertySet is not null) data.DefaultDisplayPropertySet = new PropertySetData(DefaultDisplayPropertySet);
        if (DefaultKeyPropertySet is not null) data.DefaultKeyPropertySet = new PropertySetData(DefaultKeyPropertySet);
        return data;
    }

    private TypeMemberData Member(string name) => MemberType switch
    {
        PSMemberTypes.NoteProperty => new NotePropertyData(name, Value),
        PSMemberTypes.AliasProperty => new AliasPropertyData(name, LanguagePrimitives.ConvertTo<string>(Value)),
        PSMemberTypes.ScriptProperty => new ScriptPropertyData(name, LanguagePrimitives.ConvertTo<ScriptBlock>(Value), LanguagePrimitives.ConvertTo<ScriptBlock>(SecondValue)),
        PSMemberTypes.ScriptMethod => new ScriptMethodData(name, LanguagePrimitives.ConvertTo<ScriptBlock>(Value)),
        null => throw new PSArgumentException("MemberType is needed together with MemberName."),
        _ => throw new PSNotSupportedException($"This host does not add members of the type {MemberType} to a type."),
    };

    private IEnumerable<string> Wanted(string[] paths) => paths.SelectMany(path => FilePaths.ForReading(this, path, literal: false))
        .Where(file => ShouldProcess($"FileName: {file}", "Update TypeData")).ToList();
}
