/** What holds for every text and every edit. `WSLNET_CONFIG_RUNS=100000` tries so many texts. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { editConfig } from '../../src/rules/config-edit.js';
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
  const check = (property: fc.IProperty<unknown[]>) => fc.assert(property, { numRuns });

  it('reading never fails, and says where everything stands', { timeout }, () => {
    check(
      fc.property(text, (given) => {
        const { entries, problems } = readConfig(given, file);
        const lines = given.split('\n').length;
        for (const { line, column } of [...entries, ...problems]) {
          expect(line >= 1 && line <= lines && column >= 1).toBe(true);
        }
        for (const { counts, isValid, isKnown } of entries) expect(!counts || (isValid && isKnown)).toBe(true);
      }),
    );
  });

  it('a set gives the value and keeps the rest', { timeout }, () => {
    let refused = 0;
    check(
      fc.property(text, edit, (given, { name, value }) => {
        const before = valuesOf(given, file);
        const { text: edited, refusal } = editConfig(given, file, [{ name, value }]);
        if (refusal !== undefined) {
          refused++;
          expect(edited).toBe(given);
          return;
        }
        const wanted = readConfig('[' + name.replace('.', ']\n') + '=' + 'x', file).entries[0]!.name;
        expect(wanted).toBe(name);
        const after = valuesOf(edited, file);
        expect(Object.hasOwn(after, name)).toBe(true);
        expect({ ...after, [name]: '' }).toEqual({ ...before, [name]: '' });
        expect(touchedBytes(given, edited, name)).toBe('');
        // Idempotent, and a second way to ask for the same.
        expect(editConfig(edited, file, [{ name, value }]).text).toBe(edited);
        expect(editConfig(edited, file, [{ name, value: after[name]! }]).text).toBe(edited);
      }),
    );
    // Only a few texts have no place that is safe.
    expect(refused / numRuns).toBeLessThan(0.2);
  });

  it('a text value reads back as it is', { timeout }, () => {
    check(
      fc.property(text, fc.string({ unit: fc.constantFrom(...' \t"#\\ab\n\b='), maxLength: 12 }), (given, value) => {
        const name = file === 'wslconfig' ? 'wsl2.kernelCommandLine' : 'boot.command';
        const { text: edited, refusal } = editConfig(given, file, [{ name, value }]);
        if (refusal === undefined) expect(valuesOf(edited, file)[name]).toBe(value);
      }),
    );
  });

  it('a removal takes the key and keeps the rest', { timeout }, () => {
    check(
      fc.property(text, edit, (given, { name }) => {
        const before = valuesOf(given, file);
        const { text: edited, refusal } = editConfig(given, file, [{ name, value: undefined }]);
        if (refusal !== undefined) return expect(edited).toBe(given);
        const { [name]: gone, ...others } = before;
        expect(valuesOf(edited, file)).toEqual(others);
        expect(touchedBytes(given, edited, name)).toBe('');
        expect(
          gone === undefined && readConfig(given, file).entries.every((entry) => entry.name !== name)
            ? edited.length <= given.length
            : true,
        ).toBe(true);
      }),
    );
  });

  it('set, then remove, gives the values from before', { timeout }, () => {
    check(
      fc.property(text, edit, (given, { name, value }) => {
        const before = valuesOf(given, file);
        fc.pre(!Object.hasOwn(before, name));
        const edited = editConfig(given, file, [
          { name, value },
          { name, value: undefined },
        ]);
        if (edited.refusal === undefined) expect(valuesOf(edited.text, file)).toEqual(before);
      }),
    );
  });

  it('edits of different keys commute in the values read', { timeout }, () => {
    check(
      fc.property(text, edit, edit, (given, one, other) => {
        fc.pre(one.name !== other.name);
        const [first, second] = [editConfig(given, file, [one, other]), editConfig(given, file, [other, one])];
        if (first.refusal !== undefined || second.refusal !== undefined) return;
        expect(valuesOf(first.text, file)).toEqual(valuesOf(second.text, file));
      }),
    );
  });
});
