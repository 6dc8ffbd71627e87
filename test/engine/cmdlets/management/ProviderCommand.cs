using WslNet.Engine.Internals;

namespace Microsoft.PowerShell.Commands;

/// <summary>What the cmdlets over providers share: one context a call, dynamic parameters of the provider, and errors per path.</summary>
internal abstract class ProviderCommand : PSCmdlet, IDynamicParameters
{
    private readonly List<ProviderContext> _active = [];
    private object? _dynamic;

    /// <summary>The paths are names, not patterns.</summary>
    protected bool Literal { get; set; }

    protected virtual string? FilterText => null;

    protected virtual string[]? Included => null;

    protected virtual string[]? Excluded => null;

    protected virtual bool Forced => false;

    protected virtual bool PassesThru => true;

    /// <summary>The path whose provider gives the dynamic parameters.</summary>
    protected virtual string? FirstPath => null;

    public object? GetDynamicParameters()
    {
        try
        {
            return _dynamic = DynamicParameters(FirstPath ?? ".", NewContext());
        }
        // As in PowerShell: a path that leads nowhere has no dynamic parameters, and the error comes when the command runs.
        catch (Exception error) when (error is ItemNotFoundException or ProviderNotFoundException or DriveNotFoundException or ProviderInvocationException or NotSupportedException or InvalidOperationException)
        {
            return null;
        }
    }

    protected virtual object? DynamicParameters(string path, ProviderContext context) => null;

    protected ProviderContext NewContext()
    {
        var context = new ProviderContext(this) { Force = Forced, PassThru = PassesThru, SuppressWildcardExpansion = Literal, DynamicParameters = _dynamic };
        context.SetFilters(Included, Excluded, FilterText);
        lock (_active) _active.Add(context);
        return context;
    }

    /// <summary>Runs a call for one path; an error that concerns this path only is written, and the next path follows.</summary>
    protected void ForPath(Action call)
    {
        try
        {
            call();
        }
        catch (Exception error) when (error is PSNotSupportedException or DriveNotFoundException or ProviderNotFoundException or ItemNotFoundException)
        {
            var record = ((IContainsErrorRecord)error).ErrorRecord;
            WriteError(new ErrorRecord(record, error));
        }
    }

    protected override void StopProcessing()
    {
        lock (_active) _active.ForEach(context => context.Stop());
    }
}
