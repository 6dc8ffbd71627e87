/** A set of forwards reads the same, whatever the form in which it is written. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { renderRuleScripts } from '../../src/render/rule-scripts.js';
import { readRuleFile } from '../../src/rule-file/read-rule-file.js';
import type { RuleFile } from '../../src/rule-file/read-rule-file.js';
import { forwardSet, writers } from './forward-sets.js';
import type { ForwardSet } from './forward-sets.js';
import type { Form } from './read-forms.js';
import { readForm } from './read-forms.js';

/** What is in a file, without its places. An object gives names that are numbers first. */
function meaning({ networkingMode, forwards, mistakes }: RuleFile): object {
  const plain = forwards.map(({ name, values }) => ({ name, values }));
  return { networkingMode, mistakes, forwards: plain.toSorted((one, other) => (one.name < other.name ? -1 : 1)) };
}

function expected({ networkingMode, forwards }: ForwardSet): object {
  const sorted = forwards.toSorted((one, other) => (one.name < other.name ? -1 : 1));
  return { networkingMode, mistakes: [], forwards: sorted };
}

describe.each<[Form, number]>([
  ['ini', 500],
  ['json', 500],
  ['ts', 60],
])('.%s', (form, numRuns) => {
  it('reads what was written', async () => {
    await fc.assert(
      fc.asyncProperty(forwardSet, async (set) => {
        expect(meaning(await readForm(form, writers[form](set)))).toEqual(expected(set));
      }),
      { numRuns },
    );
  });
});

it('gives the same scripts', async () => {
  const set: ForwardSet = {
    networkingMode: 'nat',
    forwards: [
      { name: 'web', values: { firewallProfile: ['Private'], connectPort: '80', listenPort: ['8080'] } },
      { name: 'debug', values: { noFirewallRule: true, listenPort: ['9229-9239', '5005'] } },
    ],
  };
  const scripts = [];
  for (const form of ['ini', 'json', 'ts'] as const) {
    scripts.push(renderRuleScripts(await readForm(form, writers[form](set)), 'rules'));
  }
  expect(scripts[1]).toEqual(scripts[0]);
  expect(scripts[2]).toEqual(scripts[0]);
});

it('gives the same scripts, whatever the order of the keys', async () => {
  const lines = ['listenPort = 80', 'connectPort = 81', 'firewallProfile = Public'];
  const scripts = [lines, lines.toReversed()].map((all) =>
    renderRuleScripts(readRuleFile(`[forward web]\n${all.join('\n')}\n`), 'rules'),
  );
  expect(scripts[1]).toEqual(scripts[0]);
});

it('keeps the order of the file, also of names that are numbers', async () => {
  const names = ['web', '9', 'api', '10', '1'];
  const set = {
    networkingMode: undefined,
    forwards: names.map((name, index) => ({ name, values: { listenPort: [`${80 + index}`] } })),
  };
  const json = `{ "forward": { ${names.map((name, index) => `"${name}": { "listenPort": ${80 + index} }`).join(', ')} } }`;
  const texts = { ini: writers.ini(set), json, ts: `export default ${json};` };
  for (const [form, text] of Object.entries(texts)) {
    expect((await readForm(form as Form, text)).forwards.map(({ name }) => name)).toEqual(names);
  }
});
