namespace WslNet.Engine.Host;

/// <summary>Runs a pipeline with a time-out, and stops it really.</summary>
internal sealed class PipelineRunner(PowerShell shell, CultureInfo culture) : IDisposable
{
    private static readonly TimeSpan StopPatience = TimeSpan.FromSeconds(3);
    private int _reason;

    private enum Reason { None, TimedOut, Cancelled }

    public bool TimedOut => _reason == (int)Reason.TimedOut;

    public bool Cancelled => _reason == (int)Reason.Cancelled;

    /// <summary>The pipeline did not end although it was stopped: its runspace is lost.</summary>
    public bool Stuck { get; private set; }

    public void Cancel() => Stop(Reason.Cancelled);

    /// <summary>Gives the error that ended the pipeline, or null.</summary>
    public Exception? Run(long? timeoutMs)
    {
        Exception? failure = null;
        // Not disposed of: a pipeline that is given up may still signal it.
        var done = new ManualResetEventSlim();
        // Deep recursion in scripts needs the stack that pwsh gives its pipelines.
        var worker = new Thread(() =>
        {
            CultureInfo.CurrentCulture = culture;
            CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("en-US");
            try
            {
                shell.Invoke();
            }
            catch (Exception error)
            {
                failure = error;
            }
            finally
            {
                done.Set();
            }
        }, 16 * 1024 * 1024) { IsBackground = true };
        worker.Start();
        if (timeoutMs is { } limit && !done.Wait(TimeSpan.FromMilliseconds(limit))) Stop(Reason.TimedOut);
        while (!done.Wait(TimeSpan.FromMilliseconds(100)))
        {
            if (_reason != 0 && !done.Wait(StopPatience))
            {
                Stuck = true;
                return null;
            }
        }
        return failure;
    }

    /// <summary>Frees the pipeline, unless it is stuck: freeing would wait for it.</summary>
    public void Dispose()
    {
        if (!Stuck) shell.Dispose();
    }

    private void Stop(Reason reason)
    {
        if (Interlocked.CompareExchange(ref _reason, (int)reason, 0) == 0) shell.BeginStop(null, null);
    }
}
