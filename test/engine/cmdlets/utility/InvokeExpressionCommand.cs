using WslNet.Engine.Internals;

namespace Microsoft.PowerShell.Commands;

/// <summary>Invoke-Expression.</summary>
[Cmdlet(VerbsLifecycle.Invoke, "Expression")]
internal sealed class InvokeExpressionCommand : PSCmdlet
{
    [Parameter(Position = 0, Mandatory = true, ValueFromPipeline = true)]
    public string Command { get; set; } = "";

    protected override void ProcessRecord()
    {
        var script = InvokeCommand.NewScriptBlock(Command);
        // No new scope: what the text sets belongs to the caller.
        ScriptCalls.InvokeInCallersScope(this, script);
    }
}
