using System.Runtime.CompilerServices;

namespace WslNet.Engine.Internals;

/// <summary>
/// The engine's CmdletProviderContext, which is internal. It carries filters, dynamic parameters and ShouldProcess to a provider and
/// streams results and errors back through the cmdlet; the public provider calls collect, throw the first error and ask nobody.
/// </summary>
internal sealed class ProviderContext
{
    private const string TypeName = "System.Management.Automation.CmdletProviderContext, System.Management.Automation";

    public ProviderContext(Cmdlet cmdlet) => Inner = Create(cmdlet);

    /// <summary>A context that collects instead of writing to the cmdlet.</summary>
    public ProviderContext(ProviderContext parent) => Inner = CreateFrom(parent.Inner);

    public object Inner { get; }

    public object? DynamicParameters { set => SetDynamicParameters(Inner, value); }

    public bool Force { set => SetForce(Inner, value); }

    public bool PassThru { set => SetPassThru(Inner, value); }

    public bool SuppressWildcardExpansion { set => SetSuppressWildcardExpansion(Inner, value); }

    public void SetFilters(string[]? include, string[]? exclude, string? filter) =>
        SetFilters(Inner, Writable(include), Writable(exclude), filter);

    // Get-ChildItem -Recurse adds to them; a collection around an array could not grow.
    private static Collection<string> Writable(string[]? texts) => new(new List<string>(texts ?? []));

    public void Stop() => StopProcessing(Inner);

    public Collection<PSObject> Collected() => GetAccumulatedObjects(Inner);

    public void ThrowFirstError() => ThrowFirstErrorOrDoNothing(Inner);

    [UnsafeAccessor(UnsafeAccessorKind.Constructor)]
    [return: UnsafeAccessorType(TypeName)]
    private static extern object Create(Cmdlet cmdlet);

    [UnsafeAccessor(UnsafeAccessorKind.Constructor)]
    [return: UnsafeAccessorType(TypeName)]
    private static extern object CreateFrom([UnsafeAccessorType(TypeName)] object context);

    [UnsafeAccessor(UnsafeAccessorKind.Method, Name = "set_DynamicParameters")]
    private static extern void SetDynamicParameters([UnsafeAccessorType(TypeName)] object context, object? value);

    [UnsafeAccessor(UnsafeAccessorKind.Method, Name = "set_Force")]
    private static extern void SetForce([UnsafeAccessorType(TypeName)] object context, SwitchParameter value);

    [UnsafeAccessor(UnsafeAccessorKind.Method, Name = "set_PassThru")]
    private static extern void SetPassThru([UnsafeAccessorType(TypeName)] object context, bool value);

    [UnsafeAccessor(UnsafeAccessorKind.Method, Name = "set_SuppressWildcardExpansion")]
    private static extern void SetSuppressWildcardExpansion([UnsafeAccessorType(TypeName)] object context, bool value);

    [UnsafeAccessor(UnsafeAccessorKind.Method, Name = "SetFilters")]
    private static extern void SetFilters([UnsafeAccessorType(TypeName)] object context, Collection<string> include, Collection<string> exclude, string? filter);

    [UnsafeAccessor(UnsafeAccessorKind.Method)]
    private static extern void StopProcessing([UnsafeAccessorType(TypeName)] object context);

    [UnsafeAccessor(UnsafeAccessorKind.Method)]
    private static extern Collection<PSObject> GetAccumulatedObjects([UnsafeAccessorType(TypeName)] object context);

    [UnsafeAccessor(UnsafeAccessorKind.Method)]
    private static extern void ThrowFirstErrorOrDoNothing([UnsafeAccessorType(TypeName)] object context);
}
