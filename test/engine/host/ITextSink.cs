namespace WslNet.Engine.Host;

/// <summary>Where the host's text goes, and where its answers to prompts come from.</summary>
internal interface ITextSink
{
    void Write(string text);

    void WriteError(string text);

    /// <summary>The next prepared answer, or null where nobody can be asked.</summary>
    string? NextAnswer();
}
