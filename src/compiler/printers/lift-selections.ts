/** For languages whose functions cannot see the variables around them: each walk over a list becomes a function of its own. */
import type { IrExpression, IrRule, IrSelection } from '../ir.js';

/** A walk over a list, with a name. It takes the list and what it captures. */
export interface LiftedSelection extends Omit<IrSelection, 'kind' | 'list'> {
  name: string;
}

/**
 * The rule with a call in place of each walk, and the functions that are called, inner ones first. Names of rules have
 * no `_`, so that `rule_filter1` is free.
 */
export function liftSelections(rule: IrRule): { rule: IrRule; selections: LiftedSelection[] } {
  const selections: LiftedSelection[] = [];
  return { rule: { ...rule, body: lift(rule.body) }, selections };

  /** Everything as it is, but for the walks in it. */
  function lift<Part>(part: Part): Part {
    if (Array.isArray(part)) return part.map(lift) as Part;
    if (typeof part !== 'object' || part === null) return part;
    const lifted = Object.fromEntries(Object.entries(part).map(([name, value]) => [name, lift(value)])) as Part;
    return isSelection(lifted as object) ? (callOf(lifted as IrSelection) as Part) : lifted;
  }

  function callOf({ how, list, item, of, captures }: IrSelection): IrExpression {
    const name = `${rule.name}_${how}${selections.length + 1}`;
    selections.push({ name, how, item, of, captures });
    const variables = captures.map((capture): IrExpression => ({ kind: 'variable', name: capture.name }));
    return { kind: 'call', library: 'rule', name, arguments: [list, ...variables] };
  }
}

function isSelection(part: object): boolean {
  return 'kind' in part && part.kind === 'selection';
}
