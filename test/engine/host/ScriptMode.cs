using WslNet.Engine.Internals;

namespace WslNet.Engine.Host;

/// <summary>Runs one script on a terminal, as pwsh -File and -Command do, and gives its exit code.</summary>
internal static class ScriptMode
{
    public static int Run(CommandLine options)
    {
        var host = new EngineHost(new ConsoleSink());
        using var runspace = SessionFactory.Open(host);
        using var shell = PowerShell.Create(runspace);
        Console.CancelKeyPress += (_, e) => { e.Cancel = true; shell.BeginStop(null, null); };
        if (options.Mode == EngineMode.File)
        {
            if (!File.Exists(options.Text)) return Refuse($"The argument '{options.Text}' is not recognized as the name of a script file.");
            // The path is data: it is called with the call operator and never becomes script text.
            shell.AddCommand(Path.GetFullPath(options.Text));
            ScriptArguments.Add(shell, options.Arguments);
            ExitSignal.PassOn(runspace);
        }
        else
        {
            shell.AddScript(options.Text);
        }
        shell.Commands.Commands[0].MergeMyResults(PipelineResultTypes.Error, PipelineResultTypes.Output);
        var success = true;
        shell.AddCommand("Watch-EngineSuccess").AddParameter("Report", new Action<bool>(value => success = value)).AddCommand("Out-Default");
        var failed = false;
        try
        {
            shell.Invoke();
        }
        catch (RuntimeException error)
        {
            failed = true;
            ErrorText.Show(runspace, ErrorText.RecordOf(error));
        }
        if (host.ExitCode is { } code) return code;
        return failed || (options.Mode == EngineMode.Command && !success) ? 1 : 0;
    }

    private static int Refuse(string message)
    {
        Console.Error.WriteLine(message);
        return 64;
    }
}
