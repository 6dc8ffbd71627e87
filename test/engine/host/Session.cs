namespace WslNet.Engine.Host;

/// <summary>One runspace with its host.</summary>
internal sealed class Session
{
    private Runspace? _runspace;

    public EngineHost Host { get; private set; } = new(new CaptureSink([]));

    public SemaphoreSlim Gate { get; } = new(1, 1);

    /// <summary>Set when a run of this session could not be stopped.</summary>
    public bool Abandoned { get; set; }

    public Runspace Runspace => _runspace ??= SessionFactory.Open(Host);

    /// <summary>Opens the runspace and leaves the session.</summary>
    public void Open()
    {
        _ = Runspace;
        Gate.Release();
    }

    public void Renew()
    {
        _runspace?.Dispose();
        _runspace = null;
        Host = new EngineHost(new CaptureSink([]));
    }
}
