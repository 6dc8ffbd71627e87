namespace WslNet.Engine.Host;

/// <summary>Text to the terminal; nobody is asked.</summary>
internal sealed class ConsoleSink : ITextSink
{
    private readonly Stream _out = Console.OpenStandardOutput();
    private readonly Stream _error = Console.OpenStandardError();

    public void Write(string text) => _out.Write(Encoding.UTF8.GetBytes(text));

    public void WriteError(string text) => _error.Write(Encoding.UTF8.GetBytes(text));

    public string? NextAnswer() => null;
}
