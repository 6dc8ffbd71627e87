namespace Microsoft.PowerShell.Commands;

/// <summary>Write-Information.</summary>
[Cmdlet(VerbsCommunications.Write, "Information")]
internal sealed class WriteInformationCommand : PSCmdlet
{
    [Parameter(Position = 0, Mandatory = true, ValueFromPipeline = true)]
    [Alias("Msg", "Message")]
    [AllowNull]
    public object? MessageData { get; set; }

    [Parameter(Position = 1)]
    public string[]? Tags { get; set; }

    protected override void BeginProcessing()
    {
        // A tag of the host's own would make the record look like Write-Host.
        if (Tags?.Any(tag => tag is "PSHOST" or "FORWARDED") == true)
            ThrowTerminatingError(new ErrorRecord(new ArgumentException("The tags PSHOST and FORWARDED belong to the host."), "InvalidTag", ErrorCategory.InvalidArgument, Tags));
    }

    protected override void ProcessRecord() => WriteInformation(MessageData, Tags);
}
