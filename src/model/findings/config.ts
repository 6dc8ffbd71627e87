/**
 * Findings of configuration files: WSLNET5nn of .wslconfig, WSLNET6nn of wsl.conf. The same mistake has the same nn in both.
 * `{0}` … are the values of a problem. The id never changes and is never translated; each has a page under
 * generated/docs/findings.
 */
import { configEffects } from './config-effects.js';
import { configMistakes } from './config-mistakes.js';
import { unreadableInWslConf, unreadableInWslConfig } from './config-unreadable.js';
import { configValueMistakes } from './config-value-mistakes.js';

export type ConfigFile = 'wslconfig' | 'wslconf';

/** A mistake that the text of a file shows. */
export interface ConfigMistake {
  /** The last two digits of the id. */
  number: number;
  files: readonly ConfigFile[];
  severity: 'error' | 'warning' | 'info';
  /** What is wrong, in one sentence. */
  title: string;
  /** Why it is so. */
  cause: string;
  /** What WSL does about it; where it cannot read the line, that depends on the file. */
  effect: string | 'unreadable';
  /** What to do. */
  advice: string;
  /** A line that has it. */
  example: string;
}

/** A finding with all that its page says. */
export interface ConfigFinding {
  severity: ConfigMistake['severity'];
  title: string;
  cause: string;
  effect: string;
  advice: string;
  example: string;
  source: string;
}

/** Every mistake, whatever it is about. */
export const everyConfigMistake: readonly ConfigMistake[] = [
  ...configMistakes,
  ...configValueMistakes,
  ...configEffects,
];

/** The findings by their ids. */
export const configFindings: Readonly<Record<string, ConfigFinding>> = Object.fromEntries(
  everyConfigMistake.flatMap(({ number, files, effect, ...mistake }) =>
    files.map((file): [string, ConfigFinding] => [
      `WSLNET${(file === 'wslconfig' ? 500 : 600) + number}`,
      {
        severity: mistake.severity,
        title: mistake.title,
        cause: mistake.cause,
        effect: effect === 'unreadable' ? (file === 'wslconfig' ? unreadableInWslConfig : unreadableInWslConf) : effect,
        advice: mistake.advice,
        example: mistake.example,
        source: 'microsoft/WSL src/shared/configfile/configfile.cpp, src/windows/common/WslCoreConfig.cpp',
      },
    ]),
  ),
);
