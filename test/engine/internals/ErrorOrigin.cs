using System.Runtime.CompilerServices;

namespace WslNet.Engine.Internals;

/// <summary>Says which command an error is of, where that is not the cmdlet that wrote it.</summary>
internal static class ErrorOrigin
{
    public static void Set(ErrorRecord record, InvocationInfo invocation)
    {
        SetInvocationInfo(record, invocation);
        // Without this mark the runtime would put the writing cmdlet back.
        SetPreserveInvocationInfoOnce(record, true);
    }

    [UnsafeAccessor(UnsafeAccessorKind.Method)]
    private static extern void SetInvocationInfo(ErrorRecord record, InvocationInfo invocation);

    [UnsafeAccessor(UnsafeAccessorKind.Method, Name = "set_PreserveInvocationInfoOnce")]
    private static extern void SetPreserveInvocationInfoOnce(ErrorRecord record, bool value);
}
