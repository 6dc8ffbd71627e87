using System.Runtime.CompilerServices;

namespace WslNet.Engine.Internals;

/// <summary>Drive calls with a context of the cmdlet.</summary>
internal static class DriveCalls
{
    private const string Context = "System.Management.Automation.CmdletProviderContext, System.Management.Automation";

    public static void New(this DriveManagementIntrinsics provider, PSDriveInfo drive, string? scope, ProviderContext context) =>
        NewRaw(provider, drive, scope, context.Inner);

    public static object? NewDriveDynamicParameters(this DriveManagementIntrinsics provider, string providerName, ProviderContext context) =>
        NewDriveDynamicParametersRaw(provider, providerName, context.Inner);

    public static void Remove(this DriveManagementIntrinsics provider, string name, bool force, string? scope, ProviderContext context) =>
        RemoveRaw(provider, name, force, scope, context.Inner);

    [UnsafeAccessor(UnsafeAccessorKind.Method, Name = "New")]
    private static extern void NewRaw(DriveManagementIntrinsics provider, PSDriveInfo drive, string? scope, [UnsafeAccessorType(Context)] object context);

    [UnsafeAccessor(UnsafeAccessorKind.Method, Name = "NewDriveDynamicParameters")]
    private static extern object? NewDriveDynamicParametersRaw(DriveManagementIntrinsics provider, string providerName, [UnsafeAccessorType(Context)] object context);

    [UnsafeAccessor(UnsafeAccessorKind.Method, Name = "Remove")]
    private static extern void RemoveRaw(DriveManagementIntrinsics provider, string name, bool force, string? scope, [UnsafeAccessorType(Context)] object context);
}
