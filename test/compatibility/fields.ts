/** The names of the fields of all records of the rules: what a printed rule reads and is no member of .NET. */
import type { Ir } from '../../src/compiler/ir.js';

export function fieldsOf(ir: Pick<Ir, 'rules' | 'constants'>): ReadonlySet<string> {
  const names = new Set<string>();
  collect([ir.rules, ir.constants], names);
  return names;
}

/** Types and expressions alike: a record has a list of fields with names. */
function collect(node: unknown, names: Set<string>): void {
  if (typeof node !== 'object' || node === null) return;
  if ('kind' in node && node.kind === 'record' && 'fields' in node) {
    for (const { name } of node.fields as { name: string }[]) names.add(name);
  }
  for (const value of Object.values(node)) collect(value, names);
}
