using System.Security;

namespace WslNet.Engine.Host;

/// <summary>Writes formatted text to the sink, and answers prompts as a non-interactive host does unless answers were given.</summary>
internal sealed class EngineUI(ITextSink sink) : PSHostUserInterface
{
    private const string NonInteractive = "PowerShell is in NonInteractive mode. Read and Prompt functionality is not available.";

    public ITextSink Sink { get; set; } = sink;

    public override PSHostRawUserInterface RawUI { get; } = new EngineRawUI();

    public override bool SupportsVirtualTerminal => false;

    public override void Write(string value) => Sink.Write(Plain(value));

    public override void Write(ConsoleColor foregroundColor, ConsoleColor backgroundColor, string value) => Sink.Write(Plain(value));

    public override void WriteLine(string value) => Sink.Write(Plain(value) + "\n");

    public override void WriteErrorLine(string value) => Sink.WriteError(Plain(value) + "\n");

    public override void WriteDebugLine(string message) => Sink.Write($"DEBUG: {Plain(message)}\n");

    public override void WriteVerboseLine(string message) => Sink.Write($"VERBOSE: {Plain(message)}\n");

    public override void WriteWarningLine(string message) => Sink.Write($"WARNING: {Plain(message)}\n");

    // Progress is data of the response, not text.
    public override void WriteProgress(long sourceId, ProgressRecord record) { }

    public override string ReadLine() => Sink.NextAnswer() ?? throw Refuse();

    public override SecureString ReadLineAsSecureString() => throw Refuse();

    public override Dictionary<string, PSObject> Prompt(string caption, string message, Collection<FieldDescription> descriptions)
    {
        var values = new Dictionary<string, PSObject>();
        foreach (var field in descriptions) values[field.Name] = PSObject.AsPSObject(Sink.NextAnswer() ?? throw Refuse());
        return values;
    }

    public override int PromptForChoice(string caption, string message, Collection<ChoiceDescription> choices, int defaultChoice)
    {
        var answer = Sink.NextAnswer() ?? throw Refuse();
        Sink.Write($"\n{caption}\n{message}\n{string.Join("  ", choices.Select(Describe))}: {answer}\n");
        var chosen = answer.Length == 0 ? defaultChoice : IndexOf(choices, answer);
        return chosen >= 0 ? chosen : throw new PSInvalidOperationException($"The prepared answer '{answer}' is none of {string.Join(", ", choices.Select(c => c.Label))}.");
    }

    public override PSCredential PromptForCredential(string caption, string message, string userName, string targetName) => throw Refuse();

    public override PSCredential PromptForCredential(string caption, string message, string userName, string targetName,
        PSCredentialTypes allowedCredentialTypes, PSCredentialUIOptions options) => throw Refuse();

    // The formatter leaves it to the host to take escape sequences away where $PSStyle asks for plain text.
    private static string Plain(string value) => GetOutputString(value, supportsVirtualTerminal: false);

    private static int IndexOf(Collection<ChoiceDescription> choices, string answer)
    {
        for (var i = 0; i < choices.Count; i++)
        {
            if (answer.Equals(HotKey(choices[i]), StringComparison.OrdinalIgnoreCase)
                || answer.Equals(choices[i].Label.Replace("&", ""), StringComparison.OrdinalIgnoreCase)) return i;
        }
        return -1;
    }

    private static string Describe(ChoiceDescription choice) => $"[{HotKey(choice)}] {choice.Label.Replace("&", "")}";

    private static string HotKey(ChoiceDescription choice)
    {
        var mark = choice.Label.IndexOf('&');
        return mark >= 0 && mark + 1 < choice.Label.Length ? choice.Label.Substring(mark + 1, 1).ToUpperInvariant() : choice.Label;
    }

    private static PSInvalidOperationException Refuse() => new(NonInteractive);
}
