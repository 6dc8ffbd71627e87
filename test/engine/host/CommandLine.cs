namespace WslNet.Engine.Host;

/// <summary>How the process was asked to work.</summary>
internal enum EngineMode { Server, File, Command }

/// <summary>The arguments of the process: <c>-Server</c>, <c>-File path [arguments]</c> or <c>-Command text</c>.</summary>
internal sealed record CommandLine(EngineMode Mode, string Text, string[] Arguments)
{
    // Switches that pwsh knows and that this host always behaves as if they were given.
    private static readonly HashSet<string> Implied = new(StringComparer.OrdinalIgnoreCase) { "-NoProfile", "-NoLogo", "-NonInteractive" };

    public static CommandLine Parse(string[] args)
    {
        var rest = args.SkipWhile(Implied.Contains).ToArray();
        if (rest.Length == 0) return Usage("no mode was given");
        var tail = rest.Skip(2).ToArray();
        return rest[0].ToLowerInvariant() switch
        {
            "-server" when rest.Length == 1 => new(EngineMode.Server, "", []),
            "-file" or "-f" when rest.Length > 1 => new(EngineMode.File, rest[1], tail),
            // As in pwsh, everything after -Command is text of the command.
            "-command" or "-c" when rest.Length > 1 => new(EngineMode.Command, string.Join(' ', rest.Skip(1)), []),
            _ => Usage($"'{rest[0]}' is not understood"),
        };
    }

    private static CommandLine Usage(string reason) => throw new ArgumentException(
        $"WslNet.Engine: {reason}. Use -Server, -File <script> [arguments], or -Command <text>.");
}
