using WslNet.Engine.Internals;

namespace Microsoft.PowerShell.Commands;

/// <summary>New-PSDrive, without -Persist and -Credential, which need Windows.</summary>
[Cmdlet(VerbsCommon.New, "PSDrive", SupportsShouldProcess = true)]
[OutputType(typeof(PSDriveInfo))]
internal sealed class NewPSDriveCommand : ProviderCommand
{
    [Parameter(Position = 0, Mandatory = true, ValueFromPipelineByPropertyName = true)]
    public string Name { get; set; } = "";

    [Parameter(Position = 1, Mandatory = true, ValueFromPipelineByPropertyName = true)]
    public string PSProvider { get; set; } = "";

    [Parameter(Position = 2, Mandatory = true, ValueFromPipelineByPropertyName = true)]
    [AllowEmptyString]
    public string Root { get; set; } = "";

    [Parameter(ValueFromPipelineByPropertyName = true)]
    public string? Description { get; set; }

    [Parameter(ValueFromPipelineByPropertyName = true)]
    public string? Scope { get; set; }

    protected override string? FirstPath => PSProvider;

    protected override object? DynamicParameters(string path, ProviderContext context) =>
        string.IsNullOrEmpty(PSProvider) ? null : SessionState.Drive.NewDriveDynamicParameters(PSProvider, context);

    protected override void ProcessRecord()
    {
        try
        {
            var provider = SessionState.Provider.GetOne(PSProvider);
            if (!ShouldProcess($"Name: {Name} Provider: {provider.Name} Root: {Root}", "New drive")) return;
            SessionState.Drive.New(new PSDriveInfo(Name, provider, Root, Description ?? "", null), Scope, NewContext());
        }
        catch (Exception error) when (error is ProviderNotFoundException or SessionStateException or PSArgumentException)
        {
            WriteError(new ErrorRecord(((IContainsErrorRecord)error).ErrorRecord, error));
        }
    }
}
