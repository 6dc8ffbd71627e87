/** .NET Framework 4.7.2 has each member that printed rules may use, with exactly its parameters. */
import { beforeAll, describe, expect, it } from 'vitest';
import { powershellMembers } from '../../src/compiler/printers/powershell-members.js';
import type { PowerShellMember } from '../../src/compiler/printers/powershell-members.js';
import { readReference } from './reference.js';
import type { Reference } from './reference.js';

let reference: Reference;
beforeAll(async () => {
  reference = await readReference();
});

describe('the members that printed rules may use', () => {
  it.each(powershellMembers)('$type has $member with $parameters', (member) => {
    expect(isThere(member)).toBe(true);
  });

  it.each<PowerShellMember>([
    { type: 'System.String', member: 'Contains', parameters: ['System.String', 'System.StringComparison'] },
    { type: 'System.String', member: 'Split', parameters: ['System.String', 'System.StringSplitOptions'] },
    { type: 'System.String', member: 'Equals', parameters: ['System.String', 'System.String'] },
    { type: 'System.Span`1', member: 'Length' },
  ])('$type has no $member with $parameters', (member) => {
    expect(isThere(member)).toBe(false);
  });

  function isThere(wanted: PowerShellMember): boolean {
    return reference
      .membersOf(wanted.type, wanted.member)
      .some(
        (member) =>
          member.name === wanted.member &&
          member.static === (wanted.static ?? false) &&
          JSON.stringify(member.parameters) === JSON.stringify(wanted.parameters ?? null),
      );
  }
});
