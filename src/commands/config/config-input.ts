/** The configuration file that a command is about. */
import path from 'node:path';
import { buffer } from 'node:stream/consumers';
import { decodeConfig } from '../../config-file/config-text.js';
import type { ConfigText } from '../../config-file/config-text.js';
import { readConfigFile } from '../../config-file/change-config-file.js';
import { standardInput } from '../../input-file.js';
import { KnownError } from '../../known-error.js';
import type { ConfigFileKind, ConfigKey } from '../../model/config.js';
import { configKeys } from '../../model/config-keys.js';
import { didYouMean } from '../../rule-file/did-you-mean.js';
import { shown } from '../../rule-file/mistake.js';

/** What the command line says of the file. */
export interface KindOptions {
  /** `wslconfig` or `wslconf`; without it the name of the file decides. */
  kind?: string;
}

/** Which of the two files it is: one that is named `wsl.conf` is that of a distribution. */
export function kindOfFile(file: string, { kind }: KindOptions): ConfigFileKind {
  switch (kind) {
    case 'wslconfig':
    case 'wslconf':
      return kind;
    case undefined:
      return /(?:^|[._-])wsl\.conf$/i.test(path.basename(file)) ? 'wslconf' : 'wslconfig';
    default:
      throw new KnownError(
        'ConfigKindNotSupported',
        `'${shown(kind)}' is not a kind of configuration file. Allowed: wslconfig, wslconf. [ConfigKindNotSupported]`,
      );
  }
}

/**
 * The text of a file, or of standard input.
 * @throws KnownError where it does not exist or cannot be read.
 */
export async function readConfigText(file: string): Promise<ConfigText> {
  const bytes = file === standardInput ? await buffer(process.stdin) : await readConfigFile(file);
  if (bytes === undefined) {
    throw new KnownError(
      'ConfigFileNotFound',
      `'${shown(file)}' does not exist. WSL takes its defaults then; 'wslnet config set' makes the file. [ConfigFileNotFound]`,
    );
  }
  return decodeConfig(bytes);
}

/**
 * The key of a name in any case: `wsl2.memory`, an older name, or `memory` where only one section has it.
 * @throws KnownError where there is none, or more than one.
 */
export function keyOfName(name: string, kind: ConfigFileKind): ConfigKey {
  const keys = configKeys.filter(({ file }) => file === kind);
  const wanted = name.toLowerCase();
  const whole = keys.find((key) => [key.name, ...key.aliases].some((one) => one.toLowerCase() === wanted));
  if (whole !== undefined) return whole;
  const short = keys.filter((key) => partOf(key.name).toLowerCase() === wanted);
  if (short.length === 1) return short[0]!;
  if (short.length > 1) {
    const names = short.map((key) => key.name).join(', ');
    throw new KnownError(
      'ConfigKeyAmbiguous',
      `'${shown(name)}' is a key of several sections. Allowed: ${names}. [ConfigKeyAmbiguous]`,
    );
  }
  const known = [...keys.map((key) => key.name), ...keys.map((key) => partOf(key.name))];
  throw new KnownError(
    'ConfigKeyUnknown',
    `'${shown(name)}' is not a key of ${titleOf(kind)}. ${didYouMean(name, known)}All keys: generated/docs/config-keys.md [ConfigKeyUnknown]`,
  );
}

/** How people call the file. */
export function titleOf(kind: ConfigFileKind): string {
  return kind === 'wslconfig' ? '.wslconfig' : 'wsl.conf';
}

function partOf(name: string): string {
  return name.slice(name.indexOf('.') + 1);
}
