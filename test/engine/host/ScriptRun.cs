using WslNet.Engine.Json;

namespace WslNet.Engine.Host;

/// <summary>The operation <c>run</c>: one script in a named runspace.</summary>
internal sealed class ScriptRun(SessionPool sessions, Request request) : IRun
{
    private PipelineRunner? _runner;
    private bool _cancelled;

    public void Cancel()
    {
        _cancelled = true;
        _runner?.Cancel();
    }

    public Dictionary<string, object?> Execute()
    {
        var script = request.Text("script") ?? throw new FormatException("The request has no 'script'.");
        var culture = Cultures.Get(request.Text("culture"));
        var session = sessions.Enter(request.Text("runspace") ?? "default", request.Flag("newRunspace"));
        try
        {
            return Execute(session, script, culture);
        }
        finally
        {
            session.Gate.Release();
        }
    }

    private Dictionary<string, object?> Execute(Session session, string script, CultureInfo culture)
    {
        var sink = new CaptureSink(request.Texts("answers"));
        session.Host.Begin(sink, culture);
        var record = new RunRecord();
        var runspace = session.Runspace;
        var shell = PowerShell.Create(runspace);
        var streams = new StreamLog(shell.Streams);
        AddScript(shell, script);
        shell.AddCommand("Receive-EngineRun").AddParameter("Record", record).AddCommand("Out-Default");
        using var runner = _runner = new PipelineRunner(shell, culture);
        if (_cancelled) _runner.Cancel();
        if (request.Text("cwd") is { } folder) runspace.SessionStateProxy.Path.SetLocation(WildcardPattern.Escape(Path.GetFullPath(folder)));
        var failure = _runner.Run(request.Integer("timeoutMs"));
        session.Abandoned = _runner.Stuck;
        var stopped = _runner.TimedOut || _runner.Cancelled;
        if (failure is not null && !(stopped && failure is PipelineStoppedException)) ShowFailure(runspace, record, failure, culture);
        // Serializing may run script properties, which need the runspace and the culture of the run.
        return new RunAnswer(record, streams, sink, (int)(request.Integer("depth") ?? 6))
            .Build(failure, _runner, session.Host.ExitCode, runspace, culture, script);
    }

    // With arguments the script has a scope of its own, so that its param() block does not outlive the run;
    // without, it runs as if it were typed at the prompt.
    private void AddScript(PowerShell shell, string script)
    {
        var arguments = request.Record("arguments");
        shell.AddScript(script, arguments is not null || request.Flag("localScope"));
        foreach (var (name, value) in arguments ?? []) shell.AddParameter(name, JsonToPowerShell.Convert(value));
        shell.Commands.Commands[0].MergeMyResults(PipelineResultTypes.Error, PipelineResultTypes.Output);
    }

    private static void ShowFailure(Runspace runspace, RunRecord record, Exception failure, CultureInfo culture)
    {
        var error = ErrorText.RecordOf(failure);
        record.Errors.Add(error);
        CultureInfo.CurrentCulture = culture;
        ErrorText.Show(runspace, error);
    }
}
