using System.Management.Automation.Language;
using WslNet.Engine.Json;

namespace WslNet.Engine.Host;

/// <summary>Builds the response of a run.</summary>
internal sealed class RunAnswer(RunRecord record, StreamLog streams, CaptureSink sink, int depth)
{
    public Dictionary<string, object?> Build(Exception? failure, PipelineRunner runner, int? exit, Runspace runspace, CultureInfo culture, string script)
    {
        var errors = record.Errors.Select(ErrorData.From).ToList<object?>();
        return new()
        {
            ["ok"] = failure is null && !runner.TimedOut && !runner.Cancelled,
            ["output"] = runner.Stuck ? new List<object?>() : Serialize(runspace, culture),
            ["text"] = sink.Text,
            ["errors"] = errors,
            ["warnings"] = streams.Warnings,
            ["verbose"] = streams.Verbose,
            ["debug"] = streams.Debug,
            ["information"] = streams.Information,
            ["progress"] = streams.Progress,
            ["parseErrors"] = ParseErrors(failure, script),
            ["timedOut"] = runner.TimedOut,
            ["cancelled"] = runner.Cancelled,
            ["abandoned"] = runner.Stuck,
            ["exit"] = (long?)exit,
        };
    }

    // The engine wraps the exception in ways that hide its list: the parser is asked again.
    private static List<object?> ParseErrors(Exception? failure, string script)
    {
        if (failure is not RuntimeException { ErrorRecord.CategoryInfo.Category: ErrorCategory.ParserError }) return [];
        Parser.ParseInput(script, out _, out var errors);
        return [.. errors.Select(ParseOperation.Describe)];
    }

    private List<object?> Serialize(Runspace runspace, CultureInfo culture)
    {
        var before = Runspace.DefaultRunspace;
        var culturesBefore = CultureInfo.CurrentCulture;
        Runspace.DefaultRunspace = runspace;
        CultureInfo.CurrentCulture = culture;
        try
        {
            return [.. record.Output.Select(item => PowerShellToJson.Convert(item, depth))];
        }
        finally
        {
            Runspace.DefaultRunspace = before;
            CultureInfo.CurrentCulture = culturesBefore;
        }
    }
}
