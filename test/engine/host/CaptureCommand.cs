using WslNet.Engine.Internals;

namespace WslNet.Engine.Host;

/// <summary>Notes what a run emits and hands it on to the formatter. Not for scripts.</summary>
[Cmdlet("Receive", "EngineRun")]
internal sealed class CaptureCommand : PSCmdlet
{
    [Parameter(Mandatory = true, Position = 0)]
    public RunRecord Record { get; set; } = null!;

    [Parameter(ValueFromPipeline = true)]
    [AllowNull]
    public PSObject? InputObject { get; set; }

    protected override void ProcessRecord()
    {
        if (InputObject is not null && StreamMark.IsError(InputObject)) Record.Errors.Add((ErrorRecord)InputObject.BaseObject);
        else Record.Output.Add(InputObject);
        WriteObject(InputObject);
    }
}
