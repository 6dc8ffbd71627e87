using System.Security.Cryptography;

namespace Microsoft.PowerShell.Commands;

/// <summary>Get-Random, without -Shuffle.</summary>
[Cmdlet(VerbsCommon.Get, "Random", DefaultParameterSetName = "RandomNumberParameterSet")]
internal sealed class GetRandomCommand : PSCmdlet
{
    private readonly List<object> _items = [];

    [Parameter]
    public int? SetSeed { get; set; }

    [Parameter(Position = 0, ParameterSetName = "RandomNumberParameterSet")]
    public object? Maximum { get; set; }

    [Parameter(ParameterSetName = "RandomNumberParameterSet")]
    public object? Minimum { get; set; }

    [Parameter(ParameterSetName = "RandomListItemParameterSet", ValueFromPipeline = true, Position = 0, Mandatory = true)]
    [AllowNull]
    public object?[]? InputObject { get; set; }

    [Parameter]
    [ValidateRange(1, int.MaxValue)]
    public int Count { get; set; } = 1;

    protected override void ProcessRecord() => _items.AddRange((InputObject ?? []).Cast<object>());

    protected override void EndProcessing()
    {
        var random = SetSeed is { } seed ? new Random(seed) : new Random(RandomNumberGenerator.GetInt32(int.MaxValue));
        if (ParameterSetName == "RandomNumberParameterSet")
        {
            for (var i = 0; i < Count; i++) WriteObject(Number(random));
            return;
        }
        for (var i = 0; i < Count && _items.Count > 0; i++)
        {
            var at = random.Next(_items.Count);
            WriteObject(_items[at]);
            _items.RemoveAt(at);
        }
    }

    private object Number(Random random)
    {
        var (low, high) = (Plain(Minimum) ?? 0, Plain(Maximum) ?? int.MaxValue);
        if (low is double or float || high is double or float)
        {
            var (from, to) = (Convert.ToDouble(low, CultureInfo.InvariantCulture), Convert.ToDouble(high, CultureInfo.InvariantCulture));
            Check(from < to);
            return from + (random.NextDouble() * (to - from));
        }
        var (first, limit) = (LanguagePrimitives.ConvertTo<long>(low), LanguagePrimitives.ConvertTo<long>(high));
        Check(first < limit);
        var value = random.NextInt64(first, limit);
        return low is int && high is int ? (int)value : value;
    }

    private void Check(bool valid)
    {
        if (!valid) ThrowTerminatingError(new ErrorRecord(new ArgumentException("The Minimum value must be smaller than the Maximum value."), "MinGreaterThanOrEqualMax", ErrorCategory.InvalidArgument, null));
    }

    private static object? Plain(object? value) => value switch
    {
        PSObject wrapped => Plain(wrapped.BaseObject),
        string text => LanguagePrimitives.ConvertTo(text.Contains('.') ? (object)text : text, text.Contains('.') ? typeof(double) : typeof(int), CultureInfo.InvariantCulture),
        _ => value,
    };
}
