/** Sets of forwards without mistakes, and how each form writes them. */
import fc from 'fast-check';
import { safe } from 'ini';
import type { RuleValue } from '../../src/rule-file/check-value.js';

export interface ForwardSet {
  networkingMode: string | undefined;
  forwards: { name: string; values: Record<string, RuleValue> }[];
}

/** Names and texts with what forms have to escape. Commas separate items in an .ini file, so no item of a list has one. */
const name = fc
  .string({ unit: fc.constantFrom(...'abz09 -_\'"$(){};#=\\/!%`äß\u{1F600}\u2019'), minLength: 1, maxLength: 12 })
  .filter((text) => text === text.trim());
const text = fc
  .string({ unit: fc.constantFrom(...'abz09 -_\'"$(){}[];#=\\/!%`äß\u{1F600}\u2019'), minLength: 1, maxLength: 12 })
  // Such quotes around a text are syntax to npm `ini`, which neither reads nor writes a backslash before them reliably.
  .filter((one) => one === one.trim() && !/^['"]|['"]$|\\/.test(one));
const profiles = fc.uniqueArray(fc.constantFrom('Domain', 'Private', 'Public'), { maxLength: 3 });

/** Each forward has ports of its own, so that none is in the way of another one. */
export const forwardSet: fc.Arbitrary<ForwardSet> = fc
  .record({
    networkingMode: fc.constantFrom(undefined, 'nat'),
    names: fc.uniqueArray(name, { maxLength: 6 }),
  })
  .chain(({ networkingMode, names }) =>
    fc
      .tuple(...names.map((one, index) => valuesOf(1000 + 100 * index).map((values) => ({ name: one, values }))))
      .map((forwards) => ({ networkingMode, forwards })),
  );

function valuesOf(first: number): fc.Arbitrary<Record<string, RuleValue>> {
  const ports = fc.oneof(
    fc.subarray([first, first + 1, first + 2], { minLength: 1 }).map((all) => all.map(String)),
    fc.nat(50).map((length) => [`${first}-${first + length}`]),
  );
  return ports.chain((listenPort) =>
    fc.record(
      {
        listenPort: fc.constant(listenPort),
        listenAddress: fc.constantFrom('0.0.0.0', '192.168.1.10').map((address) => address),
        connectPort: fc.constant(listenPort[0]!.includes('-') ? listenPort[0]! : String(first + 50)),
        distribution: text,
        firewallProfile: profiles,
        remoteAddress: fc.array(
          text.filter((one) => !one.includes(',')),
          { maxLength: 3 },
        ),
        noFirewallRule: fc.boolean(),
      },
      { requiredKeys: ['listenPort'] },
    ),
  ) as fc.Arbitrary<Record<string, RuleValue>>;
}

export const writers = {
  ini: ({ networkingMode, forwards }: ForwardSet): string => {
    const sections = forwards.map(({ name: title, values }) => {
      const lines = Object.entries(values).map(([key, value]) => `${key} = ${safe(String(value))}`);
      return [`[forward ${title}]`, ...lines].join('\n');
    });
    const machine = networkingMode === undefined ? [] : [`[machine]\nnetworkingMode = ${networkingMode}`];
    return [...machine, ...sections].join('\n\n');
  },
  json: (set: ForwardSet): string => JSON.stringify(objectOf(set), undefined, 2),
  ts: (set: ForwardSet): string =>
    `import { defineRules } from 'wslnet';\nexport default defineRules(${JSON.stringify(objectOf(set))} as const);\n`,
};

function objectOf({ networkingMode, forwards }: ForwardSet): object {
  return {
    ...(networkingMode !== undefined && { machine: { networkingMode } }),
    forward: Object.fromEntries(forwards.map(({ name: title, values }) => [title, values])),
  };
}
