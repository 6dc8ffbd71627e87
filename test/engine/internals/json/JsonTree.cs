using System.Numerics;
using System.Reflection;
using Newtonsoft.Json;

namespace WslNet.Engine.Json;

/// <summary>What ConvertTo-Json makes of an object before it is written: dictionaries, lists and scalars, cut off at a depth.</summary>
internal sealed class JsonTree(int depth, bool enumsAsText)
{
    public bool Truncated { get; private set; }

    public object? Build(object? value) => Build(value, 0);

    private object? Build(object? value, int level)
    {
        var wrapped = value as PSObject;
        var item = wrapped?.BaseObject ?? value;
        if (item is null || ReferenceEquals(item, System.Management.Automation.Internal.AutomationNull.Value) || item is DBNull) return null;
        if (item is Enum named) return enumsAsText ? named.ToString() : named;
        if (IsScalar(item)) return wrapped is null || item is string or DateTime ? item : WithNotes(wrapped, item, level);
        if (item is Newtonsoft.Json.Linq.JToken) return item;
        if (level > depth)
        {
            Truncated = true;
            return LanguagePrimitives.ConvertTo<string>(value);
        }
        return item switch
        {
            IDictionary map => WithNotes(wrapped, Map(map, level), level),
            IEnumerable list => WithNotes(wrapped, list.Cast<object?>().Select(element => Build(element, level + 1)).ToList(), level),
            PSCustomObject => Custom(wrapped!, level),
            _ => WithNotes(wrapped, Reflected(item, level), level),
        };
    }

    private static bool IsScalar(object item) => item is string or char or bool or sbyte or byte or short or ushort or int or uint or long or ulong
        or float or double or decimal or BigInteger or DateTime or DateTimeOffset or Guid or Uri;

    private Dictionary<string, object?> Map(IDictionary map, int level)
    {
        var result = new Dictionary<string, object?>();
        foreach (DictionaryEntry entry in map) result[LanguagePrimitives.ConvertTo<string>(entry.Key)] = Build(entry.Value, level + 1);
        return result;
    }

    private Dictionary<string, object?> Custom(PSObject item, int level)
    {
        var result = new Dictionary<string, object?>();
        foreach (var property in item.Properties) result[property.Name] = Build(ValueOf(property), level + 1);
        return result;
    }

    private Dictionary<string, object?> Reflected(object item, int level)
    {
        var result = new Dictionary<string, object?>();
        var type = item.GetType();
        foreach (var field in type.GetFields(BindingFlags.Instance | BindingFlags.Public).Where(Visible)) result[field.Name] = Build(field.GetValue(item), level + 1);
        foreach (var property in type.GetProperties(BindingFlags.Instance | BindingFlags.Public).Where(p => p.CanRead && p.GetIndexParameters().Length == 0).Where(Visible))
        {
            object? value = null;
            // A getter that throws gives null, as with the real cmdlet.
            try { value = property.GetValue(item); } catch (TargetInvocationException) { }
            result[property.Name] = Build(value, level + 1);
        }
        return result;
    }

    // What was added to an object or its type beside the .NET members; a scalar that has some becomes an object with "value".
    private object WithNotes(PSObject? wrapped, object plain, int level)
    {
        if (wrapped is null) return plain;
        var notes = wrapped.Properties.Where(property => property is PSNoteProperty or PSScriptProperty or PSAliasProperty or PSCodeProperty).ToList();
        if (notes.Count == 0) return plain;
        var result = plain as Dictionary<string, object?> ?? new Dictionary<string, object?> { ["value"] = plain };
        foreach (var note in notes) result.TryAdd(note.Name, Build(ValueOf(note), level + 1));
        return result;
    }

    private static object? ValueOf(PSPropertyInfo property)
    {
        try { return property.Value; }
        catch (GetValueException) { return null; }
    }

    private static bool Visible(MemberInfo member) => !member.IsDefined(typeof(JsonIgnoreAttribute), true);
}
