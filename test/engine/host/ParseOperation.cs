using System.Management.Automation.Language;

namespace WslNet.Engine.Host;

/// <summary>The operation <c>parse</c>: syntax errors with their places.</summary>
internal static class ParseOperation
{
    public static Dictionary<string, object?> Run(Request request)
    {
        var script = request.Text("script") ?? throw new FormatException("The request has no 'script'.");
        Parser.ParseInput(script, out _, out var errors);
        return new() { ["ok"] = errors.Length == 0, ["parseErrors"] = errors.Select(Describe).ToList<object?>() };
    }

    public static Dictionary<string, object?> Describe(ParseError error) => new()
    {
        ["message"] = error.Message,
        ["id"] = error.ErrorId,
        ["text"] = error.Extent.Text,
        ["line"] = (long)error.Extent.StartLineNumber,
        ["column"] = (long)error.Extent.StartColumnNumber,
        ["endLine"] = (long)error.Extent.EndLineNumber,
        ["endColumn"] = (long)error.Extent.EndColumnNumber,
    };
}
