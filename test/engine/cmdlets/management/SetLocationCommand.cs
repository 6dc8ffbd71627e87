using WslNet.Engine.Internals;

namespace Microsoft.PowerShell.Commands;

/// <summary>Set-Location, without the history that <c>-</c> and <c>+</c> walk.</summary>
[Cmdlet(VerbsCommon.Set, "Location", DefaultParameterSetName = "Path")]
internal sealed class SetLocationCommand : ProviderCommand
{
    private string? _path;

    [Parameter(Position = 0, ParameterSetName = "Path", ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    public string? Path { get => _path; set => _path = value; }

    [Parameter(ParameterSetName = "LiteralPath", Mandatory = true, ValueFromPipelineByPropertyName = true)]
    [Alias("PSPath", "LP")]
    public string? LiteralPath { get => _path; set { _path = value; Literal = true; } }

    [Parameter]
    public SwitchParameter PassThru { get; set; }

    [Parameter(ParameterSetName = "Stack", ValueFromPipelineByPropertyName = true)]
    public string? StackName { get; set; }

    protected override void ProcessRecord()
    {
        try
        {
            if (ParameterSetName == "Stack")
            {
                var stack = SessionState.Path.SetDefaultLocationStack(StackName ?? "");
                if (PassThru) WriteObject(stack, false);
                return;
            }
            if (_path is "-" or "+") throw new PSNotSupportedException("This host keeps no location history: 'Set-Location -' and 'Set-Location +' are not supported.");
            var target = string.IsNullOrEmpty(_path) ? "~" : _path;
            var found = SessionState.Path.SetLocation(target, NewContext(), Literal);
            if (PassThru) WriteObject(found);
        }
        catch (Exception error) when (error is PSArgumentException or ItemNotFoundException or DriveNotFoundException or ProviderNotFoundException or PSNotSupportedException)
        {
            WriteError(new ErrorRecord(((IContainsErrorRecord)error).ErrorRecord, error));
        }
    }
}
