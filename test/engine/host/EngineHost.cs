namespace WslNet.Engine.Host;

/// <summary>The host application as PowerShell sees it.</summary>
internal sealed class EngineHost(ITextSink sink) : PSHost
{
    private readonly EngineUI _ui = new(sink);
    private CultureInfo _culture = CultureInfo.CurrentCulture;

    public int? ExitCode { get; private set; }

    public override string Name => "WslNet.Engine";

    public override Version Version { get; } = new(1, 0);

    public override Guid InstanceId { get; } = Guid.NewGuid();

    public override PSHostUserInterface UI => _ui;

    /// <summary>The engine sets this culture on the thread of each pipeline.</summary>
    public override CultureInfo CurrentCulture => _culture;

    public override CultureInfo CurrentUICulture { get; } = CultureInfo.GetCultureInfo("en-US");

    /// <summary>Prepares the host for one run.</summary>
    public void Begin(ITextSink target, CultureInfo culture)
    {
        _ui.Sink = target;
        _culture = culture;
        ExitCode = null;
    }

    public override void SetShouldExit(int exitCode) => ExitCode = exitCode;

    public override void EnterNestedPrompt() => throw new PSNotSupportedException("This host has no nested prompt.");

    public override void ExitNestedPrompt() => throw new PSNotSupportedException("This host has no nested prompt.");

    // Native programs do not change the terminal that this host does not have.
    public override void NotifyBeginApplication() { }

    public override void NotifyEndApplication() { }
}
