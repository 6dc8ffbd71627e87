using WslNet.Engine.Internals;

namespace Microsoft.PowerShell.Commands;

/// <summary>What Test-Path asks for.</summary>
public enum TestPathType
{
    /// <summary>Any item.</summary>
    Any,

    /// <summary>An item that can have children.</summary>
    Container,

    /// <summary>An item that cannot.</summary>
    Leaf,
}

/// <summary>Test-Path.</summary>
[Cmdlet(VerbsDiagnostic.Test, "Path", DefaultParameterSetName = PathSet)]
[OutputType(typeof(bool))]
internal sealed class TestPathCommand : ProviderCommand
{
    private const string PathSet = "Path";
    private string?[] _paths = [];

    [Parameter(Position = 0, ParameterSetName = PathSet, Mandatory = true, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [AllowNull]
    [AllowEmptyCollection]
    [AllowEmptyString]
    public string?[] Path { get => _paths; set => _paths = value ?? []; }

    [Parameter(ParameterSetName = "LiteralPath", Mandatory = true, ValueFromPipelineByPropertyName = true)]
    [Alias("PSPath", "LP")]
    [AllowNull]
    [AllowEmptyCollection]
    [AllowEmptyString]
    public string?[] LiteralPath { get => _paths; set { _paths = value ?? []; Literal = true; } }

    [Parameter]
    public string? Filter { get; set; }

    [Parameter]
    public string[]? Include { get; set; }

    [Parameter]
    public string[]? Exclude { get; set; }

    [Parameter]
    [Alias("Type")]
    public TestPathType PathType { get; set; }

    [Parameter]
    public SwitchParameter IsValid { get; set; }

    protected override string? FilterText => Filter;

    protected override string[]? Included => Include;

    protected override string[]? Excluded => Exclude;

    protected override string? FirstPath => _paths.FirstOrDefault() is { Length: > 0 } path ? path : null;

    // As in PowerShell: the provider asks with a drive's dynamic parameters only where -IsValid is not given.
    protected override object? DynamicParameters(string path, ProviderContext context) =>
        IsValid ? null : InvokeProvider.Item.ItemExistsDynamicParameters(path, context);

    protected override void ProcessRecord()
    {
        if (_paths.Length == 0)
        {
            WriteError(Empty());
            return;
        }
        foreach (var path in _paths)
        {
            if (path is null) WriteError(Empty());
            else WriteObject(!string.IsNullOrWhiteSpace(path) && Test(path));
        }
    }

    private bool Test(string path)
    {
        try
        {
            if (IsValid) return SessionState.Path.IsValid(path, NewContext());
            if (!InvokeProvider.Item.Exists(path, NewContext())) return false;
            return PathType == TestPathType.Any || InvokeProvider.Item.IsContainer(path, NewContext()) == (PathType == TestPathType.Container);
        }
        // A drive or provider that does not exist holds nothing.
        catch (Exception error) when (error is PSNotSupportedException or DriveNotFoundException or ProviderNotFoundException or ItemNotFoundException)
        {
            return false;
        }
    }

    private static ErrorRecord Empty() => new(new ArgumentNullException("Path", "The provided Path argument was null or an empty collection."),
        "NullPathNotPermitted", ErrorCategory.InvalidArgument, null);
}
