using System.Management.Automation.Internal;
using System.Runtime.CompilerServices;

namespace WslNet.Engine.Internals;

/// <summary>The engine's execution context of a cmdlet, for what has no public way: type and format tables.</summary>
internal static class EngineContext
{
    private const string TypeName = "System.Management.Automation.ExecutionContext, System.Management.Automation";

    public static object Of(Cmdlet cmdlet) => Context(cmdlet);

    public static TypeTable Types(Cmdlet cmdlet) => Types(Context(cmdlet));

    /// <summary>Adds format files, before or after those that are loaded.</summary>
    public static void AddFormats(Cmdlet cmdlet, IEnumerable<string> first, IEnumerable<string> last)
    {
        var context = Context(cmdlet);
        var state = State(context);
        var known = state.Formats.ToList();
        state.Formats.Clear();
        state.Formats.Add(first.Select(file => new SessionStateFormatEntry(file)).Concat(known).Concat(last.Select(file => new SessionStateFormatEntry(file))));
        try
        {
            UpdateFormats(state, context, false);
        }
        catch (RuntimeException)
        {
            // A file that cannot be read must not spoil the formats of everything after it.
            state.Formats.Clear();
            state.Formats.Add(known);
            throw;
        }
    }

    /// <summary>Adds type files, before or after those that are loaded.</summary>
    public static void AddTypes(Cmdlet cmdlet, IEnumerable<string> first, IEnumerable<string> last)
    {
        var context = Context(cmdlet);
        var state = State(context);
        var known = state.Types.ToList();
        state.Types.Clear();
        state.Types.Add(first.Select(file => new SessionStateTypeEntry(file)).Concat(known).Concat(last.Select(file => new SessionStateTypeEntry(file))));
        try
        {
            UpdateTypes(state, context, false);
        }
        catch (RuntimeException)
        {
            state.Types.Clear();
            state.Types.Add(known);
            throw;
        }
    }

    [UnsafeAccessor(UnsafeAccessorKind.Method, Name = "get_Context")]
    [return: UnsafeAccessorType(TypeName)]
    private static extern object Context(InternalCommand command);

    [UnsafeAccessor(UnsafeAccessorKind.Method, Name = "get_TypeTable")]
    private static extern TypeTable Types([UnsafeAccessorType(TypeName)] object context);

    [UnsafeAccessor(UnsafeAccessorKind.Method, Name = "get_InitialSessionState")]
    private static extern InitialSessionState State([UnsafeAccessorType(TypeName)] object context);

    [UnsafeAccessor(UnsafeAccessorKind.Method)]
    private static extern void UpdateFormats(InitialSessionState state, [UnsafeAccessorType(TypeName)] object context, bool update);

    [UnsafeAccessor(UnsafeAccessorKind.Method)]
    private static extern void UpdateTypes(InitialSessionState state, [UnsafeAccessorType(TypeName)] object context, bool updateOnly);
}
