using System.Runtime.CompilerServices;

namespace WslNet.Engine.Internals;

/// <summary>Path calls with a context of the cmdlet.</summary>
internal static class PathCalls
{
    private const string Context = "System.Management.Automation.CmdletProviderContext, System.Management.Automation";

    public static Collection<PathInfo> Resolve(this PathIntrinsics paths, string path, ProviderContext context) => GetResolvedPSPathFromPSPath(paths, path, context.Inner);

    public static PathInfo SetLocation(this PathIntrinsics paths, string path, ProviderContext context, bool literal) => SetLocation(paths, path, context.Inner, literal);

    public static string Combine(this PathIntrinsics paths, string parent, string child, ProviderContext context) => Combine(paths, parent, child, context.Inner);

    public static bool IsCurrentLocationOrAncestor(this PathIntrinsics paths, string path, ProviderContext context) => IsCurrentLocationOrAncestor(paths, path, context.Inner);

    public static bool IsValid(this PathIntrinsics paths, string path, ProviderContext context) => IsValid(paths, path, context.Inner);

    public static string Unresolved(this PathIntrinsics paths, string path, ProviderContext context, out ProviderInfo provider, out PSDriveInfo? drive) =>
        GetUnresolvedProviderPathFromPSPath(paths, path, context.Inner, out provider, out drive);

    [UnsafeAccessor(UnsafeAccessorKind.Method)]
    private static extern Collection<PathInfo> GetResolvedPSPathFromPSPath(PathIntrinsics paths, string path, [UnsafeAccessorType(Context)] object context);

    [UnsafeAccessor(UnsafeAccessorKind.Method)]
    private static extern PathInfo SetLocation(PathIntrinsics paths, string path, [UnsafeAccessorType(Context)] object context, bool literalPath);

    [UnsafeAccessor(UnsafeAccessorKind.Method)]
    private static extern string Combine(PathIntrinsics paths, string parent, string child, [UnsafeAccessorType(Context)] object context);

    [UnsafeAccessor(UnsafeAccessorKind.Method)]
    private static extern bool IsCurrentLocationOrAncestor(PathIntrinsics paths, string path, [UnsafeAccessorType(Context)] object context);

    [UnsafeAccessor(UnsafeAccessorKind.Method)]
    private static extern bool IsValid(PathIntrinsics paths, string path, [UnsafeAccessorType(Context)] object context);

    [UnsafeAccessor(UnsafeAccessorKind.Method)]
    private static extern string GetUnresolvedProviderPathFromPSPath(PathIntrinsics paths, string path,
        [UnsafeAccessorType(Context)] object context, out ProviderInfo provider, out PSDriveInfo? drive);
}
