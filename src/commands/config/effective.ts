/** `wslnet config effective`: what WSL makes of each key of a file, and why. */
import type { ConfigSetting } from '../../model/config.js';
import { shown } from '../../rule-file/mistake.js';
import { effectiveConfig, unknownMachine } from '../../rules/config-effective.js';
import { keyOfName, kindOfFile, readConfigText } from './config-input.js';
import type { KindOptions } from './config-input.js';
import { outputColors } from '../output-colors.js';

/** What the command line says. */
export interface EffectiveOptions extends KindOptions {
  json?: boolean;
}

/** Returns the exit code: 0. Nothing is known of the machine: policies, its Windows and what runs are left out. */
export async function runConfigEffective(
  file: string,
  name: string | undefined,
  options: EffectiveOptions,
): Promise<number> {
  const kind = kindOfFile(file, options);
  const key = name === undefined ? undefined : keyOfName(name, kind).name;
  const { text } = await readConfigText(file);
  const all = effectiveConfig(text, kind, unknownMachine());
  const settings = key === undefined ? all : all.filter((setting) => setting.name === key);
  process.stdout.write(options.json ? jsonOf(settings) : tableOf(settings));
  return 0;
}

function jsonOf(settings: readonly ConfigSetting[]): string {
  const shownSettings = settings.map(({ name, configured, effective, origin, reason, line }) => ({
    key: name,
    configured,
    effective,
    origin,
    reason,
    ...(line > 0 && { line }),
  }));
  return `${JSON.stringify({ settings: shownSettings }, undefined, 2)}\n`;
}

/** Key, what the file says, what counts, why. What differs from the file stands out on a terminal. */
function tableOf(settings: readonly ConfigSetting[]): string {
  const colors = outputColors();
  const rows = settings.map(({ name, configured, effective, reason }) => [
    name,
    shown(configured ?? ''),
    shown(effective ?? ''),
    shown(reason),
  ]);
  const head = ['KEY', 'IN THE FILE', 'EFFECTIVE', 'WHY'];
  const widths = head.map((title, column) => Math.max(title.length, ...rows.map((row) => row[column]!.length)));
  const line = (cells: readonly string[]): string =>
    cells.map((cell, column) => (column === cells.length - 1 ? cell : cell.padEnd(widths[column]!))).join('  ');
  const painted = rows.map((row) => (row[1] !== '' && row[1] !== row[2] ? colors.yellow(line(row)) : line(row)));
  return `${[colors.bold(line(head)), ...painted].join('\n')}\n`;
}
