using System.Reflection;

namespace WslNet.Engine.Internals;

/// <summary>Tells an error record of the error stream from one that a script put on the output stream.</summary>
internal static class StreamMark
{
    private static readonly PropertyInfo WriteStream = typeof(PSObject).GetProperty("WriteStream", BindingFlags.Instance | BindingFlags.NonPublic)
        ?? throw new MissingMemberException(nameof(PSObject), "WriteStream");

    /// <summary>Marks a record as one of the error stream, so that the formatter writes it there.</summary>
    public static PSObject AsError(ErrorRecord error)
    {
        var item = PSObject.AsPSObject(error);
        WriteStream.SetValue(item, Enum.Parse(WriteStream.PropertyType, "Error"));
        return item;
    }

    public static bool IsError(PSObject item) => item.BaseObject is ErrorRecord && WriteStream.GetValue(item)?.ToString() == "Error";
}
