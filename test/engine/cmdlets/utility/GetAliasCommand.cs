using WslNet.Engine.Internals;

namespace Microsoft.PowerShell.Commands;

/// <summary>Get-Alias.</summary>
[Cmdlet(VerbsCommon.Get, "Alias", DefaultParameterSetName = "Default")]
[OutputType(typeof(AliasInfo))]
internal sealed class GetAliasCommand : PSCmdlet
{
    [Parameter(ParameterSetName = "Default", Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    public string[] Name { get; set; } = ["*"];

    [Parameter]
    public string[] Exclude { get; set; } = [];

    [Parameter]
    public string? Scope { get; set; }

    [Parameter(ParameterSetName = "Definition")]
    public string[]? Definition { get; set; }

    protected override void ProcessRecord()
    {
        var excluded = Exclude.Select(text => WildcardPattern.Get(text, WildcardOptions.IgnoreCase)).ToList();
        foreach (var name in Definition ?? Name)
        {
            var pattern = WildcardPattern.Get(name, WildcardOptions.IgnoreCase);
            var found = Aliases.All(SessionState, Scope).Where(alias => pattern.IsMatch(Definition is null ? alias.Name : alias.Definition))
                .Where(alias => !excluded.Any(text => text.IsMatch(alias.Name))).OrderBy(alias => alias.Name, StringComparer.CurrentCultureIgnoreCase).ToList();
            foreach (var alias in found) WriteObject(alias);
            if (found.Count > 0 || WildcardPattern.ContainsWildcardCharacters(name)) continue;
            var error = new ItemNotFoundException(Definition is null
                ? $"This command cannot find a matching alias because an alias with the name '{name}' does not exist."
                : $"This command cannot find a matching alias because an alias with the definition '{name}' does not exist.");
            WriteError(new ErrorRecord(error, "ItemNotFoundException", ErrorCategory.ObjectNotFound, name));
        }
    }
}
