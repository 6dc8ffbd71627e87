/**
 * The generated module keeps to what Windows PowerShell 5.1 with .NET Framework 4.7.2 has, which runs nowhere here: its syntax,
 * its types and their members, its commands and their parameters. Automatic variables are point 82 of `wslnet lint`.
 */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { compile } from '../../src/compiler/compile.js';
import { powershellMembers } from '../../src/compiler/printers/powershell-members.js';
import { printPowerShellRules } from '../../src/compiler/printers/powershell.js';
import { packageRoot } from '../../src/package-root.js';
import { compileTestRules } from '../parity/rule-set.js';
import { accelerators } from './accelerators.js';
import { builtInCommands } from './built-in-commands.js';
import { addedByPowerShell, propertiesOfWindows, typesOfNewerShells } from './elsewhere.js';
import { fieldsOf } from './fields.js';
import { closedFile, judge } from './judge.js';
import { useCheck } from './samples.js';
import { walk } from './walk.js';
import type { Use, Walked } from './walk.js';

const check = useCheck();

describe('the generated module', () => {
  const folder = path.join(packageRoot, 'generated/WslNet');
  const files = readdirSync(folder).filter((name) => /\.ps[dm]?1$/.test(name));
  let walked: readonly Walked[];
  beforeAll(async () => {
    const sources = files.map((name) => ({ name, text: readFileSync(path.join(folder, name), 'utf8') }));
    walked = await walk(check.engine(), sources);
  });

  it('has nothing that Windows PowerShell lacks', () => {
    expect(files).toEqual(expect.arrayContaining(['WslNet.psd1', 'WslNet.psm1', closedFile]));
    expect(judge(check.reference(), walked, fieldsOf(compile(path.join(packageRoot, 'src'))))).toEqual([]);
  });

  it('has nothing that Windows PowerShell lacks in any construct of the portable subset', async () => {
    const { rules, constants } = compileTestRules();
    const printed = [{ name: closedFile, text: printPowerShellRules(rules, constants) }];
    expect(judge(check.reference(), await walk(check.engine(), printed), fieldsOf({ rules, constants }))).toEqual([]);
  });

  it('uses every member of the closed table', async () => {
    const { rules, constants } = compileTestRules();
    const text = printPowerShellRules(rules, constants);
    const [constructs] = await walk(check.engine(), [{ name: closedFile, text }]);
    const used = namesIn([...walked.flatMap(({ uses }) => uses), ...constructs!.uses]);
    expect(powershellMembers.filter(({ member }) => !used.has(member.toLowerCase()))).toEqual([]);
  });

  it('uses all that the tables of this folder let it use', () => {
    const used = namesIn(walked.flatMap(({ uses }) => uses));
    const tables = [
      Object.keys(accelerators),
      [...builtInCommands.keys()],
      Object.keys(typesOfNewerShells),
      addedByPowerShell,
      propertiesOfWindows,
    ];
    expect(tables.flat().filter((name) => !used.has(name.toLowerCase()))).toEqual([]);
    const properties = [addedByPowerShell, propertiesOfWindows].flat();
    expect(properties.filter((name) => check.reference().hasAnywhere(name, null))).toEqual([]);
  });
});

/** Names of types, commands and members, in lower case. */
function namesIn(uses: readonly Use[]): ReadonlySet<string> {
  const names = uses.flatMap((use) => [
    'type' in use ? use.type : '',
    'name' in use ? use.name : '',
    'member' in use ? use.member : '',
  ]);
  return new Set(names.map((name) => name.toLowerCase()));
}
