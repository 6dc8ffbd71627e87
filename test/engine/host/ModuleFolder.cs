namespace WslNet.Engine.Host;

/// <summary>The folder of the modules that come with the host.</summary>
internal static class ModuleFolder
{
    // The program is built into bin/, a child of the folder that holds modules/.
    public static string Path { get; } = System.IO.Path.GetFullPath(System.IO.Path.Combine(AppContext.BaseDirectory, "..", "modules"));
}
