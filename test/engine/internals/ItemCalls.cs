using System.Runtime.CompilerServices;

namespace WslNet.Engine.Internals;

/// <summary>Item calls with a context of the cmdlet.</summary>
internal static class ItemCalls
{
    private const string Context = "System.Management.Automation.CmdletProviderContext, System.Management.Automation";

    public static void Get(this ItemCmdletProviderIntrinsics provider, string path, ProviderContext context) =>
        GetRaw(provider, path, context.Inner);

    public static object? GetItemDynamicParameters(this ItemCmdletProviderIntrinsics provider, string path, ProviderContext context) =>
        GetItemDynamicParametersRaw(provider, path, context.Inner);

    public static void Set(this ItemCmdletProviderIntrinsics provider, string path, object? value, ProviderContext context) =>
        SetRaw(provider, path, value, context.Inner);

    public static object? SetItemDynamicParameters(this ItemCmdletProviderIntrinsics provider, string path, object? value, ProviderContext context) =>
        SetItemDynamicParametersRaw(provider, path, value, context.Inner);

    public static void Clear(this ItemCmdletProviderIntrinsics provider, string path, ProviderContext context) =>
        ClearRaw(provider, path, context.Inner);

    public static object? ClearItemDynamicParameters(this ItemCmdletProviderIntrinsics provider, string path, ProviderContext context) =>
        ClearItemDynamicParametersRaw(provider, path, context.Inner);

    public static void Invoke(this ItemCmdletProviderIntrinsics provider, string path, ProviderContext context) =>
        InvokeRaw(provider, path, context.Inner);

    public static void Rename(this ItemCmdletProviderIntrinsics provider, string path, string newName, ProviderContext context) =>
        RenameRaw(provider, path, newName, context.Inner);

    public static object? RenameItemDynamicParameters(this ItemCmdletProviderIntrinsics provider, string path, string newName, ProviderContext context) =>
        RenameItemDynamicParametersRaw(provider, path, newName, context.Inner);

    public static void New(this ItemCmdletProviderIntrinsics provider, string path, string? name, string? type, object? content, ProviderContext context) =>
        NewRaw(provider, path, name, type, content, context.Inner);

    public static object? NewItemDynamicParameters(this ItemCmdletProviderIntrinsics provider, string path, string? type, object? content, ProviderContext context) =>
        NewItemDynamicParametersRaw(provider, path, type, content, context.Inner);

    public static void Remove(this ItemCmdletProviderIntrinsics provider, string path, bool recurse, ProviderContext context) =>
        RemoveRaw(provider, path, recurse, context.Inner);

    public static object? RemoveItemDynamicParameters(this ItemCmdletProviderIntrinsics provider, string path, bool recurse, ProviderContext context) =>
        RemoveItemDynamicParametersRaw(provider, path, recurse, context.Inner);

    public static void Copy(this ItemCmdletProviderIntrinsics provider, string path, string? destination, bool recurse, CopyContainers containers, ProviderContext context) =>
        CopyRaw(provider, path, destination, recurse, containers, context.Inner);

    public static object? CopyItemDynamicParameters(this ItemCmdletProviderIntrinsics provider, string path, string? destination, bool recurse, ProviderContext context) =>
        CopyItemDynamicParametersRaw(provider, path, destination, recurse, context.Inner);

    public static void Move(this ItemCmdletProviderIntrinsics provider, string path, string? destination, ProviderContext context) =>
        MoveRaw(provider, path, destination, context.Inner);

    public static object? MoveItemDynamicParameters(this ItemCmdletProviderIntrinsics provider, string path, string? destination, ProviderContext context) =>
        MoveItemDynamicParametersRaw(provider, path, destination, context.Inner);

    public static bool Exists(this ItemCmdletProviderIntrinsics provider, string path, ProviderContext context) =>
        ExistsRaw(provider, path, context.Inner);

    public static object? ItemExistsDynamicParameters(this ItemCmdletProviderIntrinsics provider, string path, ProviderContext context) =>
        ItemExistsDynamicParametersRaw(provider, path, context.Inner);

    public static bool IsContainer(this ItemCmdletProviderIntrinsics provider, string path, ProviderContext context) =>
        IsContainerRaw(provider, path, context.Inner);

    [UnsafeAccessor(UnsafeAccessorKind.Method, Name = "Get")]
    private static extern void GetRaw(ItemCmdletProviderIntrinsics provider, string path, [UnsafeAccessorType(Context)] object context);

    [UnsafeAccessor(UnsafeAccessorKind.Method, Name = "GetItemDynamicParameters")]
    private static extern object? GetItemDynamicParametersRaw(ItemCmdletProviderIntrinsics provider, string path, [UnsafeAccessorType(Context)] object context);

