namespace Microsoft.PowerShell.Commands;

/// <summary>What every measure says.</summary>
public abstract class MeasureInfo
{
    /// <summary>The measured property, or null for the objects themselves.</summary>
    public string? Property { get; set; }
}

/// <summary>Measures of numbers.</summary>
public sealed class GenericMeasureInfo : MeasureInfo
{
    /// <summary>How many values.</summary>
    public int Count { get; set; }

    /// <summary>The mean, where asked for.</summary>
    public double? Average { get; set; }

    /// <summary>The sum, where asked for.</summary>
    public double? Sum { get; set; }

    /// <summary>The largest, where asked for.</summary>
    public double? Maximum { get; set; }

    /// <summary>The smallest, where asked for.</summary>
    public double? Minimum { get; set; }

    /// <summary>The sample standard deviation, where asked for.</summary>
    public double? StandardDeviation { get; set; }
}

/// <summary>Measures of values that are not numbers.</summary>
public sealed class GenericObjectMeasureInfo : MeasureInfo
{
    /// <summary>How many values.</summary>
    public int Count { get; set; }

    /// <summary>The largest, where asked for.</summary>
    public object? Maximum { get; set; }

    /// <summary>The smallest, where asked for.</summary>
    public object? Minimum { get; set; }
}
