using WslNet.Engine.Internals;

namespace Microsoft.PowerShell.Commands;

/// <summary>Remove-Variable.</summary>
[Cmdlet(VerbsCommon.Remove, "Variable", SupportsShouldProcess = true)]
internal sealed class RemoveVariableCommand : VariableCommand
{
    [Parameter(Position = 0, ValueFromPipelineByPropertyName = true, Mandatory = true)]
    public string[] Name { get; set; } = [];

    [Parameter]
    public string[]? Include { get; set; }

    [Parameter]
    public string[]? Exclude { get; set; }

    [Parameter]
    public SwitchParameter Force { get; set; }

    protected override void ProcessRecord()
    {
        // The real cmdlet looks in the current scope only, unless -Scope says otherwise.
        var scope = Scope ??= "local";
        foreach (var name in Name)
        {
            var found = Find(name);
            if (found.Count == 0 && !WildcardPattern.ContainsWildcardCharacters(name)) NotFound(name);
            foreach (var variable in found.Where(variable => Included(variable.Name, Include, Exclude)))
            {
                if (ShouldProcess($"Name: {variable.Name}", "Remove variable")) Change(() => Variables.Remove(State, variable, scope, Force));
            }
        }
    }
}
