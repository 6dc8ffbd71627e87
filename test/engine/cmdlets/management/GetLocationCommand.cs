namespace Microsoft.PowerShell.Commands;

/// <summary>Get-Location.</summary>
[Cmdlet(VerbsCommon.Get, "Location", DefaultParameterSetName = "Location")]
internal sealed class GetLocationCommand : PSCmdlet
{
    [Parameter(ParameterSetName = "Location", ValueFromPipelineByPropertyName = true)]
    public string[]? PSProvider { get; set; }

    [Parameter(ParameterSetName = "Location", ValueFromPipelineByPropertyName = true)]
    public string[]? PSDrive { get; set; }

    [Parameter(ParameterSetName = "Stack")]
    public SwitchParameter Stack { get; set; }

    [Parameter(ParameterSetName = "Stack", ValueFromPipelineByPropertyName = true)]
    public string[]? StackName { get; set; }

    protected override void ProcessRecord()
    {
        if (ParameterSetName == "Stack")
        {
            foreach (var name in StackName ?? [null!]) WriteObject(SessionState.Path.LocationStack(name), false);
        }
        else if (PSDrive is not null)
        {
            foreach (var drive in PSDrive.Select(SessionState.Drive.Get)) WriteObject(SessionState.Path.GetResolvedPSPathFromPSPath($"{drive.Name}:{drive.CurrentLocation}").FirstOrDefault());
        }
        else if (PSProvider is not null)
        {
            foreach (var provider in PSProvider) WriteObject(SessionState.Path.CurrentProviderLocation(provider));
        }
        else
        {
            WriteObject(SessionState.Path.CurrentLocation);
        }
    }
}
