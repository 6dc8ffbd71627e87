using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Text.Json;
using WslNet.ReferenceMembers;

// Prints what the assemblies in `read` let others use: a JSON object a line for each public type. The metadata is the source,
// because the XML documentation beside the assemblies knows neither base types nor implicit constructors.
var options = new JsonSerializerOptions { PropertyNamingPolicy = JsonNamingPolicy.CamelCase, Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
using var output = new StreamWriter(Console.OpenStandardOutput());
foreach (var file in Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "read"), "*.dll").Order(StringComparer.Ordinal))
{
    using var image = new PEReader(File.OpenRead(file));
    foreach (var type in new PublicTypes(image.GetMetadataReader()).Read())
    {
        output.WriteLine(JsonSerializer.Serialize(type, options));
    }
}
