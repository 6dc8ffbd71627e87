using WslNet.Engine.Internals;

namespace Microsoft.PowerShell.Commands;

/// <summary>Rename-Item.</summary>
[Cmdlet(VerbsCommon.Rename, "Item", SupportsShouldProcess = true, DefaultParameterSetName = "ByPath")]
internal sealed class RenameItemCommand : ProviderCommand
{
    private string _path = "";

    [Parameter(Position = 0, Mandatory = true, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true, ParameterSetName = "ByPath")]
    public string Path { get => _path; set => _path = value; }

    [Parameter(Mandatory = true, ValueFromPipelineByPropertyName = true, ParameterSetName = "ByLiteralPath")]
    [Alias("PSPath", "LP")]
    public string LiteralPath { get => _path; set { _path = value; Literal = true; } }

    [Parameter(Position = 1, Mandatory = true, ValueFromPipelineByPropertyName = true)]
    public string NewName { get; set; } = "";

    [Parameter]
    public SwitchParameter Force { get; set; }

    [Parameter]
    public SwitchParameter PassThru { get; set; }

    protected override bool Forced => Force;

    protected override bool PassesThru => PassThru;

    protected override string? FirstPath => _path;

    protected override object? DynamicParameters(string path, ProviderContext context) =>
        InvokeProvider.Item.RenameItemDynamicParameters(path, NewName, context);

    protected override void ProcessRecord() => ForPath(() =>
    {
        var found = SessionState.Path.Resolve(_path, NewContext());
        if (found.Count != 1)
        {
            WriteError(new ErrorRecord(new ItemNotFoundException($"Cannot rename the item at '{_path}': {found.Count} items have this path."),
                "RenameItemPathAmbiguous", ErrorCategory.InvalidArgument, _path));
            return;
        }
        var context = NewContext();
        context.SuppressWildcardExpansion = true;
        InvokeProvider.Item.Rename(found[0].Path, NewName, context);
    });
}
