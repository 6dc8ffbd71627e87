/** Where in a section the reason for a failure of a rule stands. */
import type { Failure } from '../model/plan.js';
import { findKey } from './check-section.js';
import { itemsOf } from './check-value.js';
import type { Place, RuleNode, RuleSection } from './document.js';
import type { SectionSchema } from './schema.js';

/** The keys that a failure may be about; those of ports and addresses are found by the bad value. */
const keysOfFailures: Readonly<Record<string, readonly string[]>> = {
  PortNotValid: ['listenPort', 'connectPort'],
  PortRangeNotValid: ['listenPort', 'connectPort'],
  PortRangeMismatch: ['connectPort'],
  AddressNotValid: ['listenAddress', 'connectAddress'],
  AddressIsName: ['listenAddress', 'connectAddress'],
  AddressFamilyNotSupported: ['listenAddress', 'connectAddress'],
  ConnectAddressMissing: ['target'],
  ProtocolNotSupported: ['protocol'],
  TargetConflict: ['connectAddress'],
  LoopbackTargetLoops: ['listenAddress', 'target', 'connectAddress'],
  MirroredPortDiffers: ['connectPort'],
  ListenAddressNeeded: ['listenAddress'],
};

/** The place of the value; that of the section where no value is the reason. */
export function failurePlace(
  { id, target, values }: Failure,
  section: RuleSection,
  schema: SectionSchema,
  anyCase: boolean,
): Place {
  const named = (keysOfFailures[id] ?? []).flatMap((key): RuleNode[] => {
    const value = section.keys.find(({ name }) => findKey(name, schema, anyCase)?.name === key)?.value;
    return value === undefined || isOtherParameter(values[1], key) ? [] : itemsOf(value);
  });
  return (named.find((node) => textOf(node) === target) ?? named[0])?.at ?? section.at;
}

/** Failures of addresses say of which parameter they are: both may hold the same bad text. */
function isOtherParameter(value: string | undefined, key: string): boolean {
  return /^(Listen|Connect)Address$/.test(value ?? '') && value!.toLowerCase() !== key.toLowerCase();
}

function textOf(node: RuleNode): string | undefined {
  if (node.kind === 'raw') return node.text;
  return node.kind === 'value' ? String(node.value) : undefined;
}

/** The place of an item of a key; that of the section where the key has its default. */
export function itemPlace(
  section: RuleSection,
  key: string,
  item: number,
  schema: SectionSchema,
  anyCase: boolean,
): Place {
  const value = section.keys.find(({ name }) => findKey(name, schema, anyCase)?.name === key)?.value;
  return (value && itemsOf(value)[item]?.at) ?? section.at;
}
