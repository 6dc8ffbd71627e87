/** Problems as `readConfig` lists them. */
import type { ConfigProblem } from '../model/config.js';
import type { ConfigItem } from './config-scan.js';

/** What is said of a place: a number of `model/findings/config.ts`, its values, and what was probably meant. */
export interface ConfigRemark {
  number: number;
  values: string[];
  meant: string;
}

/** The problem of an item, at the place where the item begins. `warning` is empty where WSL says nothing. */
export function problemOf(item: ConfigItem, file: string, warning: string, remark: ConfigRemark): ConfigProblem {
  return {
    id: findingId(file, remark.number),
    warning,
    line: item.line,
    wslLine: item.wslLine,
    column: item.column,
    text: item.kind === 'setting' ? item.name : item.text,
    firstLine: 0,
    firstWslLine: 0,
    meant: remark.meant,
    values: remark.values,
  };
}

/** The same for the value of a setting. */
export function valueProblem(
  item: ConfigItem,
  file: string,
  warning: string,
  text: string,
  remark: ConfigRemark,
): ConfigProblem {
  return {
    id: findingId(file, remark.number),
    warning,
    line: item.line,
    wslLine: item.wslLine,
    column: item.valueColumn,
    text,
    firstLine: 0,
    firstWslLine: 0,
    meant: remark.meant,
    values: remark.values,
  };
}

/** Findings of .wslconfig are 5nn, those of wsl.conf 6nn: what is the same mistake has the same nn, and another effect. */
export function findingId(file: string, number: number): string {
  return file === 'wslconfig' ? `WSLNET${500 + number}` : `WSLNET${600 + number}`;
}
