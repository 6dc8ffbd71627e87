using WslNet.Engine.Internals;

namespace Microsoft.PowerShell.Commands;

/// <summary>What Set-Alias and New-Alias share.</summary>
internal abstract class WriteAliasCommand : PSCmdlet
{
    [Parameter(Position = 0, Mandatory = true, ValueFromPipelineByPropertyName = true)]
    public string Name { get; set; } = "";

    [Parameter(Position = 1, Mandatory = true, ValueFromPipelineByPropertyName = true)]
    public string Value { get; set; } = "";

    [Parameter]
    public string Description { get; set; } = "";

    [Parameter]
    public ScopedItemOptions Option { get; set; }

    [Parameter]
    public SwitchParameter PassThru { get; set; }

    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? Scope { get; set; }

    [Parameter]
    public SwitchParameter Force { get; set; }

    protected abstract bool Replaces { get; }

    protected override void ProcessRecord()
    {
        if (!ShouldProcess($"Name: {Name} Value: {Value}", Replaces ? "Set Alias" : "New Alias")) return;
        try
        {
            if (!Replaces && !Force && Aliases.Get(SessionState, Name, Scope) is not null)
                throw new SessionStateException($"The alias is not allowed, because an alias with the name '{Name}' already exists.");
            var alias = Aliases.Set(this, SessionState, Name, Value, Description, Option, Scope, Force);
            if (PassThru) WriteObject(alias);
        }
        catch (SessionStateException error)
        {
            WriteError(Replaces || error.ErrorRecord.FullyQualifiedErrorId.StartsWith("Alias", StringComparison.Ordinal)
                ? new ErrorRecord(error.ErrorRecord, error)
                : new ErrorRecord(error, "AliasAlreadyExists", ErrorCategory.ResourceExists, Name));
        }
    }
}

/// <summary>Set-Alias.</summary>
[Cmdlet(VerbsCommon.Set, "Alias", SupportsShouldProcess = true)]
internal sealed class SetAliasCommand : WriteAliasCommand
{
    protected override bool Replaces => true;
}

/// <summary>New-Alias.</summary>
[Cmdlet(VerbsCommon.New, "Alias", SupportsShouldProcess = true)]
internal sealed class NewAliasCommand : WriteAliasCommand
{
    protected override bool Replaces => false;
}
