namespace WslNet.Engine.Internals;

/// <summary>File system paths for cmdlets that read and write files themselves.</summary>
internal static class FilePaths
{
    /// <summary>The file to write: one that exists or a new one; a pattern must mean exactly one file.</summary>
    public static string ForWriting(PSCmdlet cmdlet, string path, bool literal)
    {
        if (!literal && WildcardPattern.ContainsWildcardCharacters(path)) return Single(cmdlet, path);
        var full = cmdlet.SessionState.Path.GetUnresolvedProviderPathFromPSPath(path, out var provider, out _);
        RequireFileSystem(cmdlet, provider, path);
        return full;
    }

    /// <summary>The files to read.</summary>
    public static IEnumerable<string> ForReading(PSCmdlet cmdlet, string path, bool literal)
    {
        if (literal) return [ForWriting(cmdlet, path, literal: true)];
        var found = cmdlet.SessionState.Path.GetResolvedProviderPathFromPSPath(path, out var provider);
        RequireFileSystem(cmdlet, provider, path);
        return found;
    }

    public static StreamWriter Open(PSCmdlet cmdlet, string path, Encoding encoding, bool append, bool force, bool noClobber)
    {
        try
        {
            if (noClobber && File.Exists(path)) Fail(cmdlet, new IOException($"The file '{path}' already exists."), "NoClobber", ErrorCategory.ResourceExists, path);
            if (force && File.Exists(path)) File.SetAttributes(path, File.GetAttributes(path) & ~FileAttributes.ReadOnly);
            return new StreamWriter(path, append, encoding);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            Fail(cmdlet, error, "FileOpenFailure", ErrorCategory.OpenError, path);
            throw;
        }
    }

    public static void Fail(PSCmdlet cmdlet, Exception error, string id, ErrorCategory category, object? target) =>
        cmdlet.ThrowTerminatingError(new ErrorRecord(error, id, category, target));

    private static string Single(PSCmdlet cmdlet, string path)
    {
        var found = ForReading(cmdlet, path, literal: false).ToList();
        if (found.Count != 1)
            Fail(cmdlet, new PSInvalidOperationException($"Cannot perform operation because the path '{path}' resolved to {found.Count} files."), "ReadWriteMultipleFilesNotSupported", ErrorCategory.InvalidArgument, path);
        return found[0];
    }

    private static void RequireFileSystem(PSCmdlet cmdlet, ProviderInfo provider, string path)
    {
        if (provider.Name != "FileSystem")
            Fail(cmdlet, new PSNotSupportedException($"The path '{path}' is not a path of the file system."), "ReadWriteFileNotFileSystemProvider", ErrorCategory.InvalidArgument, path);
    }
}
