using Microsoft.PowerShell.Commands.Internal.Format;
using WslNet.Engine.Internals;

namespace Microsoft.PowerShell.Commands;

/// <summary>Format-Table: the engine's own parameters and table writer.</summary>
[Cmdlet(VerbsCommon.Format, "Table")]
internal sealed class FormatTableCommand : OuterFormatTableBase
{
    public FormatTableCommand() => Formatter.Attach(this, "Table");
}

/// <summary>Format-List: the engine's own parameters and list writer.</summary>
[Cmdlet(VerbsCommon.Format, "List")]
internal sealed class FormatListCommand : OuterFormatTableAndListBase
{
    public FormatListCommand() => Formatter.Attach(this, "List");
}
