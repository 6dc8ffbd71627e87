using WslNet.Engine.Json;

namespace WslNet.Engine.Host;

/// <summary>Reads one JSON request a line and answers each with one JSON line.</summary>
internal sealed class Server
{
    private readonly ProtocolChannel _channel = ProtocolChannel.TakeStandardStreams();
    private readonly SessionPool _sessions = new();
    private readonly ActiveRuns _active = new();

    public int Run()
    {
        _channel.Send(new Dictionary<string, object?> { ["ready"] = true, ["protocol"] = 1L });
        // The first runspace costs most of the start: it opens while the client still writes its first request.
        Start(() => _sessions.Enter("default", renew: false).Open());
        while (_channel.ReadLine() is { } line)
        {
            if (line.Length > 0) Accept(line);
        }
        // Runs that still work hold threads: the end of input ends the process all the same.
        _active.StopAll();
        return 0;
    }

    private void Accept(string line)
    {
        object? id = null;
        try
        {
            var request = new Request(JsonReader.Parse(line) as JsonRecord ?? throw new FormatException("A request is a JSON object."));
            id = request.Id;
            switch (request.Text("op") ?? throw new FormatException("The request has no 'op'."))
            {
                case "run": Start(request, r => Answer(id, new ScriptRun(_sessions, r), r)); break;
                case "pester": Start(request, r => Answer(id, new PesterRun(r, result => Event(id, result)), r)); break;
                case "parse": Reply(id, ParseOperation.Run(request)); break;
                case "complete": Start(request, r => Answer(id, new CompletionRun(_sessions, r), r)); break;
                case "cancel": Reply(id, new() { ["ok"] = _active.Cancel(request.Value("target")) }); break;
                case var other: throw new FormatException($"The operation '{other}' is not known.");
            }
        }
        catch (FormatException error)
        {
            Reply(id, Refusal(error.Message));
        }
    }

    private void Start(Request request, Action<Request> work) => Start(() => Guarded(request, work));

    private static void Start(Action work) => new Thread(() => work()) { IsBackground = true }.Start();

    private void Guarded(Request request, Action<Request> work)
    {
        try
        {
            work(request);
        }
        catch (Exception error)
        {
            Reply(request.Id, Refusal($"The host failed: {error}"));
        }
    }

    private void Answer(object? id, IRun run, Request request)
    {
        using (_active.Track(id, run))
        {
            Reply(id, run.Execute());
        }
    }

    private void Event(object? id, object? result) => _channel.Send(new Dictionary<string, object?> { ["id"] = id, ["event"] = result });

    private void Reply(object? id, Dictionary<string, object?> body) => _channel.Send(new Dictionary<string, object?>(body.Prepend(new("id", id))));

    private static Dictionary<string, object?> Refusal(string message) => new() { ["ok"] = false, ["refused"] = message };
}
