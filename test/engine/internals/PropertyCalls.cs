using System.Runtime.CompilerServices;

namespace WslNet.Engine.Internals;

/// <summary>Item property calls with a context of the cmdlet.</summary>
internal static class PropertyCalls
{
    private const string Context = "System.Management.Automation.CmdletProviderContext, System.Management.Automation";

    public static void Get(this PropertyCmdletProviderIntrinsics provider, string path, Collection<string>? names, ProviderContext context) =>
        GetRaw(provider, path, names, context.Inner);

    public static object? GetPropertyDynamicParameters(this PropertyCmdletProviderIntrinsics provider, string path, Collection<string>? names, ProviderContext context) =>
        GetPropertyDynamicParametersRaw(provider, path, names, context.Inner);

    public static void Set(this PropertyCmdletProviderIntrinsics provider, string path, PSObject values, ProviderContext context) =>
        SetRaw(provider, path, values, context.Inner);

    public static object? SetPropertyDynamicParameters(this PropertyCmdletProviderIntrinsics provider, string path, PSObject? values, ProviderContext context) =>
        SetPropertyDynamicParametersRaw(provider, path, values, context.Inner);

    public static void Clear(this PropertyCmdletProviderIntrinsics provider, string path, Collection<string> names, ProviderContext context) =>
        ClearRaw(provider, path, names, context.Inner);

    public static object? ClearPropertyDynamicParameters(this PropertyCmdletProviderIntrinsics provider, string path, Collection<string> names, ProviderContext context) =>
        ClearPropertyDynamicParametersRaw(provider, path, names, context.Inner);

    public static void New(this PropertyCmdletProviderIntrinsics provider, string path, string name, string? type, object? value, ProviderContext context) =>
        NewRaw(provider, path, name, type, value, context.Inner);

    public static object? NewPropertyDynamicParameters(this PropertyCmdletProviderIntrinsics provider, string path, string? name, string? type, object? value, ProviderContext context) =>
        NewPropertyDynamicParametersRaw(provider, path, name, type, value, context.Inner);

    public static void Remove(this PropertyCmdletProviderIntrinsics provider, string path, string name, ProviderContext context) =>
        RemoveRaw(provider, path, name, context.Inner);

    public static object? RemovePropertyDynamicParameters(this PropertyCmdletProviderIntrinsics provider, string path, string? name, ProviderContext context) =>
        RemovePropertyDynamicParametersRaw(provider, path, name, context.Inner);

    public static void Rename(this PropertyCmdletProviderIntrinsics provider, string path, string name, string newName, ProviderContext context) =>
        RenameRaw(provider, path, name, newName, context.Inner);

    public static object? RenamePropertyDynamicParameters(this PropertyCmdletProviderIntrinsics provider, string path, string? name, string? newName, ProviderContext context) =>
        RenamePropertyDynamicParametersRaw(provider, path, name, newName, context.Inner);

    [UnsafeAccessor(UnsafeAccessorKind.Method, Name = "Get")]
    private static extern void GetRaw(PropertyCmdletProviderIntrinsics provider, string path, Collection<string>? names, [UnsafeAccessorType(Context)] object context);

    [UnsafeAccessor(UnsafeAccessorKind.Method, Name = "GetPropertyDynamicParameters")]
    private static extern object? GetPropertyDynamicParametersRaw(PropertyCmdletProviderIntrinsics provider, string path, Collection<string>? names, [UnsafeAccessorType(Context)] object context);

    [UnsafeAccessor(UnsafeAccessorKind.Method, Name = "Set")]
    private static extern void SetRaw(PropertyCmdletProviderIntrinsics provider, string path, PSObject values, [UnsafeAccessorType(Context)] object context);

    [UnsafeAccessor(UnsafeAccessorKind.Method, Name = "SetPropertyDynamicParameters")]
    private static extern object? SetPropertyDynamicParametersRaw(PropertyCmdletProviderIntrinsics provider, string path, PSObject? values, [UnsafeAccessorType(Context)] object context);

    [UnsafeAccessor(UnsafeAccessorKind.Method, Name = "Clear")]
    private static extern void ClearRaw(PropertyCmdletProviderIntrinsics provider, string path, Collection<string> names, [UnsafeAccessorType(Context)] object context);

    [UnsafeAccessor(UnsafeAccessorKind.Method, Name = "ClearPropertyDynamicParameters")]
    private static extern object? ClearPropertyDynamicParametersRaw(PropertyCmdletProviderIntrinsics provider, string path, Collection<string> names, [UnsafeAccessorType(Context)] object context);

    [UnsafeAccessor(UnsafeAccessorKind.Method, Name = "New")]
    private static extern void NewRaw(PropertyCmdletProviderIntrinsics provider, string path, string name, string? type, object? value, [UnsafeAccessorType(Context)] object context);

    [UnsafeAccessor(UnsafeAccessorKind.Method, Name = "NewPropertyDynamicParameters")]
    private static extern object? NewPropertyDynamicParametersRaw(PropertyCmdletProviderIntrinsics provider, string path, string? name, string? type, object? value, [UnsafeAccessorType(Context)] object context);

    [UnsafeAccessor(UnsafeAccessorKind.Method, Name = "Remove")]
    private static extern void RemoveRaw(PropertyCmdletProviderIntrinsics provider, string path, string name, [UnsafeAccessorType(Context)] object context);

    [UnsafeAccessor(UnsafeAccessorKind.Method, Name = "RemovePropertyDynamicParameters")]
    private static extern object? RemovePropertyDynamicParametersRaw(PropertyCmdletProviderIntrinsics provider, string path, string? name, [UnsafeAccessorType(Context)] object context);

    [UnsafeAccessor(UnsafeAccessorKind.Method, Name = "Rename")]
    private static extern void RenameRaw(PropertyCmdletProviderIntrinsics provider, string path, string name, string newName, [UnsafeAccessorType(Context)] object context);

    [UnsafeAccessor(UnsafeAccessorKind.Method, Name = "RenamePropertyDynamicParameters")]
    private static extern object? RenamePropertyDynamicParametersRaw(PropertyCmdletProviderIntrinsics provider, string path, string? name, string? newName, [UnsafeAccessorType(Context)] object context);
}
