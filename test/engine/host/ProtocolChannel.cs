using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;
using WslNet.Engine.Json;

namespace WslNet.Engine.Host;

/// <summary>The two ends of the protocol, kept away from the scripts and from the programs that they start.</summary>
internal sealed partial class ProtocolChannel
{
    private readonly TextReader _in;
    private readonly Stream _out;
    private readonly Lock _writing = new();

    private ProtocolChannel(Stream input, Stream output)
    {
        _in = new StreamReader(input, new UTF8Encoding(false));
        _out = output;
    }

    /// <summary>Moves the protocol to private descriptors: a native program must neither eat requests nor write into responses.</summary>
    public static ProtocolChannel TakeStandardStreams()
    {
        if (OperatingSystem.IsWindows()) return new(Console.OpenStandardInput(), Console.OpenStandardOutput());
        var command = OperatingSystem.IsMacOS() ? 67 : 1030; // F_DUPFD_CLOEXEC
        var input = DuplicateFrom(0, command, 100);
        var output = DuplicateFrom(1, command, 100);
        using (var nothing = File.OpenHandle("/dev/null"))
        {
            if (Replace((int)nothing.DangerousGetHandle(), 0) < 0 || Replace(2, 1) < 0 || input < 0 || output < 0)
                throw new IOException($"The standard streams could not be moved (error {Marshal.GetLastPInvokeError()}).");
        }
        return new(Open(input, FileAccess.Read), Open(output, FileAccess.Write));
    }

    public string? ReadLine() => _in.ReadLine();

    public void Send(object message)
    {
        var line = new StringBuilder();
        JsonText.Write(line, message);
        var bytes = Encoding.UTF8.GetBytes(line.Append('\n').ToString());
        lock (_writing)
        {
            _out.Write(bytes);
            _out.Flush();
        }
    }

    private static FileStream Open(int descriptor, FileAccess access) => new(new SafeFileHandle(descriptor, true), access, 0);

    [LibraryImport("libc", EntryPoint = "fcntl", SetLastError = true)]
    private static partial int DuplicateFrom(int descriptor, int command, int lowest);

    [LibraryImport("libc", EntryPoint = "dup2", SetLastError = true)]
    private static partial int Replace(int source, int target);
}
