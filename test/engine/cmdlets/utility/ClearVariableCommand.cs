namespace Microsoft.PowerShell.Commands;

/// <summary>Clear-Variable.</summary>
[Cmdlet(VerbsCommon.Clear, "Variable", SupportsShouldProcess = true)]
internal sealed class ClearVariableCommand : VariableCommand
{
    [Parameter(Position = 0, ValueFromPipelineByPropertyName = true, Mandatory = true)]
    public string[] Name { get; set; } = [];

    [Parameter]
    public string[]? Include { get; set; }

    [Parameter]
    public string[]? Exclude { get; set; }

    [Parameter]
    public SwitchParameter Force { get; set; }

    [Parameter]
    public SwitchParameter PassThru { get; set; }

    protected override void ProcessRecord()
    {
        foreach (var name in Name)
        {
            var found = Find(name);
            if (found.Count == 0 && !WildcardPattern.ContainsWildcardCharacters(name)) NotFound(name);
            foreach (var variable in found.Where(variable => Included(variable.Name, Include, Exclude)))
            {
                if (!ShouldProcess($"Name: {variable.Name}", "Clear variable")) continue;
                Change(() =>
                {
                    if (Force && variable.Options.HasFlag(ScopedItemOptions.ReadOnly)) variable.Options &= ~ScopedItemOptions.ReadOnly;
                    variable.Value = null;
                });
                if (PassThru) WriteObject(variable);
            }
        }
    }
}
