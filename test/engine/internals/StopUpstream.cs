using System.Reflection;

namespace WslNet.Engine.Internals;

/// <summary>The engine's way to stop the commands before a cmdlet without stopping the pipeline.</summary>
internal static class StopUpstream
{
    private static readonly ConstructorInfo Constructor =
        typeof(PSObject).Assembly.GetType("System.Management.Automation.StopUpstreamCommandsException", true)!
            .GetConstructors(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic).Single(c => c.GetParameters().Length == 1);

    public static Exception Exception(Cmdlet cmdlet) => (Exception)Constructor.Invoke([cmdlet]);
}
