/** What the tests of the check share: the engine, the reference, and samples in which guillemets enclose what is to be refused. */
import { afterAll, beforeAll } from 'vitest';
import { startEngine } from '../../src/pester-runner/engine.js';
import type { Engine } from '../../src/pester-runner/engine.js';
import { judge } from './judge.js';
import type { Finding } from './judge.js';
import { readReference } from './reference.js';
import type { Reference } from './reference.js';
import { walk } from './walk.js';

/** Starts the engine and reads the reference assemblies for a test file. */
export function useCheck(): { engine: () => Engine; reference: () => Reference } {
  let started: [Engine, Reference] | undefined;
  beforeAll(async () => {
    started = await Promise.all([startEngine(), readReference()]);
  });
  afterAll(() => started?.[0].stop());
  const both = (): [Engine, Reference] => {
    if (started === undefined) throw new Error('The engine has not started.');
    return started;
  };
  return { engine: () => both()[0], reference: () => both()[1] };
}

/** A file of the module of each sample, with a function, a field and a class. */
const own = {
  name: 'Own.psm1',
  text: 'function Get-Own { @{ own = 1 } }\nclass Own { static [int] one([int] $a) { return $a } }',
};

/** What is found in a sample. Records have one field, whose name is `field`. */
export async function findingsIn(
  check: ReturnType<typeof useCheck>,
  sample: string,
  name = 'Sample.psm1',
): Promise<Finding[]> {
  const walked = await walk(check.engine(), [own, { name, text: sample.replaceAll(/[«»]/g, '') }]);
  return judge(check.reference(), walked, new Set(['field']));
}

/** The place of what the guillemets enclose. */
export function placeIn(sample: string): Omit<Finding, 'file' | 'lacking'> {
  const [before, text] = sample.split(/[«»]/) as [string, string];
  const lines = before.split('\n');
  return { line: lines.length, column: lines.at(-1)!.length + 1, text: text.replaceAll(/\s+/g, ' ') };
}
