/**
 * The configuration files of WSL as plain data: what a text says, what WSL makes of it, and what to change.
 * The facts are those of microsoft/WSL `src/shared/configfile/configfile.cpp` and `src/windows/common/WslCoreConfig.cpp`.
 */

/** `wslconfig`: `.wslconfig` in the profile of a Windows account. `wslconf`: `/etc/wsl.conf` of a distribution. */
export type ConfigFileKind = 'wslconfig' | 'wslconf';

/** A key that WSL knows, from the catalogue `config-keys.ts`. */
export interface ConfigKey {
  /** Its present name, spelled as in the source of WSL: `wsl2.networkingMode`. */
  name: string;
  /** Other names under which WSL reads it: `experimental.networkingMode`. */
  aliases: string[];
  file: ConfigFileKind;
  /** `boolean`, `integer`, `size` (bytes), `choice`, `text`, `path`, `mac`, `ports` (list with commas), `ipv4`, `list`. */
  type: string;
  /** What a `choice` may be, spelled as in the source of WSL; any case is taken. */
  choices: string[];
  /** `ms` or `bytes`; empty where the value has none. */
  unit: string;
  /** As it would stand in the file; empty where there is none or where it depends on the machine (`defaultText` says how). */
  byDefault: string;
  /** The default in words, where it is no constant: `half of the memory of Windows`. */
  defaultText: string;
  /** Effective networking modes in which the value counts; empty for all. */
  modes: string[];
  /** Least version of WSL; empty where it is not known. */
  minimumWsl: string;
  /** Least version of Windows; empty where it is not known or does not matter. */
  minimumWindows: string;
  /** Value below `HKLM\Software\Policies\WSL` that can take the setting from the user; empty where there is none. */
  policy: string;
  /** One or two sentences of help. */
  documentation: string;
  /** Where the facts are from. */
  source: string;
}

/** One `key = value` that WSL parses, in the order of the file. */
export interface ConfigEntry {
  /** Name in the catalogue (`wsl2.dnsTunneling` also for `experimental.dnsTunneling`); `section.key` as written where unknown. */
  name: string;
  isKnown: boolean;
  /** After unquoting and unescaping. */
  text: string;
  /** As WSL understands it: `true`, decimal integers, bytes, the choice as WSL spells it; the text itself for texts. */
  value: string;
  /** Whether WSL takes the value. */
  isValid: boolean;
  /** Whether WSL uses it: known, valid, and the first of its name. */
  counts: boolean;
  /** Physical line from 1 on which it begins, and the last one where it is continued. */
  line: number;
  lastLine: number;
  /** Column from 1, in UTF-16 code units, of the key and of the value. */
  column: number;
  valueColumn: number;
}

/** Something in a file that WSL ignores or misreads, or that does not do what it says. */
export interface ConfigProblem {
  /** `WSLNETnnn`. */
  id: string;
  /** What WSL's own warning is called in its source, as in the vectors (`unknownKey`, `invalidSize`, …); empty where WSL is silent. */
  warning: string;
  line: number;
  /** The line that WSL's warning names: another one after a carriage return that stands alone, and where a value is continued. */
  wslLine: number;
  column: number;
  /** The offending text. */
  text: string;
  /** Line of the winner of a duplicate; 0 elsewhere. */
  firstLine: number;
  /** The same line as WSL counts. */
  firstWslLine: number;
  /** What was probably meant, ready to be written instead: `networkingMode=mirrored`; empty where nobody can know. */
  meant: string;
  /** Values of the message of the finding. */
  values: string[];
}

/** What WSL reads from a text. */
export interface ConfigReading {
  entries: ConfigEntry[];
  problems: ConfigProblem[];
}

/** A setting as it is to be: `value` is the plain value, not yet escaped. Nothing: the key is removed, with its duplicates and aliases. */
export interface ConfigEdit {
  name: string;
  value: string | undefined;
}

/** The text after edits; with a refusal it is as it was. */
export interface ConfigEditing {
  text: string;
  refusal: ConfigRefusal | undefined;
}

/** Why an edit cannot be made. */
export interface ConfigRefusal {
  name: string;
  /**
   * `unknownKey`: not in the catalogue. `invalidValue`: WSL would not take it. `notWritable`: no spelling of it reads back.
   * `byteOrderMark`: WSL reads nothing of a wsl.conf that begins with one. `othersWouldChange`: no place was found that leaves
   * every other value as it is.
   */
  reason: string;
  value: string;
}
