using System.Reflection;
using Microsoft.PowerShell.Commands.Internal.Format;

namespace WslNet.Engine.Internals;

/// <summary>Reaches the engine's formatter: the public base classes have its parameters, the internal ones do the work.</summary>
internal static class Formatter
{
    private const string Space = "Microsoft.PowerShell.Commands.Internal.Format.";
    private const BindingFlags Hidden = BindingFlags.Instance | BindingFlags.NonPublic | BindingFlags.Public;
    private static readonly FieldInfo Implementation = typeof(FrontEndCommandBase).GetField("implementation", Hidden)!;

    /// <summary>Gives a Format command the engine's implementation of a shape.</summary>
    public static void Attach(FrontEndCommandBase command, string shape)
    {
        var shapes = Type("FormatShape");
        Implementation.SetValue(command, New("InnerFormatShapeCommand", Enum.Parse(shapes, shape)));
    }

    /// <summary>Gives an Out command an implementation that hands over each finished line.</summary>
    public static void Attach(FrontEndCommandBase command, Action<string> line, int width)
    {
        var callback = Delegate.CreateDelegate(Type("StreamingTextWriter+WriteLineCallback"), line.Target, line.Method);
        var writer = New("StreamingTextWriter", callback, CultureInfo.CurrentCulture);
        var output = New("TextWriterLineOutput", writer, width);
        var manager = New("OutputManagerInner");
        manager.GetType().GetProperty("LineOutput", Hidden)!.SetValue(manager, output);
        Implementation.SetValue(command, manager);
    }

    private static Type Type(string name) => typeof(PSObject).Assembly.GetType(Space + name, throwOnError: true)!;

    private static object New(string name, params object[] arguments) =>
        Activator.CreateInstance(Type(name), Hidden, null, arguments, null)!;
}
