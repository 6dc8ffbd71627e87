namespace Microsoft.PowerShell.Commands;

/// <summary>Get-PSProvider.</summary>
[Cmdlet(VerbsCommon.Get, "PSProvider")]
[OutputType(typeof(ProviderInfo))]
internal sealed class GetPSProviderCommand : PSCmdlet
{
    [Parameter(Position = 0, ValueFromPipelineByPropertyName = true)]
    public string[] PSProvider { get; set; } = ["*"];

    protected override void ProcessRecord()
    {
        foreach (var name in PSProvider)
        {
            var pattern = WildcardPattern.Get(name, WildcardOptions.IgnoreCase);
            var found = SessionState.Provider.GetAll().Where(provider => pattern.IsMatch(provider.Name) || pattern.IsMatch(provider.ToString())).ToList();
            WriteObject(found, true);
            if (found.Count > 0 || WildcardPattern.ContainsWildcardCharacters(name)) continue;
            var error = new ProviderNotFoundException($"Cannot find a provider with the name '{name}'.");
            WriteError(new ErrorRecord(error, "ProviderNotFound", ErrorCategory.ObjectNotFound, name));
        }
    }
}
