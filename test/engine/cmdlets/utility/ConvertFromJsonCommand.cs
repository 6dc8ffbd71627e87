using Newtonsoft.Json;
using WslNet.Engine.Json;

namespace Microsoft.PowerShell.Commands;

/// <summary>ConvertFrom-Json.</summary>
[Cmdlet(VerbsData.ConvertFrom, "Json")]
internal sealed class ConvertFromJsonCommand : PSCmdlet
{
    private readonly List<string> _lines = [];

    [Parameter(Position = 0, Mandatory = true, ValueFromPipeline = true)]
    [AllowEmptyString]
    public string InputObject { get; set; } = "";

    [Parameter]
    public SwitchParameter AsHashtable { get; set; }

    [Parameter]
    [ValidateRange(1, int.MaxValue)]
    public int Depth { get; set; } = 1024;

    [Parameter]
    public SwitchParameter NoEnumerate { get; set; }

    protected override void ProcessRecord() => _lines.Add(InputObject);

    protected override void EndProcessing()
    {
        if (_lines.Count == 0) return;
        // Lines that are documents of their own are taken one by one; otherwise all lines are one document.
        if (_lines.Count == 1 || !Alone(_lines[0])) Emit(string.Join(Environment.NewLine, _lines));
        else foreach (var line in _lines) Emit(line);
    }

    private bool Alone(string line)
    {
        try
        {
            JsonValue.Parse(line, AsHashtable, Depth);
            return true;
        }
        catch (Exception error) when (error is JsonException or ArgumentException or InvalidOperationException)
        {
            return false;
        }
    }

    private void Emit(string text)
    {
        try
        {
            WriteObject(JsonValue.Parse(text, AsHashtable, Depth), !NoEnumerate);
        }
        catch (JsonException error)
        {
            var failure = new ArgumentException($"Conversion from JSON failed with error: {error.Message}", error);
            ThrowTerminatingError(new ErrorRecord(failure, failure.GetType().FullName, ErrorCategory.NotSpecified, null));
        }
        catch (InvalidOperationException error)
        {
            ThrowTerminatingError(new ErrorRecord(error, error.HelpLink ?? "InvalidJson", ErrorCategory.InvalidOperation, null));
        }
    }
}
