namespace WslNet.Engine.Host;

/// <summary>An error record as plain data.</summary>
internal static class ErrorData
{
    public static Dictionary<string, object?> From(ErrorRecord error) => new()
    {
        ["message"] = error.ErrorDetails?.Message is { Length: > 0 } details ? details : error.Exception?.Message,
        ["id"] = error.FullyQualifiedErrorId,
        ["category"] = error.CategoryInfo.Category.ToString(),
        ["target"] = error.TargetObject is null ? null : PSObject.AsPSObject(error.TargetObject).ToString(),
        ["recommendedAction"] = error.ErrorDetails?.RecommendedAction,
        ["exceptionType"] = error.Exception?.GetType().FullName,
        ["line"] = (long?)error.InvocationInfo?.ScriptLineNumber,
        ["column"] = (long?)error.InvocationInfo?.OffsetInLine,
        ["script"] = error.InvocationInfo?.ScriptName is { Length: > 0 } name ? name : null,
        ["stack"] = error.ScriptStackTrace,
    };
}
