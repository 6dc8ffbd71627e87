namespace Microsoft.PowerShell.Commands;

/// <summary>Get-Unique: drops objects that equal the one before.</summary>
[Cmdlet(VerbsCommon.Get, "Unique", DefaultParameterSetName = "AsString")]
internal sealed class GetUniqueCommand : PSCmdlet
{
    private PSObject? _last;

    [Parameter(ValueFromPipeline = true)]
    public PSObject? InputObject { get; set; }

    [Parameter(ParameterSetName = "AsString")]
    public SwitchParameter AsString { get; set; }

    [Parameter(ParameterSetName = "UniqueByType")]
    public SwitchParameter OnType { get; set; }

    [Parameter]
    public SwitchParameter CaseInsensitive { get; set; }

    protected override void ProcessRecord()
    {
        if (InputObject is null || (_last is not null && Same(_last, InputObject))) return;
        _last = InputObject;
        WriteObject(InputObject);
    }

    private bool Same(PSObject left, PSObject right)
    {
        if (OnType) return left.TypeNames[0].Equals(right.TypeNames[0], StringComparison.Ordinal);
        if (!AsString) return ObjectCompare.Equal(left, right, !CaseInsensitive, CultureInfo.CurrentCulture);
        return string.Compare(left.ToString(), right.ToString(), CultureInfo.CurrentCulture, CaseInsensitive ? CompareOptions.IgnoreCase : CompareOptions.None) == 0;
    }
}
