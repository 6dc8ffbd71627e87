namespace WslNet.ReferenceMembers;

/// <summary>A public type: `System.Collections.Generic.List`1`, what it is derived from, and its own public members.</summary>
internal sealed record TypeRecord(string Name, IReadOnlyList<string> Bases, IReadOnlyList<MemberRecord> Members);

/// <summary>
/// A public member. Constructors are static and named `new`, as PowerShell writes them. Fields, and properties without an index,
/// have no parameters. Omittable is the number of parameters at the end that need no argument; a list takes any number.
/// </summary>
internal sealed record MemberRecord(string Name, bool Static, IReadOnlyList<string>? Parameters, int Omittable, bool TakesList);
