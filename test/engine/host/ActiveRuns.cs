namespace WslNet.Engine.Host;

/// <summary>The runs that have not been answered yet, by the id of their request.</summary>
internal sealed class ActiveRuns
{
    private readonly Dictionary<string, IRun> _runs = [];

    public IDisposable Track(object? id, IRun run)
    {
        var key = Key(id);
        lock (_runs) _runs[key] = run;
        return new Forget(() => { lock (_runs) _runs.Remove(key); });
    }

    public bool Cancel(object? id)
    {
        IRun? run;
        lock (_runs) _runs.TryGetValue(Key(id), out run);
        run?.Cancel();
        return run is not null;
    }

    public void StopAll()
    {
        IRun[] all;
        lock (_runs) all = [.. _runs.Values];
        foreach (var run in all) run.Cancel();
    }

    private static string Key(object? id) => $"{id?.GetType().Name}:{id}";

    private sealed class Forget(Action action) : IDisposable
    {
        public void Dispose() => action();
    }
}
