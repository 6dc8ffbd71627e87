using WslNet.Engine.Internals;

namespace WslNet.Engine.Host;

/// <summary>Shows an error as the shell shows it, through the engine's own formatter.</summary>
internal static class ErrorText
{
    /// <summary>The record of an exception; the exception itself takes the place of the stand-in that the engine stores in it.</summary>
    public static ErrorRecord RecordOf(Exception failure) => failure is IContainsErrorRecord { ErrorRecord: { } record }
        ? new ErrorRecord(record, failure)
        : new ErrorRecord(failure, failure.GetType().Name, ErrorCategory.NotSpecified, null);

    public static void Show(Runspace runspace, ErrorRecord error)
    {
        using var shell = PowerShell.Create(runspace);
        shell.AddCommand("Out-Default").AddParameter("InputObject", StreamMark.AsError(error));
        shell.Invoke();
    }
}
