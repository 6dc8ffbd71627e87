namespace WslNet.Engine.Host;

/// <summary>Text of one run, all streams in order, and the answers that the request brought.</summary>
internal sealed class CaptureSink(IEnumerable<string> answers) : ITextSink
{
    private readonly StringBuilder _text = new();
    private readonly Queue<string> _answers = new(answers);

    public string Text { get { lock (_text) return _text.ToString(); } }

    public void Write(string text) { lock (_text) _text.Append(text); }

    public void WriteError(string text) => Write(text);

    public string? NextAnswer() => _answers.TryDequeue(out var answer) ? answer : null;
}
