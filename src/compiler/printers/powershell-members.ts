/**
 * The members of .NET that printed rules may use: a closed table, so that Windows PowerShell 5.1 on .NET Framework 4.7.2 has
 * each of them. To let the printer use another one, add a line; test/compatibility looks it up in the reference assemblies.
 */

/** A member, its type and its parameters named as reflection does. Without parameters it is a property or a field. */
export interface PowerShellMember {
  readonly type: string;
  /** `new` is a constructor, as PowerShell writes it. */
  readonly member: string;
  readonly parameters?: readonly string[];
  readonly static?: true;
}

export const powershellMembers: readonly PowerShellMember[] = [
  { type: 'System.String', member: 'Length' },
  {
    type: 'System.String',
    member: 'Equals',
    parameters: ['System.String', 'System.String', 'System.StringComparison'],
    static: true,
  },
  { type: 'System.String', member: 'CompareOrdinal', parameters: ['System.String', 'System.String'], static: true },
  {
    type: 'System.String',
    member: 'IndexOf',
    parameters: ['System.String', 'System.Int32', 'System.StringComparison'],
  },
  { type: 'System.String', member: 'IndexOf', parameters: ['System.String', 'System.StringComparison'] },
  { type: 'System.String', member: 'StartsWith', parameters: ['System.String', 'System.StringComparison'] },
  { type: 'System.String', member: 'EndsWith', parameters: ['System.String', 'System.StringComparison'] },
  { type: 'System.String', member: 'Replace', parameters: ['System.String', 'System.String'] },
  { type: 'System.String', member: 'Split', parameters: ['System.String[]', 'System.StringSplitOptions'] },
  { type: 'System.String', member: 'Substring', parameters: ['System.Int32', 'System.Int32'] },
  { type: 'System.String', member: 'ToCharArray', parameters: [] },
  { type: 'System.String', member: 'Trim', parameters: ['System.Char[]'] },
  { type: 'System.StringComparison', member: 'Ordinal', static: true },
  { type: 'System.StringSplitOptions', member: 'None', static: true },
  { type: 'System.StringComparer', member: 'Ordinal', static: true },
  { type: 'System.Text.StringBuilder', member: 'new', parameters: ['System.String'], static: true },
  { type: 'System.Text.StringBuilder', member: 'Length' },
  { type: 'System.Text.StringBuilder', member: 'ToString', parameters: [] },
  {
    type: 'System.Text.RegularExpressions.Regex',
    member: 'IsMatch',
    parameters: ['System.String', 'System.String'],
    static: true,
  },
  { type: 'System.Globalization.CultureInfo', member: 'InvariantCulture', static: true },
  { type: 'System.Int64', member: 'Parse', parameters: ['System.String', 'System.IFormatProvider'], static: true },
  { type: 'System.Int64', member: 'ToString', parameters: ['System.IFormatProvider'] },
  { type: 'System.Math', member: 'Min', parameters: ['System.Int64', 'System.Int64'], static: true },
  { type: 'System.Collections.IList', member: 'Count' },
  { type: 'System.Collections.IList', member: 'Add', parameters: ['System.Object'] },
  { type: 'System.Collections.Generic.List`1', member: 'new', parameters: [], static: true },
  {
    type: 'System.Collections.Generic.List`1',
    member: 'new',
    parameters: ['System.Collections.Generic.IEnumerable`1[T]'],
    static: true,
  },
  {
    type: 'System.Collections.Generic.List`1',
    member: 'AddRange',
    parameters: ['System.Collections.Generic.IEnumerable`1[T]'],
  },
  {
    type: 'System.Collections.Generic.Dictionary`2',
    member: 'new',
    parameters: ['System.Collections.Generic.IEqualityComparer`1[TKey]'],
    static: true,
  },
  { type: 'System.Collections.Generic.Dictionary`2', member: 'Add', parameters: ['TKey', 'TValue'] },
  { type: 'System.Collections.Generic.Dictionary`2', member: 'ContainsKey', parameters: ['TKey'] },
  { type: 'System.Collections.Generic.Dictionary`2', member: 'TryGetValue', parameters: ['TKey', 'TValue&'] },
  {
    type: 'System.Collections.Generic.SortedDictionary`2',
    member: 'new',
    parameters: ['System.Collections.Generic.IComparer`1[TKey]'],
    static: true,
  },
  { type: 'System.Collections.Generic.SortedDictionary`2', member: 'Add', parameters: ['TKey', 'TValue'] },
  { type: 'System.Collections.Generic.SortedDictionary`2', member: 'ContainsKey', parameters: ['TKey'] },
  { type: 'System.Collections.Generic.SortedDictionary`2', member: 'Values' },
];
