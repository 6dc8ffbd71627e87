using System.Runtime.CompilerServices;

namespace WslNet.Engine.Internals;

/// <summary>Gives a cmdlet the source name that it has in PowerShell, so that <c>Microsoft.PowerShell.Utility\Write-Warning</c> resolves.</summary>
internal static class SnapIns
{
    private static readonly PSSnapInInfo Utility = Create("Microsoft.PowerShell.Utility");
    private static readonly PSSnapInInfo Management = Create("Microsoft.PowerShell.Management");
    private static readonly HashSet<string> ManagementNouns =
        ["Item", "ChildItem", "ItemProperty", "ItemPropertyValue", "Content", "Path", "Location", "PSDrive", "PSProvider", "Process"];

    public static void Mark(SessionStateCmdletEntry entry, string noun) => SetPSSnapIn(entry, ManagementNouns.Contains(noun) ? Management : Utility);

    private static PSSnapInInfo Create(string name) => Construct(name, true, AppContext.BaseDirectory, typeof(SnapIns).Assembly.FullName!,
        typeof(SnapIns).Assembly.Location, new Version(7, 6), new Version(7, 0, 0, 0), [], [], "Supplied by WslNet.Engine", "WslNet");

    [UnsafeAccessor(UnsafeAccessorKind.Constructor)]
    private static extern PSSnapInInfo Construct(string name, bool isDefault, string applicationBase, string assemblyName, string moduleName,
        Version psVersion, Version version, Collection<string> types, Collection<string> formats, string description, string vendor);

    [UnsafeAccessor(UnsafeAccessorKind.Method)]
    private static extern void SetPSSnapIn(InitialSessionStateEntry entry, PSSnapInInfo snapIn);
}
