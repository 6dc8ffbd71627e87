namespace Microsoft.PowerShell.Commands;

/// <summary>Measure-Object over numbers and comparable values; the text measures (-Line, -Word, -Character) are not there.</summary>
[Cmdlet("Measure", "Object")]
[OutputType(typeof(GenericMeasureInfo))]
internal sealed class MeasureObjectCommand : PSCmdlet
{
    private readonly Dictionary<string, Measure> _measures = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<string> _order = [];
    private int _total;

    [Parameter(ValueFromPipeline = true)]
    public PSObject? InputObject { get; set; }

    [Parameter(Position = 0)]
    [ValidateNotNullOrEmpty]
    public string[]? Property { get; set; }

    [Parameter]
    public SwitchParameter Sum { get; set; }

    [Parameter]
    public SwitchParameter Average { get; set; }

    [Parameter]
    public SwitchParameter Maximum { get; set; }

    [Parameter]
    public SwitchParameter Minimum { get; set; }

    [Parameter]
    public SwitchParameter StandardDeviation { get; set; }

    [Parameter]
    public SwitchParameter AllStats { get; set; }

    private bool Numbers => Sum || Average || StandardDeviation || AllStats;

    protected override void ProcessRecord()
    {
        if (InputObject is null || ReferenceEquals(InputObject, System.Management.Automation.Internal.AutomationNull.Value)) return;
        _total++;
        if (Property is null) { Add("", InputObject); return; }
        foreach (var name in Property)
        {
            foreach (var result in new PSPropertyExpression(name).GetValues(InputObject))
            {
                if (result.Result is not null) Add(result.ResolvedExpression.ToString(), result.Result);
            }
        }
    }

    protected override void EndProcessing()
    {
        foreach (var missing in (Property ?? []).Where(name => _total > 0 && !WildcardPattern.ContainsWildcardCharacters(name) && !_measures.ContainsKey(name)))
        {
            var error = new PSArgumentException($"The property \"{missing}\" cannot be found in the input for any objects.");
            WriteError(new ErrorRecord(error, "GenericMeasurePropertyNotFound", ErrorCategory.InvalidArgument, null));
        }
        if (Property is null && _measures.Count == 0) Get("");
        foreach (var name in _order) WriteObject(Result(name, _measures[name]));
    }

    private Measure Get(string name)
    {
        if (_measures.TryGetValue(name, out var measure)) return measure;
        _order.Add(name);
        return _measures[name] = new Measure();
    }

    private void Add(string name, object value)
    {
        var measure = Get(name);
        var item = value is PSObject wrapped ? wrapped.BaseObject : value;
        if (Numbers)
        {
            if (!LanguagePrimitives.TryConvertTo(item, CultureInfo.InvariantCulture, out double number))
            {
                var error = new PSArgumentException($"Input object \"{item}\" is not numeric.");
                WriteError(new ErrorRecord(error, "NonNumericInputObject", ErrorCategory.InvalidType, value));
                return;
            }
            measure.Numbers.Add(number);
        }
        measure.Count++;
        var comparer = new ObjectCompare(false, CultureInfo.CurrentCulture);
        if (measure.Count == 1 || comparer.Compare(item, measure.Minimum) < 0) measure.Minimum = item;
        if (measure.Count == 1 || comparer.Compare(item, measure.Maximum) > 0) measure.Maximum = item;
    }

    private object Result(string name, Measure m)
    {
        var some = m.Count > 0;
        var property = name.Length == 0 ? null : name;
        if (!Numbers && (Minimum || Maximum) && some && !LanguagePrimitives.TryConvertTo(m.Minimum, CultureInfo.InvariantCulture, out double _))
            return new GenericObjectMeasureInfo { Count = m.Count, Property = property, Minimum = Minimum ? m.Minimum : null, Maximum = Maximum ? m.Maximum : null };
        return new GenericMeasureInfo
        {
            Count = m.Count,
            Property = property,
            Sum = (Sum || AllStats) && some ? m.Numbers.Sum() : null,
            Average = (Average || AllStats) && some ? m.Numbers.Average() : null,
            StandardDeviation = (StandardDeviation || AllStats) && some ? Deviation(m.Numbers) : null,
            Minimum = (Minimum || AllStats) && some ? LanguagePrimitives.ConvertTo<double>(m.Minimum) : null,
            Maximum = (Maximum || AllStats) && some ? LanguagePrimitives.ConvertTo<double>(m.Maximum) : null,
        };
    }

    private static double Deviation(List<double> values)
    {
        var mean = values.Average();
        return values.Count < 2 ? 0 : Math.Sqrt(values.Sum(value => (value - mean) * (value - mean)) / (values.Count - 1));
    }

    private sealed class Measure
    {
        public int Count { get; set; }

        public List<double> Numbers { get; } = [];

        public object? Minimum { get; set; }

        public object? Maximum { get; set; }
    }
}
