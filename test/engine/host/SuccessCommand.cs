namespace WslNet.Engine.Host;

/// <summary>Notes $? as the script before it left it, and hands objects on. Not for scripts.</summary>
[Cmdlet("Watch", "EngineSuccess")]
internal sealed class SuccessCommand : PSCmdlet
{
    [Parameter(Mandatory = true)]
    public Action<bool> Report { get; set; } = null!;

    [Parameter(ValueFromPipeline = true)]
    [AllowNull]
    public PSObject? InputObject { get; set; }

    protected override void ProcessRecord() => WriteObject(InputObject);

    protected override void EndProcessing() => Report(SessionState.PSVariable.GetValue("?") is true);
}
