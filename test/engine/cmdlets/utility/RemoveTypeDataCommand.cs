using WslNet.Engine.Internals;

namespace Microsoft.PowerShell.Commands;

/// <summary>Remove-TypeData by type name.</summary>
[Cmdlet(VerbsCommon.Remove, "TypeData", SupportsShouldProcess = true)]
internal sealed class RemoveTypeDataCommand : PSCmdlet
{
    [Parameter(Position = 0, Mandatory = true)]
    [ValidateNotNullOrEmpty]
    public string TypeName { get; set; } = "";

    protected override void ProcessRecord()
    {
        if (ShouldProcess(TypeName, "Remove TypeData")) EngineContext.Types(this).RemoveType(TypeName);
    }
}
