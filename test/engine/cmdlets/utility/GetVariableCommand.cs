namespace Microsoft.PowerShell.Commands;

/// <summary>Get-Variable.</summary>
[Cmdlet(VerbsCommon.Get, "Variable")]
[OutputType(typeof(PSVariable))]
internal sealed class GetVariableCommand : VariableCommand
{
    [Parameter(Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    public string[] Name { get; set; } = ["*"];

    [Parameter]
    public SwitchParameter ValueOnly { get; set; }

    [Parameter]
    public string[]? Include { get; set; }

    [Parameter]
    public string[]? Exclude { get; set; }

    protected override void ProcessRecord()
    {
        foreach (var name in Name)
        {
            var found = Find(name).Where(variable => Included(variable.Name, Include, Exclude)).ToList();
            foreach (var variable in found) WriteObject(ValueOnly ? variable.Value : variable);
            if (found.Count == 0 && !WildcardPattern.ContainsWildcardCharacters(name) && Included(name, Include, Exclude)) NotFound(name);
        }
    }
}
