using System.Runtime.CompilerServices;

namespace WslNet.Engine.Internals;

/// <summary>Child item calls with a context of the cmdlet.</summary>
internal static class ChildItemCalls
{
    private const string Context = "System.Management.Automation.CmdletProviderContext, System.Management.Automation";

    public static void Get(this ChildItemCmdletProviderIntrinsics provider, string path, bool recurse, uint depth, ProviderContext context) =>
        GetRaw(provider, path, recurse, depth, context.Inner);

    public static object? GetChildItemsDynamicParameters(this ChildItemCmdletProviderIntrinsics provider, string path, bool recurse, ProviderContext context) =>
        GetChildItemsDynamicParametersRaw(provider, path, recurse, context.Inner);

    public static void GetNames(this ChildItemCmdletProviderIntrinsics provider, string path, ReturnContainers containers, bool recurse, uint depth, ProviderContext context) =>
        GetNamesRaw(provider, path, containers, recurse, depth, context.Inner);

    public static bool HasChild(this ChildItemCmdletProviderIntrinsics provider, string path, ProviderContext context) =>
        HasChildRaw(provider, path, context.Inner);

    [UnsafeAccessor(UnsafeAccessorKind.Method, Name = "Get")]
    private static extern void GetRaw(ChildItemCmdletProviderIntrinsics provider, string path, bool recurse, uint depth, [UnsafeAccessorType(Context)] object context);

    [UnsafeAccessor(UnsafeAccessorKind.Method, Name = "GetChildItemsDynamicParameters")]
    private static extern object? GetChildItemsDynamicParametersRaw(ChildItemCmdletProviderIntrinsics provider, string path, bool recurse, [UnsafeAccessorType(Context)] object context);

    [UnsafeAccessor(UnsafeAccessorKind.Method, Name = "GetNames")]
    private static extern void GetNamesRaw(ChildItemCmdletProviderIntrinsics provider, string path, ReturnContainers containers, bool recurse, uint depth, [UnsafeAccessorType(Context)] object context);

    [UnsafeAccessor(UnsafeAccessorKind.Method, Name = "HasChild")]
    private static extern bool HasChildRaw(ChildItemCmdletProviderIntrinsics provider, string path, [UnsafeAccessorType(Context)] object context);
}
