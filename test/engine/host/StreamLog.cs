namespace WslNet.Engine.Host;

/// <summary>The text of the informational streams of one pipeline.</summary>
internal sealed class StreamLog(PSDataStreams streams)
{
    public List<object?> Warnings => [.. streams.Warning.Select(r => r.Message)];

    public List<object?> Verbose => [.. streams.Verbose.Select(r => r.Message)];

    public List<object?> Debug => [.. streams.Debug.Select(r => r.Message)];

    public List<object?> Information => [.. streams.Information.Select(r => new Dictionary<string, object?>
    {
        ["message"] = r.MessageData is HostInformationMessage host ? host.Message : r.MessageData?.ToString(),
        ["tags"] = r.Tags.Cast<object?>().ToList(),
    })];

    public List<object?> Progress => [.. streams.Progress.Select(r => new Dictionary<string, object?>
    {
        ["activity"] = r.Activity,
        ["status"] = r.StatusDescription,
        ["percent"] = (long)r.PercentComplete,
        ["completed"] = r.RecordType == ProgressRecordType.Completed,
    })];
}
