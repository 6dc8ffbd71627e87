/** `.ts` rule files: the types that an editor completes by, derived from the model of `Add-WslPortForward`. */
import type { AddWslPortForward } from '../model/cmdlets/wsl-port-forward.js';
import type { PortText } from '../model/types.js';
import type { networkingModes, notInRuleFiles } from './keys.js';

/** The marks of branded types begin with this; words such as `'TCP'` have none. */
type Marks<Value> = Extract<keyof Value, `__${string}`>;

/** A value of a parameter as people write it: ports are texts or numbers, other branded types their base, lists one value or several. */
type Written<Value> = Value extends readonly (infer Item)[]
  ? Written<Item> | readonly Written<Item>[]
  : Value extends PortText
    ? string | number
    : [Marks<Value>] extends [never]
      ? Value
      : Value extends boolean
        ? boolean
        : string;

/** A forward: the parameters of `Add-WslPortForward` that a rule file has. */
export type ForwardRules = WrittenFields<
  Pick<AddWslPortForward, Exclude<keyof AddWslPortForward, (typeof notInRuleFiles)[number]>>
>;

/** Over the keys of a type, so that what may be left out there may be left out here. */
type WrittenFields<Model> = { [Key in keyof Model]: Written<Model[Key]> };

/** What the file expects of the machine. */
export interface MachineRules {
  /** Effective networking mode for which the file is written. Scripts stop where it differs. */
  networkingMode?: (typeof networkingModes)[number];
}

/** A rule file. */
export interface Rules {
  machine?: MachineRules;
  /** Forwards by name. */
  forward?: Readonly<Record<string, ForwardRules>>;
}

/** Gives a `.ts` rule file its types; puts out what it is given. What types cannot say is checked when the file is read. */
export function defineRules(rules: Rules): Rules {
  return rules;
}
