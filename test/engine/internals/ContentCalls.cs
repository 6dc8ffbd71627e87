using System.Management.Automation.Provider;
using System.Runtime.CompilerServices;

namespace WslNet.Engine.Internals;

/// <summary>Content calls with a context of the cmdlet.</summary>
internal static class ContentCalls
{
    private const string Context = "System.Management.Automation.CmdletProviderContext, System.Management.Automation";

    public static Collection<IContentReader> GetReader(this ContentCmdletProviderIntrinsics provider, string path, ProviderContext context) =>
        GetReaderRaw(provider, path, context.Inner);

    public static object? GetContentReaderDynamicParameters(this ContentCmdletProviderIntrinsics provider, string path, ProviderContext context) =>
        GetContentReaderDynamicParametersRaw(provider, path, context.Inner);

    public static Collection<IContentWriter> GetWriter(this ContentCmdletProviderIntrinsics provider, string path, ProviderContext context) =>
        GetWriterRaw(provider, path, context.Inner);

    public static object? GetContentWriterDynamicParameters(this ContentCmdletProviderIntrinsics provider, string path, ProviderContext context) =>
        GetContentWriterDynamicParametersRaw(provider, path, context.Inner);

    public static void Clear(this ContentCmdletProviderIntrinsics provider, string path, ProviderContext context) =>
        ClearRaw(provider, path, context.Inner);

    public static object? ClearContentDynamicParameters(this ContentCmdletProviderIntrinsics provider, string path, ProviderContext context) =>
        ClearContentDynamicParametersRaw(provider, path, context.Inner);

    [UnsafeAccessor(UnsafeAccessorKind.Method, Name = "GetReader")]
    private static extern Collection<IContentReader> GetReaderRaw(ContentCmdletProviderIntrinsics provider, string path, [UnsafeAccessorType(Context)] object context);

    [UnsafeAccessor(UnsafeAccessorKind.Method, Name = "GetContentReaderDynamicParameters")]
    private static extern object? GetContentReaderDynamicParametersRaw(ContentCmdletProviderIntrinsics provider, string path, [UnsafeAccessorType(Context)] object context);

    [UnsafeAccessor(UnsafeAccessorKind.Method, Name = "GetWriter")]
    private static extern Collection<IContentWriter> GetWriterRaw(ContentCmdletProviderIntrinsics provider, string path, [UnsafeAccessorType(Context)] object context);

    [UnsafeAccessor(UnsafeAccessorKind.Method, Name = "GetContentWriterDynamicParameters")]
    private static extern object? GetContentWriterDynamicParametersRaw(ContentCmdletProviderIntrinsics provider, string path, [UnsafeAccessorType(Context)] object context);

    [UnsafeAccessor(UnsafeAccessorKind.Method, Name = "Clear")]
    private static extern void ClearRaw(ContentCmdletProviderIntrinsics provider, string path, [UnsafeAccessorType(Context)] object context);

    [UnsafeAccessor(UnsafeAccessorKind.Method, Name = "ClearContentDynamicParameters")]
    private static extern object? ClearContentDynamicParametersRaw(ContentCmdletProviderIntrinsics provider, string path, [UnsafeAccessorType(Context)] object context);
}
