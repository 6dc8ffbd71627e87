/** The keys of a configuration file as parameters: name, type, choices and help come from the catalogue. */
import type { ConfigFileKind, ConfigKey } from '../model/config.js';
import { configKeys } from '../model/config-keys.js';
import { pascalCase } from '../pascal-case.js';
import { isOctal } from '../rules/config-lookup.js';
import type { IrParameter } from './ir.js';

/** A parameter for each key: `wsl2.memory` is -Memory; in `wsl.conf`, where sections share words, `boot.systemd` is -BootSystemd. */
export function settingParameters(file: ConfigFileKind): IrParameter[] {
  return configKeys
    .filter((key) => key.file === file)
    .map((key) => ({
      name: settingParameterName(key),
      field: settingParameterName(key),
      help: helpOf(key),
      ...typeOf(key),
      validateSet: key.type === 'choice' ? [...key.choices] : [],
      validateRange: undefined,
      mandatory: false,
      position: undefined,
      pipeline: undefined,
      aliases: [],
      wildcards: undefined,
      byDefault: undefined,
      completer: undefined,
      path: undefined,
      setting: key.name,
    }));
}

/** Name of the parameter that sets a key. */
function settingParameterName({ name, file }: ConfigKey): string {
  const parts = name.split('.').map(pascalCase);
  return file === 'wslconf' ? parts.join('') : parts.at(-1)!;
}

/** A size stays text, because 1.5GB is one for PowerShell and none for WSL: the rules make `1536MB` of it. */
function typeOf(key: ConfigKey): Pick<IrParameter, 'type' | 'array'> {
  const { type } = key;
  if (type === 'boolean') return { type: 'Nullable[bool]', array: false };
  // Its leading zero would be lost on the way.
  if (isOctal(key)) return { type: 'string', array: false };
  if (type === 'integer') return { type: 'Nullable[int]', array: false };
  return { type: 'string', array: type === 'ports' || type === 'list' };
}

function helpOf({ name, documentation, unit, byDefault, defaultText }: ConfigKey): string {
  const measure = unit === 'ms' && !documentation.includes('milliseconds') ? ' In milliseconds.' : '';
  const standard = byDefault || defaultText;
  return `${documentation}${measure} The key ${name}${standard === '' ? '' : `; by default ${standard}`}.`;
}