    [UnsafeAccessor(UnsafeAccessorKind.Method, Name = "Set")]
    private static extern void SetRaw(ItemCmdletProviderIntrinsics provider, string path, object? value, [UnsafeAccessorType(Context)] object context);

    [UnsafeAccessor(UnsafeAccessorKind.Method, Name = "SetItemDynamicParameters")]
    private static extern object? SetItemDynamicParametersRaw(ItemCmdletProviderIntrinsics provider, string path, object? value, [UnsafeAccessorType(Context)] object context);

    [UnsafeAccessor(UnsafeAccessorKind.Method, Name = "Clear")]
    private static extern void ClearRaw(ItemCmdletProviderIntrinsics provider, string path, [UnsafeAccessorType(Context)] object context);

    [UnsafeAccessor(UnsafeAccessorKind.Method, Name = "ClearItemDynamicParameters")]
    private static extern object? ClearItemDynamicParametersRaw(ItemCmdletProviderIntrinsics provider, string path, [UnsafeAccessorType(Context)] object context);

    [UnsafeAccessor(UnsafeAccessorKind.Method, Name = "Invoke")]
    private static extern void InvokeRaw(ItemCmdletProviderIntrinsics provider, string path, [UnsafeAccessorType(Context)] object context);

    [UnsafeAccessor(UnsafeAccessorKind.Method, Name = "Rename")]
    private static extern void RenameRaw(ItemCmdletProviderIntrinsics provider, string path, string newName, [UnsafeAccessorType(Context)] object context);

    [UnsafeAccessor(UnsafeAccessorKind.Method, Name = "RenameItemDynamicParameters")]
    private static extern object? RenameItemDynamicParametersRaw(ItemCmdletProviderIntrinsics provider, string path, string newName, [UnsafeAccessorType(Context)] object context);

    [UnsafeAccessor(UnsafeAccessorKind.Method, Name = "New")]
    private static extern void NewRaw(ItemCmdletProviderIntrinsics provider, string path, string? name, string? type, object? content, [UnsafeAccessorType(Context)] object context);

    [UnsafeAccessor(UnsafeAccessorKind.Method, Name = "NewItemDynamicParameters")]
    private static extern object? NewItemDynamicParametersRaw(ItemCmdletProviderIntrinsics provider, string path, string? type, object? content, [UnsafeAccessorType(Context)] object context);

    [UnsafeAccessor(UnsafeAccessorKind.Method, Name = "Remove")]
    private static extern void RemoveRaw(ItemCmdletProviderIntrinsics provider, string path, bool recurse, [UnsafeAccessorType(Context)] object context);

    [UnsafeAccessor(UnsafeAccessorKind.Method, Name = "RemoveItemDynamicParameters")]
    private static extern object? RemoveItemDynamicParametersRaw(ItemCmdletProviderIntrinsics provider, string path, bool recurse, [UnsafeAccessorType(Context)] object context);

    [UnsafeAccessor(UnsafeAccessorKind.Method, Name = "Copy")]
    private static extern void CopyRaw(ItemCmdletProviderIntrinsics provider, string path, string? destination, bool recurse, CopyContainers containers, [UnsafeAccessorType(Context)] object context);

    [UnsafeAccessor(UnsafeAccessorKind.Method, Name = "CopyItemDynamicParameters")]
    private static extern object? CopyItemDynamicParametersRaw(ItemCmdletProviderIntrinsics provider, string path, string? destination, bool recurse, [UnsafeAccessorType(Context)] object context);

    [UnsafeAccessor(UnsafeAccessorKind.Method, Name = "Move")]
    private static extern void MoveRaw(ItemCmdletProviderIntrinsics provider, string path, string? destination, [UnsafeAccessorType(Context)] object context);

    [UnsafeAccessor(UnsafeAccessorKind.Method, Name = "MoveItemDynamicParameters")]
    private static extern object? MoveItemDynamicParametersRaw(ItemCmdletProviderIntrinsics provider, string path, string? destination, [UnsafeAccessorType(Context)] object context);

    [UnsafeAccessor(UnsafeAccessorKind.Method, Name = "Exists")]
    private static extern bool ExistsRaw(ItemCmdletProviderIntrinsics provider, string path, [UnsafeAccessorType(Context)] object context);

    [UnsafeAccessor(UnsafeAccessorKind.Method, Name = "ItemExistsDynamicParameters")]
    private static extern object? ItemExistsDynamicParametersRaw(ItemCmdletProviderIntrinsics provider, string path, [UnsafeAccessorType(Context)] object context);

    [UnsafeAccessor(UnsafeAccessorKind.Method, Name = "IsContainer")]
    private static extern bool IsContainerRaw(ItemCmdletProviderIntrinsics provider, string path, [UnsafeAccessorType(Context)] object context);
}
