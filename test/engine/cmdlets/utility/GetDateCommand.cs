namespace Microsoft.PowerShell.Commands;

/// <summary>Get-Date, without -UFormat and -DisplayHint.</summary>
[Cmdlet(VerbsCommon.Get, "Date", DefaultParameterSetName = "DateAndFormat")]
[OutputType(typeof(string), typeof(DateTime))]
internal sealed class GetDateCommand : PSCmdlet
{
    [Parameter(Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true, ParameterSetName = "DateAndFormat")]
    [Alias("LastWriteTime")]
    public DateTime Date { get; set; }

    [Parameter(Mandatory = true, ParameterSetName = "UnixTimeSecondsAndFormat")]
    [Alias("UnixTime")]
    public long UnixTimeSeconds { get; set; }

    [Parameter]
    [ValidateRange(1, 9999)]
    public int Year { get; set; }

    [Parameter]
    [ValidateRange(1, 12)]
    public int Month { get; set; }

    [Parameter]
    [ValidateRange(1, 31)]
    public int Day { get; set; }

    [Parameter]
    [ValidateRange(0, 23)]
    public int Hour { get; set; }

    [Parameter]
    [ValidateRange(0, 59)]
    public int Minute { get; set; }

    [Parameter]
    [ValidateRange(0, 59)]
    public int Second { get; set; }

    [Parameter]
    [ValidateRange(0, 999)]
    public int Millisecond { get; set; }

    [Parameter]
    public string? Format { get; set; }

    [Parameter]
    public SwitchParameter AsUTC { get; set; }

    private bool Bound(string name) => MyInvocation.BoundParameters.ContainsKey(name);

    protected override void ProcessRecord()
    {
        var date = Bound(nameof(UnixTimeSeconds)) ? DateTimeOffset.FromUnixTimeSeconds(UnixTimeSeconds).LocalDateTime : Bound(nameof(Date)) ? Date : DateTime.Now;
        if (Bound(nameof(Year))) date = date.AddYears(Year - date.Year);
        if (Bound(nameof(Month))) date = date.AddMonths(Month - date.Month);
        if (Bound(nameof(Day))) date = date.AddDays(Day - date.Day);
        if (Bound(nameof(Hour))) date = date.AddHours(Hour - date.Hour);
        if (Bound(nameof(Minute))) date = date.AddMinutes(Minute - date.Minute);
        if (Bound(nameof(Second))) date = date.AddSeconds(Second - date.Second);
        if (Bound(nameof(Millisecond))) date = date.AddMilliseconds(Millisecond - date.Millisecond).AddTicks(-(date.Ticks % 10000));
        if (AsUTC) date = date.ToUniversalTime();
        if (Format is null) WriteObject(date);
        else WriteObject(Text(date));
    }

    private string Text(DateTime date) => Format!.ToLowerInvariant() switch
    {
        "filedate" => date.ToString("yyyyMMdd", CultureInfo.CurrentCulture),
        "filedateuniversal" => date.ToUniversalTime().ToString("yyyyMMddZ", CultureInfo.CurrentCulture),
        "filedatetime" => date.ToString("yyyyMMddTHHmmssffff", CultureInfo.CurrentCulture),
        "filedatetimeuniversal" => date.ToUniversalTime().ToString("yyyyMMddTHHmmssffffZ", CultureInfo.CurrentCulture),
        _ => date.ToString(Format, CultureInfo.CurrentCulture),
    };
}
