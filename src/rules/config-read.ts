/** What WSL reads from a configuration file, and everything in it that does not do what it says. */
import type { ConfigEntry, ConfigKey, ConfigProblem, ConfigReading } from '../model/config.js';
import { explainBroken } from './config-broken.js';
import { explainDetails } from './config-details.js';
import { explainValue } from './config-meant.js';
import { configNames, keyNamed } from './config-names.js';
import { findingId, problemOf, valueProblem } from './config-problem.js';
import { scanConfig } from './config-scan.js';
import type { ConfigItem } from './config-scan.js';
import { explainKey, explainSection } from './config-unknown.js';
import { checkConfigValue } from './config-value.js';
import { indexTexts, itemAt, positionIn, slice } from './std/index.js';

/**
 * Reads a text as WSL does; never fails.
 * @param text after decoding, with its line ends. For .wslconfig a byte order mark may stand before it.
 * @param file `wslconfig` or `wslconf`.
 */
export function readConfig(text: string, file: string): ConfigReading {
  const own = configNames(file);
  const other = configNames(file === 'wslconfig' ? 'wslconf' : 'wslconfig');
  const items = scanConfig(text, file);
  const keys: (ConfigKey | undefined)[] = items.map((item) =>
    item.kind === 'setting' && item.section !== '' ? keyNamed(own, `${item.section}.${item.name}`) : undefined,
  );
  const names: string[] = keys.map((key) => (key === undefined ? '' : key.name));
  const firstOfName = indexTexts(names);
  const entries: ConfigEntry[] = [];
  const problems: ConfigProblem[] = [];
  let position = 0 - 1;
  for (const item of items) {
    position = position + 1;
    if (item.kind === 'header') {
      const remark = explainSection(item.section, own, other);
      if (remark !== undefined) problems.push(problemOf(item, file, '', remark));
      continue;
    }
    const raw = slice(text, item.valueStart, item.valueEnd);
    if (item.kind === 'broken') {
      problems.push(problemOf(item, file, item.warning, explainBroken(item, raw)));
      continue;
    }
    const key = itemAt(keys, position);
    if (key === undefined) {
      entries.push(
        entryOf(item, item.section === '' ? item.name : `${item.section}.${item.name}`, false, false, '', false),
      );
      problems.push(problemOf(item, file, 'unknownKey', explainKey(item.section, item.name, raw, own, other)));
      continue;
    }
    const checked = checkConfigValue(key, item.text);
    const first = positionIn(firstOfName, key.name);
    const isFirst = first === position;
    entries.push(entryOf(item, key.name, true, checked.isValid, checked.value, checked.isValid && isFirst));
    const winner = itemAt(items, first);
    if (!isFirst && winner !== undefined) {
      problems.push(duplicateProblem(item, winner, file, key.name));
    } else if (!checked.isValid) {
      const remark = explainValue(key, item.text, checked.warning);
      problems.push(valueProblem(item, file, checked.warning, raw, remark));
    } else {
      for (const remark of explainDetails(key, item.text, raw, item.isDestroyed)) {
        problems.push(valueProblem(item, file, '', raw, remark));
      }
    }
  }
  return { entries, problems };
}

/** A setting as it is listed. */
function entryOf(
  item: ConfigItem,
  name: string,
  isKnown: boolean,
  isValid: boolean,
  value: string,
  counts: boolean,
): ConfigEntry {
  return {
    name,
    isKnown,
    text: item.text,
    value,
    isValid,
    counts,
    line: item.line,
    lastLine: item.lastLine,
    column: item.column,
    valueColumn: item.valueColumn,
  };
}

/** The first one wins, even if its value is not taken. */
function duplicateProblem(item: ConfigItem, winner: ConfigItem, file: string, name: string): ConfigProblem {
  return {
    id: findingId(file, 16),
    warning: 'duplicate',
    line: item.line,
    wslLine: item.wslLine,
    column: item.column,
    text: item.name,
    firstLine: winner.line,
    firstWslLine: winner.wslLine,
    meant: '',
    values: [name, `${winner.line}`],
  };
}
