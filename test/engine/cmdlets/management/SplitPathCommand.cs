using WslNet.Engine.Internals;

namespace Microsoft.PowerShell.Commands;

/// <summary>Split-Path.</summary>
[Cmdlet(VerbsCommon.Split, "Path", DefaultParameterSetName = "ParentSet")]
[OutputType(typeof(string), typeof(bool))]
internal sealed class SplitPathCommand : ProviderCommand
{
    private string[] _paths = [];

    [Parameter(Position = 0, ParameterSetName = "ParentSet", Mandatory = true, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [Parameter(Position = 0, ParameterSetName = "LeafSet", Mandatory = true, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [Parameter(Position = 0, ParameterSetName = "LeafBaseSet", Mandatory = true, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [Parameter(Position = 0, ParameterSetName = "ExtensionSet", Mandatory = true, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [Parameter(Position = 0, ParameterSetName = "QualifierSet", Mandatory = true, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [Parameter(Position = 0, ParameterSetName = "NoQualifierSet", Mandatory = true, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [Parameter(Position = 0, ParameterSetName = "IsAbsoluteSet", Mandatory = true, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    public string[] Path { get => _paths; set => _paths = value; }

    [Parameter(ParameterSetName = "LiteralPathSet", Mandatory = true, ValueFromPipelineByPropertyName = true)]
    [Alias("PSPath", "LP")]
    public string[] LiteralPath { get => _paths; set { _paths = value; Literal = true; } }

    [Parameter(ParameterSetName = "ParentSet", ValueFromPipelineByPropertyName = true)]
    public SwitchParameter Parent { get; set; } = true;

    [Parameter(Mandatory = true, ParameterSetName = "LeafSet", ValueFromPipelineByPropertyName = true)]
    public SwitchParameter Leaf { get; set; }

    [Parameter(Mandatory = true, ParameterSetName = "LeafBaseSet", ValueFromPipelineByPropertyName = true)]
    public SwitchParameter LeafBase { get; set; }

    [Parameter(Mandatory = true, ParameterSetName = "ExtensionSet", ValueFromPipelineByPropertyName = true)]
    public SwitchParameter Extension { get; set; }

    [Parameter(Mandatory = true, ParameterSetName = "QualifierSet", ValueFromPipelineByPropertyName = true)]
    public SwitchParameter Qualifier { get; set; }

    [Parameter(Mandatory = true, ParameterSetName = "NoQualifierSet", ValueFromPipelineByPropertyName = true)]
    public SwitchParameter NoQualifier { get; set; }

    [Parameter(Mandatory = true, ParameterSetName = "IsAbsoluteSet", ValueFromPipelineByPropertyName = true)]
    public SwitchParameter IsAbsolute { get; set; }

    [Parameter]
    public SwitchParameter Resolve { get; set; }

    protected override void ProcessRecord()
    {
        foreach (var path in _paths)
        {
            ForPath(() =>
            {
                foreach (var item in Resolve ? SessionState.Path.Resolve(path, NewContext()).Select(found => found.Path).ToList() : [path]) Emit(item);
            });
        }
    }

    private void Emit(string path)
    {
        if (Leaf) WriteObject(SessionState.Path.ParseChildName(path));
        else if (LeafBase) WriteObject(System.IO.Path.GetFileNameWithoutExtension(SessionState.Path.ParseChildName(path)));
        else if (Extension) WriteObject(System.IO.Path.GetExtension(SessionState.Path.ParseChildName(path)));
        else if (IsAbsolute) WriteObject(SessionState.Path.IsPSAbsolute(path, out _) || System.IO.Path.IsPathRooted(path));
        else if (Qualifier || NoQualifier) EmitQualifier(path);
        else WriteObject(SessionState.Path.ParseParent(path, ""));
    }

    private void EmitQualifier(string path)
    {
        var provider = path.IndexOf("::", StringComparison.Ordinal);
        var end = provider >= 0 ? provider + 2 : path.IndexOf(':') + 1;
        if (NoQualifier) WriteObject(path[end..]);
        else if (end > 0) WriteObject(path[..end]);
        else WriteError(new ErrorRecord(new FormatException($"Cannot parse path because path '{path}' does not have a qualifier specified."),
            "ParsePathFormatError", ErrorCategory.InvalidArgument, path));
    }
}
