using System.Numerics;

namespace WslNet.Engine.Json;

/// <summary>Makes PowerShell values into plain data. Lists stay lists however they are nested; cycles and depth end in text.</summary>
internal static class PowerShellToJson
{
    public static object? Convert(object? value, int depth) => Convert(value, depth, []);

    private static object? Convert(object? value, int depth, List<object> parents)
    {
        var wrapped = value as PSObject;
        var item = wrapped?.BaseObject ?? value;
        if (item is null || ReferenceEquals(item, System.Management.Automation.Internal.AutomationNull.Value)) return null;
        if (Scalar(item, out var plain)) return plain;
        // All custom objects share one base object: the wrapper tells them apart.
        var identity = item is PSCustomObject ? wrapped! : item;
        if (depth < 0 || parents.Any(parent => ReferenceEquals(parent, identity))) return PSObject.AsPSObject(value!).ToString();
        parents.Add(identity);
        try
        {
            return item switch
            {
                IDictionary map => Map(map, depth, parents),
                PSCustomObject => Properties(wrapped!, depth, parents),
                IEnumerable list => List(list, depth, parents),
                _ => Properties(wrapped ?? PSObject.AsPSObject(item), depth, parents),
            };
        }
        finally
        {
            parents.RemoveAt(parents.Count - 1);
        }
    }

    private static bool Scalar(object item, out object? plain)
    {
        plain = item switch
        {
            string or bool or double or float or decimal or BigInteger => item,
            Enum value => value.ToString(),
            sbyte or byte or short or ushort or int or uint or long or ulong => item,
            SwitchParameter value => value.IsPresent,
            DateTime value => value.ToString("o", CultureInfo.InvariantCulture),
            DateTimeOffset value => value.ToString("o", CultureInfo.InvariantCulture),
            Type value => value.FullName,
            // Types whose text says all that their properties say.
            char or Guid or Version or SemanticVersion or Uri or TimeSpan or ScriptBlock or System.Net.IPAddress or CultureInfo or StringBuilder
                or System.Text.RegularExpressions.Regex => item.ToString(),
            Delegate => item.GetType().FullName,
            _ => null,
        };
        return plain is not null;
    }

    private static List<object?> List(IEnumerable list, int depth, List<object> parents)
    {
        var result = new List<object?>();
        foreach (var item in list) result.Add(Convert(item, depth - 1, parents));
        return result;
    }

    private static Dictionary<string, object?> Map(IDictionary map, int depth, List<object> parents)
    {
        var result = new Dictionary<string, object?>();
        foreach (DictionaryEntry entry in map) result[PSObject.AsPSObject(entry.Key).ToString()] = Convert(entry.Value, depth - 1, parents);
        return result;
    }

    private static Dictionary<string, object?> Properties(PSObject item, int depth, List<object> parents)
    {
        var result = new Dictionary<string, object?>();
        if (item.BaseObject is PSCustomObject && item.TypeNames.FirstOrDefault() is { } name && !name.StartsWith("System.", StringComparison.Ordinal)
            && !name.StartsWith("Selected.System.", StringComparison.Ordinal)) result["$type"] = name;
        foreach (var property in item.Properties)
        {
            if (!property.IsGettable) continue;
            try
            {
                result[property.Name] = Convert(property.Value, depth - 1, parents);
            }
            catch (GetValueException)
            {
                // A getter that throws has no value to show.
                result[property.Name] = null;
            }
        }
        return result;
    }

}
