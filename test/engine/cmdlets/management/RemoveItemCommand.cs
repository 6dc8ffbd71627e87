using WslNet.Engine.Internals;

namespace Microsoft.PowerShell.Commands;

/// <summary>Remove-Item.</summary>
[Cmdlet(VerbsCommon.Remove, "Item", SupportsShouldProcess = true, DefaultParameterSetName = PathSet)]
internal sealed class RemoveItemCommand : PathCommand
{
    private bool _yesToAll;
    private bool _noToAll;

    [Parameter(Position = 0, ParameterSetName = PathSet, Mandatory = true, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    public string[] Path { get => Paths; set => Paths = value; }

    [Parameter(ParameterSetName = LiteralSet, Mandatory = true, ValueFromPipelineByPropertyName = true)]
    [Alias("PSPath", "LP")]
    public string[] LiteralPath { get => Paths; set => SetLiteral(value); }

    [Parameter]
    public SwitchParameter Recurse { get; set; }

    protected override object? DynamicParameters(string path, ProviderContext context) =>
        InvokeProvider.Item.RemoveItemDynamicParameters(path, Recurse, context);

    protected override void ProcessRecord()
    {
        foreach (var path in Paths) ForPath(() => RemoveAll(path));
    }

    private void RemoveAll(string path)
    {
        foreach (var item in SessionState.Path.Resolve(path, NewContext()))
        {
            var context = NewContext();
            context.SuppressWildcardExpansion = true; // the name is resolved: brackets in it are brackets
            context.SetFilters(null, null, null);
            if (SessionState.Path.IsCurrentLocationOrAncestor(item.Path, context))
            {
                ThrowTerminatingError(new ErrorRecord(new PSInvalidOperationException($"Cannot remove the item at '{item.Path}' because it is in use."),
                    "RemoveItemInUse", ErrorCategory.InvalidOperation, item.Path));
            }
            if (!AskForChildren(item.Path, context, out var recurse)) continue;
            ForPath(() => InvokeProvider.Item.Remove(item.Path, recurse, context));
        }
    }

    // Children go only with -Recurse or an answer; for links and files the provider has none.
    private bool AskForChildren(string path, ProviderContext context, out bool recurse)
    {
        recurse = Recurse;
        if (Recurse || !InvokeProvider.ChildItem.HasChild(path, context)) return true;
        recurse = true;
        return MyInvocation.BoundParameters.ContainsKey("WhatIf") || ShouldContinue(
            $"The item at {path} has children and the Recurse parameter was not specified. If you continue, all children will be removed with the item. Are you sure you want to continue?",
            "Confirm", ref _yesToAll, ref _noToAll);
    }
}
