namespace WslNet.Engine.Host;

/// <summary>The operation <c>complete</c>: what Tab offers at a place in a line.</summary>
internal sealed class CompletionRun(SessionPool sessions, Request request) : IRun
{
    private readonly ScriptRun _run = new(sessions, request.With(
        "param([string] $Line, [int] $Cursor) ([System.Management.Automation.CommandCompletion]::CompleteInput($Line, $Cursor, $null)).CompletionMatches"));

    public void Cancel() => _run.Cancel();

    public Dictionary<string, object?> Execute() => _run.Execute();
}
