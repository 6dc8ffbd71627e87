using WslNet.Engine.Internals;

namespace Microsoft.PowerShell.Commands;

/// <summary>New-Variable.</summary>
[Cmdlet(VerbsCommon.New, "Variable", SupportsShouldProcess = true)]
internal sealed class NewVariableCommand : VariableCommand
{
    [Parameter(Position = 0, ValueFromPipelineByPropertyName = true, Mandatory = true)]
    public string Name { get; set; } = "";

    [Parameter(Position = 1, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    public object? Value { get; set; }

    [Parameter]
    public string? Description { get; set; }

    [Parameter]
    public ScopedItemOptions Option { get; set; }

    [Parameter]
    public SessionStateEntryVisibility Visibility { get; set; } = SessionStateEntryVisibility.Public;

    [Parameter]
    public SwitchParameter Force { get; set; }

    [Parameter]
    public SwitchParameter PassThru { get; set; }

    protected override void ProcessRecord()
    {
        if (!Force && (Scope is null ? Variables.Get(State, Name, "local") : Variables.Get(State, Name, Scope)) is not null)
        {
            var error = new SessionStateException($"A variable with name '{Name}' already exists.");
            WriteError(new ErrorRecord(error, "VariableAlreadyExists", ErrorCategory.ResourceExists, Name));
            return;
        }
        if (!ShouldProcess($"Name: {Name} Value: {Value}", "New variable")) return;
        var variable = new PSVariable(Name, Value, Option) { Description = Description ?? "", Visibility = Visibility };
        Change(() => Variables.New(State, variable, Scope, Force));
        if (PassThru) WriteObject(variable);
    }
}
