namespace WslNet.Engine.Host;

/// <summary>Hands each object to the host as it comes. Not for scripts.</summary>
[Cmdlet("Send", "EngineResult")]
internal sealed class ResultCommand : PSCmdlet
{
    [Parameter(Mandatory = true)]
    public Action<PSObject> Action { get; set; } = null!;

    [Parameter(ValueFromPipeline = true)]
    public PSObject InputObject { get; set; } = null!;

    protected override void ProcessRecord() => Action(InputObject);
}
