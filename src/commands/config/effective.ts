/** `wslnet config effective`: what WSL makes of each key of a file, and why. */
import type { WslConfigSetting } from '../../model/objects.js';
import { shown } from '../../rule-file/mistake.js';
import { nothingRuns, settingsOfText, unknownMachine } from '../../rules/list-config.js';
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
  const all = settingsOfText(text, kind, true, unknownMachine(), nothingRuns());
  const settings = key === undefined ? all : all.filter((setting) => setting.key === key);
  process.stdout.write(options.json ? jsonOf(settings) : tableOf(settings));
  return 0;
}

function jsonOf(settings: readonly WslConfigSetting[]): string {
  const shownSettings = settings.map(({ key, configured, effective, origin, reason, line }) => ({
    key,
    configured,
    effective,
    origin,
    reason,
    line,
  }));
  return `${JSON.stringify({ settings: shownSettings }, undefined, 2)}\n`;
}

/** Key, what the file says, what counts, why. What differs from the file stands out on a terminal. */
function tableOf(settings: readonly WslConfigSetting[]): string {
  const colors = outputColors();
  const rows = settings.map(({ key, configured, effective, reason }) => [
    key,
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
