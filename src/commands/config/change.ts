/** `wslnet config set` and `wslnet config unset`: one key is changed, every other byte stays. */
import { createTwoFilesPatch } from 'diff';
import { changeConfigFile, readConfigFile } from '../../config-file/change-config-file.js';
import { decodeConfig, encodeConfig } from '../../config-file/config-text.js';
import { buffer } from 'node:stream/consumers';
import { standardInput } from '../../input-file.js';
import { KnownError } from '../../known-error.js';
import type { ConfigFileKind, ConfigKey, ConfigRefusal } from '../../model/config.js';
import { editConfig } from '../../rules/config-edit.js';
import { isBeyondWsl } from '../../rules/config-edits.js';
import { isEditableEncoding } from '../../rules/config-encoding.js';
import { shown } from '../../rule-file/mistake.js';
import { keyOfName, kindOfFile, titleOf } from './config-input.js';
import type { KindOptions } from './config-input.js';

/** What the command line says. */
export interface ChangeConfigOptions extends KindOptions {
  /** False with --no-backup. */
  backup: boolean;
  /** Show the difference, and write nothing. */
  dryRun?: boolean;
}

/**
 * Sets a key, or removes it where no value is given. Standard input is changed on its way to standard output.
 * @returns the exit code: 0; nothing to change is no failure.
 */
export async function runConfigChange(
  file: string,
  name: string,
  value: string | undefined,
  options: ChangeConfigOptions,
): Promise<number> {
  const kind = kindOfFile(file, options);
  const key = keyOfName(name, kind);
  const edit = (before: Buffer | undefined): Buffer => editedBytes(before, kind, key, value);
  if (file === standardInput) {
    process.stdout.write(edit(await buffer(process.stdin)));
    return 0;
  }
  if (options.dryRun) {
    const before = await readConfigFile(file);
    process.stdout.write(differenceOf(file, before ?? Buffer.of(), edit(before)));
    return 0;
  }
  const { changed, backup } = await changeConfigFile(file, edit, { backup: options.backup });
  const what = value === undefined ? `${key.name} is not set any more` : `${key.name} is ${shown(value)}`;
  process.stdout.write(
    changed
      ? `${shown(file)}: ${what}.${backup === undefined ? '' : ` Before: ${shown(backup)}`}\nWSL reads it at its next start: wsl --shutdown\n`
      : `${shown(file)}: ${what}. Nothing to change.\n`,
  );
  return 0;
}

/** The bytes with the key as it is to be. */
function editedBytes(
  before: Buffer | undefined,
  kind: ConfigFileKind,
  key: ConfigKey,
  value: string | undefined,
): Buffer {
  const { text, encoding } = decodeConfig(before ?? Buffer.of());
  if (!isEditableEncoding(encoding, kind)) {
    throw new KnownError(
      'ConfigFileEncoding',
      `WSL cannot read the file: it is ${encoding === 'damaged' ? 'damaged UTF-16' : encoding.toUpperCase()}. Save it as UTF-8 first. [ConfigFileEncoding]`,
    );
  }
  // WSL's own editor writes numbers that WSL then reads as others.
  if (value !== undefined && isBeyondWsl(key, value)) {
    throw refusalError({ name: key.name, reason: 'invalidValue', value }, key, kind);
  }
  const edited = editConfig(text, kind, [{ name: key.name, value }]);
  if (edited.refusal !== undefined) throw refusalError(edited.refusal, key, kind);
  return edited.text === text ? (before ?? Buffer.of()) : encodeConfig(edited.text, encoding);
}

/** What would change; nothing where that is nothing. */
function differenceOf(file: string, before: Buffer, after: Buffer): string {
  if (before.equals(after)) return '';
  return createTwoFilesPatch(file, file, decodeConfig(before).text, decodeConfig(after).text, 'present', 'changed');
}

function refusalError({ reason, value }: ConfigRefusal, key: ConfigKey, kind: ConfigFileKind): KnownError {
  const what = `${key.name} cannot be ${value === '' ? 'changed' : `'${shown(value)}'`}`;
  switch (reason) {
    case 'invalidValue':
      return new KnownError(
        'ConfigValueNotValid',
        `'${shown(value)}' is no value of ${key.name}. ${allowedValues(key)} [ConfigValueNotValid]`,
      );
    case 'notWritable':
      return new KnownError(
        'ConfigValueNotWritable',
        `${what}: WSL has no way to write a character of it. Leave out control characters and those beyond ASCII. [ConfigValueNotWritable]`,
      );
    case 'byteOrderMark':
      return new KnownError(
        'ConfigFileEncoding',
        `WSL reads nothing of a ${titleOf(kind)} that begins with a byte order mark. Save it without one. [ConfigFileEncoding]`,
      );
    default:
      return new KnownError(
        'ConfigOthersWouldChange',
        `${what} without changing what WSL reads of other lines. See 'wslnet config check', and mend them first. [ConfigOthersWouldChange]`,
      );
  }
}

function allowedValues({ type, choices }: ConfigKey): string {
  switch (type) {
    case 'boolean':
      return 'Allowed: true, false.';
    case 'integer':
      return 'Allowed: whole numbers.';
    case 'size':
      return 'Allowed: sizes such as 8GB or 512MB, in capital letters and without a blank.';
    case 'choice':
      return `Allowed: ${choices.join(', ')}.`;
    default:
      return 'See its page in generated/docs/config-keys.md.';
  }
}
