/** What is said of configuration files after a change. */
import type { ConfigEdit, ConfigReading } from '../model/config.js';
import type { ConfigContent, ConfigFileFact } from '../model/config-file.js';
import type { Operation } from '../model/operations.js';
import { findingOf, problemsOfFile } from './config-findings.js';
import { readConfig } from './config-read.js';
import { shownPath } from './config-request.js';
import type { ConfigFacts } from './config-request.js';
import { effectiveMode, runningValue } from './list-config.js';
import { listLength } from './std/index.js';
import { joinTexts } from './text.js';

/** What is said of a file after the change: keys that have no effect, a file that stays UTF-16, a restart that is needed. */
export function warningsAfter(
  file: ConfigFileFact,
  content: ConfigContent,
  edits: ConfigEdit[],
  hint: string | undefined,
  operations: Operation[],
  facts: ConfigFacts,
): string[] {
  const after: ConfigFileFact = {
    place: file.place,
    target: file.target,
    content: content,
    problem: '',
    isReadOnly: file.isReadOnly,
    backupPath: file.backupPath,
    backups: file.backups,
  };
  const warnings: string[] = [];
  const reading = readConfig(content.text, file.place.file);
  for (const problem of problemsOfFile(after, facts.configMachine)) {
    if (isLineOfEdit(problem.line, edits, reading)) {
      const finding = findingOf(problem, after);
      warnings.push(`${shownPath(file)}, line ${problem.line}: ${finding.message} ${finding.fix}`);
    }
  }
  if (hint !== undefined) {
    for (const warning of runningWarnings(after, listLength(operations) > 0, hint, facts)) {
      warnings.push(warning);
    }
  }
  return warnings;
}

/** What is said where WSL runs and has read the file as it was. */
export function runningWarnings(file: ConfigFileFact, isChanged: boolean, hint: string, facts: ConfigFacts): string[] {
  const names = joinTexts(facts.running.distributions, ', ');
  if (names === '' || file.place.isNamed || (!isChanged && !modeDiffers(file, facts))) {
    return [];
  }
  return [
    `WSL runs (${names}) and has read the file before: the change counts from its next start on, after wsl.exe --shutdown.${hint}`,
  ];
}

/** Whether a line is one of a key that was edited. */
function isLineOfEdit(line: number, edits: ConfigEdit[], reading: ConfigReading): boolean {
  for (const entry of reading.entries) {
    for (const edit of edits) {
      if (entry.name === edit.name && entry.line === line) {
        return true;
      }
    }
  }
  return false;
}

/** Whether the mode that runs is not the one of the next start. */
function modeDiffers(file: ConfigFileFact, facts: ConfigFacts): boolean {
  const running = runningValue('wsl2.networkingMode', facts.running);
  return !file.place.isNamed && running !== undefined && running !== effectiveMode(file, facts.configMachine);
}
