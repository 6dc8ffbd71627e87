namespace WslNet.Engine.Host;

/// <summary>The operation <c>pester</c>: test files, each in a runspace of its own; every finished test is an event.</summary>
internal sealed class PesterRun(Request request, Action<object?> report) : IRun
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
        var files = request.Texts("files");
        var culture = Cultures.Get(request.Text("culture"));
        var tests = new List<object?>();
        var containers = new List<object?>();
        foreach (var file in files)
        {
            if (_cancelled) break;
            RunFile(Path.GetFullPath(file), culture, tests, containers);
        }
        return new()
        {
            ["ok"] = !_cancelled && containers.Count == 0 && tests.All(t => t is IDictionary<string, object?> test && Equals(test["result"], "Passed")),
            ["cancelled"] = _cancelled,
            ["tests"] = tests,
            ["containerErrors"] = containers,
        };
    }

    private void RunFile(string file, CultureInfo culture, List<object?> tests, List<object?> containers)
    {
        var sink = new CaptureSink(request.Texts("answers"));
        var host = new EngineHost(sink);
        host.Begin(sink, culture);
        var runspace = SessionFactory.Open(host);
        var shell = PowerShell.Create(runspace);
        shell.AddCommand("Invoke-WslNetPester").AddParameter("Path", file);
        if (request.Texts("tag") is { Length: > 0 } tags) shell.AddParameter("Tag", tags);
        if (request.Texts("fullName") is { Length: > 0 } names) shell.AddParameter("FullName", names);
        shell.AddCommand("Send-EngineResult").AddParameter("Action", new Action<PSObject>(item => Receive(item, tests, containers)));
        using var runner = _runner = new PipelineRunner(shell, culture);
        var failure = _runner.Run(request.Integer("timeoutMs"));
        if (_runner.TimedOut) containers.Add(Container(file, $"The file did not end within {request.Integer("timeoutMs")} ms.", null));
        else if (failure is not null) containers.Add(Container(file, failure.Message, (failure as RuntimeException)?.ErrorRecord?.ScriptStackTrace));
        else if (host.ExitCode is { } code) containers.Add(Container(file, $"The file called exit {code}.", null));
        if (!_runner.Stuck) runspace.Dispose();
    }

    private void Receive(PSObject item, List<object?> tests, List<object?> containers)
    {
        var data = (Dictionary<string, object?>)Json.PowerShellToJson.Convert(item, 8)!;
        var kind = data["kind"];
        data.Remove("kind");
        data.Remove("$type");
        (Equals(kind, "test") ? tests : containers).Add(data);
        if (Equals(kind, "test")) report(data);
    }

    private static Dictionary<string, object?> Container(string file, string message, string? stack) => new()
    {
        ["file"] = file,
        ["message"] = message,
        ["stack"] = stack,
    };
}
