/** The types of `.ts` rule files: an editor says what the checker would say, as far as types can. */
import path from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { defineRules } from '../../src/index.js';
import { packageRoot } from '../../src/package-root.js';
import { sectionSchemas } from '../../src/rule-file/schema.js';

/** What TypeScript says of a file in the folder of the examples, where `wslnet` is this package. */
function typeErrors(text: string): string[] {
  const file = path.join(packageRoot, 'examples/case.ts');
  const options: ts.CompilerOptions = {
    strict: true,
    noEmit: true,
    exactOptionalPropertyTypes: true,
    module: ts.ModuleKind.NodeNext,
    target: ts.ScriptTarget.ES2023,
    types: [],
    skipLibCheck: true,
  };
  const host = ts.createCompilerHost(options);
  const { getSourceFile, fileExists } = host;
  host.fileExists = (name) => name === file || fileExists(name);
  host.getSourceFile = (name, version) =>
    name === file ? ts.createSourceFile(name, text, version) : getSourceFile(name, version);
  const program = ts.createProgram([file], options, host);
  return ts.getPreEmitDiagnostics(program).map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, ' '));
}

const withForward = (forward: string): string =>
  `import { defineRules } from 'wslnet';\nexport default defineRules({ forward: { web: ${forward} } });\n`;

describe('a file that is checked by its types', () => {
  it('takes every key in every way in which it may be written', () => {
    expect(
      typeErrors(`import { defineRules } from 'wslnet';
import type { Rules } from 'wslnet';
const ports: readonly number[] = [80, 81];
const rules: Rules = defineRules({
  machine: { networkingMode: 'mirrored' },
  forward: {
    one: { listenPort: 80 },
    all: {
      listenPort: ['80', 81, '8000-8010', ...ports],
      connectPort: 80,
      listenAddress: '192.168.1.10',
      connectAddress: '192.168.1.20',
      target: 'Address',
      distribution: 'Ubuntu',
      protocol: 'TCP',
      firewallProfile: ['Private', 'Domain'],
      remoteAddress: 'LocalSubnet',
      noFirewallRule: true,
    },
    read: { listenPort: ports, firewallProfile: 'Any' },
  },
});
export default rules;
`),
    ).toEqual([]);
  });

  it.each([
    ['an unknown key', '{ listenPort: 80, listenPrt: 81 }', "'listenPrt' does not exist"],
    ['a key that rule files lack', '{ listenPort: 80, force: true }', "'force' does not exist"],
    ['an unknown word', "{ listenPort: 80, protocol: 'UPD' }", `"UPD"' is not assignable`],
    ['an unknown word in a list', "{ listenPort: 80, firewallProfile: ['Home'] }", `"Home"' is not assignable`],
    ['a missing key', '{ connectPort: 80 }', "Property 'listenPort' is missing"],
    ['a number that is no text', '{ listenPort: 80, distribution: 5 }', "'number' is not assignable"],
    ['a text that is no boolean', "{ listenPort: 80, noFirewallRule: 'yes' }", "'string' is not assignable"],
  ])('refuses %s', (_, forward, message) => {
    expect(typeErrors(withForward(forward)).join('\n')).toContain(message);
  });

  it('refuses an unknown section and an unknown mode', () => {
    const text =
      "import { defineRules } from 'wslnet';\ndefineRules({ machines: {} });\ndefineRules({ machine: { networkingMode: 'natt' } });\n";
    const found = typeErrors(text);
    expect(found).toHaveLength(2);
    expect(found.join('\n')).toMatch(/'machines'.*does not exist|"natt"' is not assignable/s);
  });
});

it('puts out what it is given', () => {
  const rules = { forward: { web: { listenPort: 80 } } };
  expect(defineRules(rules)).toBe(rules);
});

it('has the keys of the schema', () => {
  const keys = sectionSchemas().forward.keys.map(({ name }) => name);
  const known = keys.map((key) => `${key}: undefined as never`).join(', ');
  expect(typeErrors(withForward(`{ ${known} }`))).toEqual([]);
  expect(keys).toHaveLength(10);
});
