/** What holds for every text and every edit. `WSLNET_CONFIG_RUNS=100000` tries so many texts. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { editConfig } from '../../src/rules/config-edit.js';
import { checkEdits } from '../../src/rules/config-edits.js';
import { readConfig } from '../../src/rules/config-read.js';
import { touchedBytes } from '../conformance/kept-bytes.js';
import { configText, rightEdit } from './config-files.js';

const numRuns = Number(process.env['WSLNET_CONFIG_RUNS'] ?? 1500);
const timeout = 3_600_000;

const valuesOf = (text: string, file: string): Record<string, string> =>
  Object.fromEntries(
    readConfig(text, file)
      .entries.filter(({ counts }) => counts)
      .map(({ name, value }): [string, string] => [name, value])
      .toSorted(),
  );

describe.each(['wslconfig', 'wslconf'])('%s', (file) => {
  const text = configText;
  const edit = rightEdit(file);
  const failureOf = (property: fc.IProperty<unknown[]>): string | undefined => {
    const details = fc.check(property, { numRuns });
    return details.failed ? fc.defaultReportMessage(details) : undefined;
  };

  it('reading never fails, and says where everything stands', { timeout }, () => {
    const failure = failureOf(
      fc.property(text, (given) => {
        const { entries, problems } = readConfig(given, file);
        const lines = given.split('\n').length;
        for (const { line, column } of [...entries, ...problems]) {
          assert.equal(line >= 1 && line <= lines && column >= 1, true);
        }
        for (const { counts, isValid, isKnown } of entries) assert.equal(!counts || (isValid && isKnown), true);
      }),
    );
    expect(failure).toBeUndefined();
  });

  it('a set gives the value and keeps the rest', { timeout }, () => {
    let refused = 0;
    const failure = failureOf(
      fc.property(text, edit, (given, { name, value }) => {
        const before = valuesOf(given, file);
        const { text: edited, refusal } = editConfig(given, file, [{ name, value }]);
        if (refusal !== undefined) {
          if (refusal.reason !== 'byteOrderMark') refused++;
          assert.equal(edited, given);
          return;
        }
        const after = valuesOf(edited, file);
        assert.equal(Object.hasOwn(after, name), true);
        assert.deepEqual({ ...after, [name]: '' }, { ...before, [name]: '' });
        assert.equal(touchedBytes(given, edited, name), '');
        // Idempotent, and a second way to ask for the same.
        assert.equal(editConfig(edited, file, [{ name, value }]).text, edited);
        assert.equal(editConfig(edited, file, [{ name, value: after[name]! }]).text, edited);
      }),
    );
    expect(failure).toBeUndefined();
    // Only a few texts have no place that is safe.
    expect(refused / numRuns).toBeLessThan(0.05);
  });

  it('a text value reads back as it is', { timeout }, () => {
    const failure = failureOf(
      fc.property(text, fc.string({ unit: fc.constantFrom(...' \t"#\\ab\n\b='), maxLength: 12 }), (given, value) => {
        const name = file === 'wslconfig' ? 'wsl2.kernelCommandLine' : 'boot.command';
        const { text: edited, refusal } = editConfig(given, file, [{ name, value }]);
        if (refusal === undefined) assert.equal(valuesOf(edited, file)[name], value);
      }),
    );
    expect(failure).toBeUndefined();
  });

  it('a removal takes the key and keeps the rest', { timeout }, () => {
    const failure = failureOf(
      fc.property(text, edit, (given, { name }) => {
        const before = valuesOf(given, file);
        const { text: edited, refusal } = editConfig(given, file, [{ name, value: undefined }]);
        if (refusal !== undefined) return assert.equal(edited, given);
        assert.deepEqual({ ...valuesOf(edited, file), [name]: '' }, { ...before, [name]: '' });
        assert.ok(!Object.hasOwn(valuesOf(edited, file), name));
        assert.equal(touchedBytes(given, edited, name), '');
      }),
    );
    expect(failure).toBeUndefined();
  });

  it('set, then remove, gives the values from before', { timeout }, () => {
    const failure = failureOf(
      fc.property(text, edit, (given, { name, value }) => {
        const before = valuesOf(given, file);
        fc.pre(!Object.hasOwn(before, name));
        const edited = editConfig(given, file, [
          { name, value },
          { name, value: undefined },
        ]);
        if (edited.refusal === undefined) assert.deepEqual(valuesOf(edited.text, file), before);
      }),
    );
    expect(failure).toBeUndefined();
  });

  it('edits of different keys commute in the values read', { timeout }, () => {
    const failure = failureOf(
      fc.property(text, edit, edit, (given, one, other) => {
        fc.pre(one.name !== other.name);
        const [first, second] = [editConfig(given, file, [one, other]), editConfig(given, file, [other, one])];
        if (first.refusal !== undefined || second.refusal !== undefined) return;
        assert.deepEqual(valuesOf(first.text, file), valuesOf(second.text, file));
      }),
    );
    expect(failure).toBeUndefined();
  });
});

describe('removing', () => {
  it.each([
    ['wsl2.memory', '[wsl2]\nmemory=1GB\rmemory=2GB\n# keep\n# keep2\nswap=0\n', '[wsl2]\n# keep\n# keep2\nswap=0\n'],
    ['wsl2.memory', '[wsl2]\nmemory=1GB\rmemory=2GB\nswap=0\n', '[wsl2]\nswap=0\n'],
    ['wsl2.memory', '[wsl2]\nmemory=1GB\rswap=0\rmemory=2GB\n# keep\n', '[wsl2]\n\rswap=0\r\n# keep\n'],
    ['wsl2.foo', '[wsl2]\nfoo=1\rfoo=2\n[general]\n', '[wsl2]\n[general]\n'],
  ])('%s twice on a line, with a carriage return between, takes no other line: %j', (name, before, after) => {
    expect(editConfig(before, 'wslconfig', [{ name, value: undefined }])).toEqual({ text: after, refusal: undefined });
  });
});

describe('setting', () => {
  it.each([
    ['wslconfig', 'wsl2.processors', '4', 'kernel=a\\\n'],
    ['wslconfig', 'wsl2.firewall', 'false', '# c\r\nmemory=8GB\r\nnetworkingMode=mirrored\\\r\n'],
    ['wslconf', 'automount.enabled', 'false', 'root=/\\\n'],
  ])('%s %s=%s has a place behind a last line that goes on in the next: %j', (file, name, value, before) => {
    const { text, refusal } = editConfig(before, file, [{ name, value }]);
    expect(refusal).toBeUndefined();
    expect(text.startsWith(before)).toBe(true);
    expect(valuesOf(text, file)).toEqual({ [name]: value });
  });
});

describe('what WSL cannot count to is refused before anything is written', () => {
  const idsOf = (name: string, value: string): string[] =>
    checkEdits([{ name, value }], 'wslconfig').map(({ id }) => id);

  it.each([
    ['wsl2.memory', '99999999999999999999GB'],
    ['wsl2.memory', '16777216TB'],
    ['wsl2.memory', '-5GB'],
    ['wsl2.processors', '99999999999'],
    ['wsl2.processors', '3000000000'],
  ])('%s=%s', (name, value) => expect(idsOf(name, value)).toEqual(['ConfigValueNotValid']));

  it.each([
    ['wsl2.memory', '999999TB'],
    ['wsl2.memory', '8589934592'],
    ['wsl2.vmIdleTimeout', '-1'],
    ['wsl2.processors', '2000000000'],
  ])('but not %s=%s', (name, value) => expect(idsOf(name, value)).toEqual([]));
});
