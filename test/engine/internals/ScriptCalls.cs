using System.Management.Automation.Internal;
using System.Reflection;

namespace WslNet.Engine.Internals;

/// <summary>Runs a script block in the scope of the cmdlet's caller, straight into the cmdlet's output.</summary>
internal static class ScriptCalls
{
    private static readonly MethodInfo Invoke = typeof(ScriptBlock)
        .GetMethods(BindingFlags.Instance | BindingFlags.NonPublic)
        .Single(method => method.Name == "InvokeUsingCmdlet");

    public static void InvokeInCallersScope(Cmdlet cmdlet, ScriptBlock script)
    {
        var behaviour = Enum.Parse(Invoke.GetParameters()[2].ParameterType, "WriteToCurrentErrorPipe");
        try
        {
            Invoke.Invoke(script, BindingFlags.DoNotWrapExceptions, null,
                [cmdlet, false, behaviour, AutomationNull.Value, AutomationNull.Value, AutomationNull.Value, Array.Empty<object>()], null);
        }
        catch (TargetInvocationException error) when (error.InnerException is not null)
        {
            throw error.InnerException;
        }
    }
}
