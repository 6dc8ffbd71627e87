using System.Runtime.CompilerServices;

namespace WslNet.Engine.Internals;

/// <summary>Makes an <c>exit</c> of a script file end the whole run, as pwsh -File does; otherwise it ends the file only.</summary>
internal static class ExitSignal
{
    private const string TypeName = "System.Management.Automation.ExecutionContext, System.Management.Automation";

    public static void PassOn(Runspace runspace) => Set(Context(runspace), true);

    [UnsafeAccessor(UnsafeAccessorKind.Method, Name = "get_ExecutionContext")]
    [return: UnsafeAccessorType(TypeName)]
    private static extern object Context(Runspace runspace);

    [UnsafeAccessor(UnsafeAccessorKind.Method, Name = "set_ScriptCommandProcessorShouldRethrowExit")]
    private static extern void Set([UnsafeAccessorType(TypeName)] object context, bool value);
}
