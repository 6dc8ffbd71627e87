using System.Runtime.CompilerServices;

namespace WslNet.Engine.Internals;

/// <summary>Variables of a scope that the caller names; the public interface knows the current scope only.</summary>
internal static class Variables
{
    private const string State = "System.Management.Automation.SessionStateInternal, System.Management.Automation";

    public static object Of(SessionState session) => Internal(session);

    public static PSVariable? Get(object state, string name, string scope) => GetVariableAtScope(state, name, scope);

    public static PSVariable? Get(object state, string name) => GetVariable(state, name);

    public static void Set(object state, PSVariable variable, string scope, bool force, CommandOrigin origin) => SetVariableAtScope(state, variable, scope, force, origin);

    public static void Set(object state, PSVariable variable, bool force, CommandOrigin origin) => SetVariable(state, variable, force, origin);

    public static void New(object state, PSVariable variable, string? scope, bool force)
    {
        if (scope is null) NewVariable(state, variable, force);
        else NewVariableAtScope(state, variable, scope, force);
    }

    public static void Remove(object state, PSVariable variable, string? scope, bool force)
    {
        if (scope is null) RemoveVariable(state, variable, force);
        else RemoveVariableAtScope(state, variable, scope, force);
    }

    /// <summary>All variables that are visible, or those of one scope.</summary>
    public static IEnumerable<PSVariable> All(object state, string? scope) =>
        scope is null ? GetVariableTable(state).Values : GetVariableTableAtScope(state, scope).Values;

    [UnsafeAccessor(UnsafeAccessorKind.Method, Name = "get_Internal")]
    [return: UnsafeAccessorType(State)]
    private static extern object Internal(SessionState session);

    [UnsafeAccessor(UnsafeAccessorKind.Method)]
    private static extern PSVariable GetVariableAtScope([UnsafeAccessorType(State)] object state, string name, string scope);

    [UnsafeAccessor(UnsafeAccessorKind.Method)]
    private static extern PSVariable GetVariable([UnsafeAccessorType(State)] object state, string name);

    [UnsafeAccessor(UnsafeAccessorKind.Method)]
    private static extern object SetVariableAtScope([UnsafeAccessorType(State)] object state, PSVariable variable, string scope, bool force, CommandOrigin origin);

    [UnsafeAccessor(UnsafeAccessorKind.Method)]
    private static extern object SetVariable([UnsafeAccessorType(State)] object state, PSVariable variable, bool force, CommandOrigin origin);

    [UnsafeAccessor(UnsafeAccessorKind.Method)]
    private static extern object NewVariable([UnsafeAccessorType(State)] object state, PSVariable variable, bool force);

    [UnsafeAccessor(UnsafeAccessorKind.Method)]
    private static extern object NewVariableAtScope([UnsafeAccessorType(State)] object state, PSVariable variable, string scope, bool force);

    [UnsafeAccessor(UnsafeAccessorKind.Method)]
    private static extern void RemoveVariable([UnsafeAccessorType(State)] object state, PSVariable variable, bool force);

    [UnsafeAccessor(UnsafeAccessorKind.Method)]
    private static extern void RemoveVariableAtScope([UnsafeAccessorType(State)] object state, PSVariable variable, string scope, bool force);

    [UnsafeAccessor(UnsafeAccessorKind.Method)]
    private static extern IDictionary<string, PSVariable> GetVariableTable([UnsafeAccessorType(State)] object state);

    [UnsafeAccessor(UnsafeAccessorKind.Method)]
    private static extern IDictionary<string, PSVariable> GetVariableTableAtScope([UnsafeAccessorType(State)] object state, string scope);
}
