namespace WslNet.Engine.Host;

/// <summary>What one run emitted.</summary>
internal sealed class RunRecord
{
    public List<PSObject?> Output { get; } = [];

    public List<ErrorRecord> Errors { get; } = [];
}
