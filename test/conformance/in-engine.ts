/** Rules of the generated module, called in the embedded engine: all argument lists in one request. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { packageRoot } from '../../src/package-root.js';
import type { Engine, JsonValue } from '../../src/pester-runner/engine.js';

const script = readFileSync(path.join(packageRoot, 'test/parity/run-in-engine.ps1'), 'utf8');
const classPath = path.join(packageRoot, 'generated/WslNet/WslNet.Rules.ps1');

/**
 * What a rule gives for each list of arguments; null is absent.
 * @throws Error where one of the calls ends with an exception.
 */
export async function callInEngine<Value>(
  engine: Engine,
  rule: string,
  argumentLists: readonly (readonly JsonValue[])[],
): Promise<Value[]> {
  const { output, errors } = await engine.run(script, {
    arguments: { ClassPath: classPath, Rule: rule, Cases: argumentLists as JsonValue, Cultures: ['en-US'] },
    runspace: classPath,
    depth: 16,
  });
  if (errors.length > 0) throw new Error(`${rule}: ${errors[0]?.message}`);
  const [run] = output as unknown as { answers: { value?: Value; error?: string }[] }[];
  return run!.answers.map(({ value, error }, index) => {
    if (error !== undefined) throw new Error(`${rule}(${JSON.stringify(argumentLists[index])}): ${error}`);
    return value as Value;
  });
}
