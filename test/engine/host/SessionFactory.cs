using System.Reflection;
using WslNet.Engine.Internals;

namespace WslNet.Engine.Host;

/// <summary>Opens runspaces that have the engine's own commands and the cmdlets of this assembly.</summary>
internal static class SessionFactory
{
    private static readonly Lazy<InitialSessionState> State = new(BuildState);

    public static Runspace Open(PSHost host)
    {
        var runspace = RunspaceFactory.CreateRunspace(host, State.Value.Clone());
        // Each run brings its own thread, so that time-outs and cultures of runs do not meet.
        runspace.ThreadOptions = PSThreadOptions.UseCurrentThread;
        runspace.Open();
        ((PSStyle)runspace.SessionStateProxy.GetVariable("PSStyle")).OutputRendering = OutputRendering.PlainText;
        return runspace;
    }

    private static InitialSessionState BuildState()
    {
        AddModulePath();
        var state = InitialSessionState.CreateDefault2();
        foreach (var type in typeof(SessionFactory).Assembly.GetTypes())
        {
            if (type.GetCustomAttribute<CmdletAttribute>() is not { } cmdlet) continue;
            var entry = new SessionStateCmdletEntry($"{cmdlet.VerbName}-{cmdlet.NounName}", type, null);
            if (!cmdlet.NounName.StartsWith("Engine", StringComparison.Ordinal)) SnapIns.Mark(entry, cmdlet.NounName);
            state.Commands.Add(entry);
        }
        foreach (var (name, target) in Aliases.Missing)
        {
            if (state.Commands[name].Count == 0) state.Commands.Add(new SessionStateAliasEntry(name, target));
        }
        return state;
    }

    // The host's own modules (Pester) come last, so that a module of the same name given by the user wins.
    private static void AddModulePath()
    {
        var own = ModuleFolder.Path;
        var current = Environment.GetEnvironmentVariable("PSModulePath");
        var parts = (current ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries);
        if (!parts.Contains(own)) Environment.SetEnvironmentVariable("PSModulePath", string.Join(Path.PathSeparator, parts.Append(own)));
    }
}
