using WslNet.Engine.Internals;

namespace Microsoft.PowerShell.Commands;

/// <summary>Write-Error, all three parameter sets.</summary>
[Cmdlet(VerbsCommunications.Write, "Error", DefaultParameterSetName = "NoException")]
internal sealed class WriteErrorCommand : PSCmdlet
{
    [Parameter(Position = 0, ParameterSetName = "NoException", Mandatory = true, ValueFromPipeline = true)]
    [Parameter(ParameterSetName = "WithException")]
    [AllowNull]
    [AllowEmptyString]
    [Alias("Msg")]
    public string? Message { get; set; }

    [Parameter(Position = 0, ParameterSetName = "WithException", Mandatory = true)]
    public Exception? Exception { get; set; }

    [Parameter(Position = 0, ParameterSetName = "ErrorRecord", Mandatory = true)]
    public ErrorRecord? ErrorRecord { get; set; }

    [Parameter(ParameterSetName = "NoException")]
    [Parameter(ParameterSetName = "WithException")]
    public ErrorCategory Category { get; set; } = ErrorCategory.NotSpecified;

    [Parameter(ParameterSetName = "NoException")]
    [Parameter(ParameterSetName = "WithException")]
    public string ErrorId { get; set; } = "";

    [Parameter(ParameterSetName = "NoException")]
    [Parameter(ParameterSetName = "WithException")]
    public object? TargetObject { get; set; }

    [Parameter]
    public string RecommendedAction { get; set; } = "";

    [Parameter]
    [Alias("Activity")]
    public string CategoryActivity { get; set; } = "";

    [Parameter]
    [Alias("Reason")]
    public string CategoryReason { get; set; } = "";

    [Parameter]
    [Alias("TargetName")]
    public string CategoryTargetName { get; set; } = "";

    [Parameter]
    [Alias("TargetType")]
    public string CategoryTargetType { get; set; } = "";

    protected override void ProcessRecord()
    {
        var record = ErrorRecord is not null ? new ErrorRecord(ErrorRecord, null) : NewRecord();
        var info = record.CategoryInfo;
        if (CategoryActivity.Length > 0) info.Activity = CategoryActivity;
        if (CategoryReason.Length > 0) info.Reason = CategoryReason;
        if (CategoryTargetName.Length > 0) info.TargetName = CategoryTargetName;
        if (CategoryTargetType.Length > 0) info.TargetType = CategoryTargetType;
        if (RecommendedAction.Length > 0)
        {
            record.ErrorDetails ??= new ErrorDetails(record.Exception?.Message ?? "");
            record.ErrorDetails.RecommendedAction = RecommendedAction;
        }
        // The error belongs to the line that called Write-Error's caller, as the console shows it.
        if (GetVariableValue("MyInvocation") is InvocationInfo caller && caller.MyCommand is not null)
        {
            ErrorOrigin.Set(record, caller);
            if (CategoryActivity.Length == 0) info.Activity = "Write-Error";
        }
        WriteError(record);
    }

    private ErrorRecord NewRecord()
    {
        var message = Message ?? "";
        var exception = Exception ?? new Microsoft.PowerShell.Commands.WriteErrorException(message);
        var id = ErrorId.Length > 0 ? ErrorId : exception.GetType().FullName!;
        var record = new ErrorRecord(exception, id, Category, TargetObject);
        if (Exception is not null && !string.IsNullOrEmpty(Message)) record.ErrorDetails = new ErrorDetails(Message);
        return record;
    }
}
