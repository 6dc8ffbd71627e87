// The type name is data: it is the FullyQualifiedErrorId of a Write-Error without an id.
namespace Microsoft.PowerShell.Commands;

/// <summary>The exception of a Write-Error that was given a message only.</summary>
public sealed class WriteErrorException(string message) : SystemException(message);
