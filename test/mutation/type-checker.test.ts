import { expect, it } from 'vitest';
import { readTarget, targets } from './targets.js';
import { createTypeChecker } from './type-checker.js';

it('knows what type-checks, file after file', () => {
  const typeChecks = createTypeChecker(targets.map((target) => target.file));
  for (const target of targets) {
    const text = readTarget(target);
    expect(typeChecks(target.file, text)).toBe(true);
    expect(typeChecks(target.file, `${text}\nexport const one: string = 1;\n`)).toBe(false);
    expect(typeChecks(target.file, text)).toBe(true);
  }
});
