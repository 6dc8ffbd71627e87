namespace WslNet.Engine.Internals;

/// <summary>Turns the encoding names of PowerShell, and any code page name or number of .NET, into an encoding.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class EncodingArgumentAttribute : ArgumentTransformationAttribute
{
    public override object Transform(EngineIntrinsics engineIntrinsics, object inputData) => inputData switch
    {
        PSObject wrapped => Transform(engineIntrinsics, wrapped.BaseObject),
        string name => Named(name),
        int page => CodePage(page),
        _ => inputData,
    };

    private static Encoding Named(string name) => name.ToLowerInvariant() switch
    {
        "ascii" => Encoding.ASCII,
        "ansi" => CodePage(CultureInfo.CurrentCulture.TextInfo.ANSICodePage),
        "bigendianunicode" => Encoding.BigEndianUnicode,
        "bigendianutf32" => new UTF32Encoding(bigEndian: true, byteOrderMark: true),
        "default" or "utf8nobom" or "utf8" => new UTF8Encoding(false),
        "oem" => CodePage(CultureInfo.CurrentCulture.TextInfo.OEMCodePage),
        "string" or "unicode" or "unknown" => Encoding.Unicode,
        "utf7" => throw new ArgumentTransformationMetadataException("The encoding utf7 is not supported."),
        "utf8bom" => new UTF8Encoding(true),
        "utf32" => Encoding.UTF32,
        _ => Registered(name),
    };

    private static Encoding CodePage(int page)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        return Encoding.GetEncoding(page);
    }

    private static Encoding Registered(string name)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        try
        {
            return Encoding.GetEncoding(name);
        }
        catch (ArgumentException error)
        {
            throw new ArgumentTransformationMetadataException(error.Message, error);
        }
    }
}
