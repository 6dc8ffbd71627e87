using System.Runtime.CompilerServices;

namespace WslNet.Engine.Internals;

/// <summary>Aliases of a scope; there is no public interface for them.</summary>
internal static class Aliases
{
    private const string State = "System.Management.Automation.SessionStateInternal, System.Management.Automation";
    private const string Execution = "System.Management.Automation.ExecutionContext, System.Management.Automation";

    public static IEnumerable<AliasInfo> All(SessionState session, string? scope) =>
        scope is null ? GetAliasTable(Variables.Of(session)).Values : GetAliasTableAtScope(Variables.Of(session), scope).Values;

    public static AliasInfo? Get(SessionState session, string name, string? scope) =>
        GetAliasAtScope(Variables.Of(session), name, scope ?? "local");

    public static AliasInfo Set(PSCmdlet cmdlet, SessionState session, string name, string value, string description, ScopedItemOptions options, string? scope, bool force)
    {
        var alias = Create(name, value, EngineContext.Of(cmdlet), options);
        SetDescription(alias, description);
        return SetAliasItemAtScope(Variables.Of(session), alias, scope ?? "local", force, cmdlet.MyInvocation.CommandOrigin);
    }

    [UnsafeAccessor(UnsafeAccessorKind.Constructor)]
    private static extern AliasInfo Create(string name, string definition, [UnsafeAccessorType(Execution)] object context, ScopedItemOptions options);

    [UnsafeAccessor(UnsafeAccessorKind.Method, Name = "set_Description")]
    private static extern void SetDescription(AliasInfo alias, string value);

    [UnsafeAccessor(UnsafeAccessorKind.Method)]
    private static extern AliasInfo GetAliasAtScope([UnsafeAccessorType(State)] object state, string name, string scope);

    [UnsafeAccessor(UnsafeAccessorKind.Method)]
    private static extern AliasInfo SetAliasItemAtScope([UnsafeAccessorType(State)] object state, AliasInfo alias, string scope, bool force, CommandOrigin origin);

    [UnsafeAccessor(UnsafeAccessorKind.Method)]
    private static extern IDictionary<string, AliasInfo> GetAliasTable([UnsafeAccessorType(State)] object state);

    [UnsafeAccessor(UnsafeAccessorKind.Method)]
    private static extern IDictionary<string, AliasInfo> GetAliasTableAtScope([UnsafeAccessorType(State)] object state, string scope);
}
