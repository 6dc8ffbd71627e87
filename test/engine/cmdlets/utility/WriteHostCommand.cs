namespace Microsoft.PowerShell.Commands;

/// <summary>Write-Host. Colours are accepted and, on this host, not shown.</summary>
[Cmdlet(VerbsCommunications.Write, "Host")]
internal sealed class WriteHostCommand : PSCmdlet
{
    [Parameter(Position = 0, ValueFromRemainingArguments = true, ValueFromPipeline = true)]
    [Alias("Msg", "Message")]
    public object? Object { get; set; }

    [Parameter]
    public SwitchParameter NoNewline { get; set; }

    [Parameter]
    public object Separator { get; set; } = " ";

    [Parameter]
    public ConsoleColor? ForegroundColor { get; set; }

    [Parameter]
    public ConsoleColor? BackgroundColor { get; set; }

    protected override void ProcessRecord()
    {
        var message = new HostInformationMessage
        {
            Message = TextOf(Object),
            NoNewLine = NoNewline,
            ForegroundColor = ForegroundColor,
            BackgroundColor = BackgroundColor,
        };
        WriteInformation(message, ["PSHOST"]);
    }

    private string TextOf(object? value)
    {
        var item = value is PSObject wrapped ? wrapped.BaseObject : value;
        if (item is string text) return text;
        if (item is IEnumerable list and not IDictionary)
            return string.Join(PSObject.AsPSObject(Separator).ToString(), list.Cast<object?>().Select(TextOf));
        return value is null ? "" : PSObject.AsPSObject(value).ToString();
    }
}
