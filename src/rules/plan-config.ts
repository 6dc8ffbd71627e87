/** From requests and files to the changes that set and remove keys: all that is not theirs stays byte for byte. */
import type { ConfigEdit, ConfigReading } from '../model/config.js';
import type { ConfigContent, ConfigFileFact } from '../model/config-file.js';
import type { Facts } from '../model/facts.js';
import type { WslConfigSetting } from '../model/objects.js';
import type { Operation } from '../model/operations.js';
import type { Decision, Failure, Step } from '../model/plan.js';
import type { ConfigChange, ConfigRemoval, GuestConfigChange } from '../model/requests.js';
import { checkEdits, editOfKey, writtenEdits } from './config-edits.js';
import { changedLines } from './config-lines.js';
import { checkConfigRequests, checkGuestRequests, shownPath } from './config-request.js';
import type { ConfigFacts } from './config-request.js';
import { hasPlace, placesOfRequest } from './config-places.js';
import { describeOperations } from './describe-operation.js';
import { editConfig } from './config-edit.js';
import { problemsOfFile, findingOf } from './config-findings.js';
import { effectiveMode, nothingRuns, runningValue, settingsOfFile, unknownMachine } from './list-config.js';
import { readConfig } from './config-read.js';
import { itemAt, listLength } from './std/index.js';
import { containsText, joinTexts } from './text.js';
import { isEditableEncoding } from './config-encoding.js';
import { failure, failureWith } from './failure.js';

/** A step for each file: keys get values. */
export function planSetConfig(requests: ConfigChange[], facts: ConfigFacts): Decision {
  const failures: Failure[] = [];
  for (const mistake of checkConfigRequests(requests, facts.profiles, facts.configFiles, false)) {
    failures.push(mistake);
  }
  const steps: Step[] = [];
  const request = itemAt(requests, 0);
  if (listLength(failures) === 0 && request !== undefined) {
    // Only paths come from the pipeline: all requests set the same.
    const edits = writtenEdits(request.edits);
    for (const file of facts.configFiles) {
      const mistakes = checkEdits(edits, file.place.file);
      for (const one of mistakes) {
        failures.push(one);
      }
      if (listLength(mistakes) === 0) {
        const edited = editedText(file, edits);
        for (const one of edited.failures) {
          failures.push(one);
        }
        if (listLength(edited.failures) === 0) {
          const hint = request.restart ? isRestarted() : ' -Restart does that.';
          steps.push(editStep(file, edited.text, edits, request.noBackup, hint, facts));
        }
      }
    }
  }
  return { failures: failures, steps: steps };
}

/** A step for each file: keys are removed, with their duplicates and aliases. */
export function planRemoveConfigKey(requests: ConfigRemoval[], facts: ConfigFacts): Decision {
  const failures: Failure[] = [];
  for (const mistake of checkConfigRequests(requests, facts.profiles, facts.configFiles, true)) {
    failures.push(mistake);
  }
  const steps: Step[] = [];
  if (listLength(failures) === 0) {
    for (const file of facts.configFiles) {
      const reading = readConfig(file.content.text, file.place.file);
      const edits: ConfigEdit[] = [];
      let noBackup = false;
      for (const request of requests) {
        if (!hasPlace(placesOfRequest(request, facts.profiles), file.place)) {
          continue;
        }
        noBackup = noBackup || request.noBackup;
        for (const key of request.key) {
          const edit = editOfKey(key, reading, file.place.file);
          if (edit === undefined) {
            failures.push({ id: 'ConfigKeyNotSet', target: key, values: [key, shownPath(file)] });
          } else {
            edits.push(edit);
          }
        }
      }
      const edited = editedText(file, edits);
      for (const one of edited.failures) {
        failures.push(one);
      }
      if (listLength(edits) > 0 && listLength(edited.failures) === 0) {
        steps.push(editStep(file, edited.text, edits, noBackup, '', facts));
      }
    }
  }
  return { failures: failures, steps: steps };
}

/** A step for each distribution: keys of `wsl.conf` get values. */
export function planSetGuestConfig(
  requests: GuestConfigChange[],
  facts: Pick<Facts, 'wsl' | 'profiles' | 'configFiles'>,
): Decision {
  const failures: Failure[] = [];
  for (const mistake of checkGuestRequests(requests, facts)) {
    failures.push(mistake);
  }
  const steps: Step[] = [];
  const request = itemAt(requests, 0);
  if (listLength(failures) === 0 && request !== undefined) {
    const known: ConfigFacts = {
      profiles: facts.profiles,
      configFiles: facts.configFiles,
      configMachine: unknownMachine(),
      running: nothingRuns(),
    };
    const edits = writtenEdits(request.edits);
    for (const file of facts.configFiles) {
      const mistakes = checkEdits(edits, file.place.file);
      for (const one of mistakes) {
        failures.push(one);
      }
      if (listLength(mistakes) === 0) {
        const edited = editedText(file, edits);
        for (const one of edited.failures) {
          failures.push(one);
        }
        if (listLength(edited.failures) === 0) {
          steps.push(editStep(file, edited.text, edits, request.noBackup, '', known));
        }
      }
    }
  }
  return { failures: failures, steps: steps };
}

/** What the cmdlets put out with -PassThru: the keys that were asked for, as they are then. */
export function settingsOfSteps(
  steps: Step[],
  facts: Pick<Facts, 'configFiles' | 'configMachine' | 'running'>,
): WslConfigSetting[] {
  return settingsOfKeys(steps, facts.configFiles, facts);
}

/** The same for distributions. */
export function guestSettingsOfSteps(steps: Step[], facts: Pick<Facts, 'configFiles'>): WslConfigSetting[] {
  return settingsOfKeys(steps, facts.configFiles, { configMachine: unknownMachine(), running: nothingRuns() });
}

/** Whether a file is one that WSL reads. What WSL that runs has read of it is not known, so -Restart stops it then. */
export function restartIsNeeded(facts: Pick<Facts, 'configFiles'>): boolean {
  for (const file of facts.configFiles) {
    if (!file.place.isNamed) {
      return true;
    }
  }
  return false;
}

/** In the place of a hint: WSL is stopped afterwards, and nobody has to be told. */
function isRestarted(): string {
  return '-';
}

/** The keys that steps are about. */
function settingsOfKeys(
  steps: Step[],
  files: ConfigFileFact[],
  known: Pick<Facts, 'configMachine' | 'running'>,
): WslConfigSetting[] {
  const settings: WslConfigSetting[] = [];
  const done: string[] = [];
  for (const step of steps) {
    for (const file of files) {
      if (stepId(file) === step.id && !containsText(done, step.id)) {
        done.push(step.id);
        for (const setting of settingsOfFile(file, true, known.configMachine, known.running)) {
          if (containsText(step.names, setting.key)) {
            settings.push(setting);
          }
        }
      }
    }
  }
  return settings;
}

/** A text after edits; with failures it is as it was. */
interface EditedText {
  text: string;
  failures: Failure[];
}

/** The text of a file after edits, or why they cannot be made. */
function editedText(file: ConfigFileFact, edits: ConfigEdit[]): EditedText {
  const before = file.content.text;
  if (file.isReadOnly) {
    return { text: before, failures: [failure('ConfigFileReadOnly', shownPath(file))] };
  }
  if (file.content.exists && !isEditableEncoding(file.content.encoding, file.place.file)) {
    return {
      text: before,
      failures: [failureWith('ConfigEncodingNotReadable', shownPath(file), file.content.encoding)],
    };
  }
  const editing = editConfig(before, file.place.file, edits);
  const refusal = editing.refusal;
  if (refusal === undefined) {
    return { text: editing.text, failures: [] };
  }
  const path = shownPath(file);
  if (refusal.reason === 'byteOrderMark') {
    return { text: before, failures: [failureWith('ConfigEncodingNotReadable', path, 'UTF-8 with a byte order mark')] };
  }
  if (refusal.reason === 'othersWouldChange') {
    return {
      text: before,
      failures: [{ id: 'ConfigOthersWouldChange', target: refusal.name, values: [refusal.name, path] }],
    };
  }
  const wanted = 'a text of the characters U+0020 to U+007E: WSL destroys all others';
  return {
    text: before,
    failures: [{ id: 'ConfigValueNotValid', target: refusal.value, values: [refusal.value, refusal.name, wanted] }],
  };
}

/** Edits of one file. */
function editStep(
  file: ConfigFileFact,
  text: string,
  edits: ConfigEdit[],
  noBackup: boolean,
  hint: string,
  facts: ConfigFacts,
): Step {
  const content: ConfigContent = { exists: true, text: text, encoding: file.content.encoding, bytes: '' };
  const isSame = file.content.exists ? text === file.content.text : text === '';
  const lines = changedLines(file.content.text, text, file.place.file, edits);
  const operations = isSame ? [] : writeOperations(file, content, lines, noBackup);
  const keys: string[] = [];
  for (const edit of edits) {
    keys.push(edit.name);
  }
  return configStep(file, operations, keys, warningsAfter(file, content, edits, hint, operations, facts));
}

/** A step that writes a file. */
export function configStep(file: ConfigFileFact, operations: Operation[], keys: string[], warnings: string[]): Step {
  return {
    id: stepId(file),
    target: shownPath(file),
    action: describeOperations(operations),
    changes: operations,
    coverage: [],
    operations: operations,
    listeners: [],
    warnings: warnings,
    names: keys,
    results: [],
  };
}

/** The operations that put a content in the place of what a file has, with a copy before. */
export function writeOperations(
  file: ConfigFileFact,
  content: ConfigContent,
  lines: string[],
  noBackup: boolean,
): Operation[] {
  const operations: Operation[] = [];
  if (file.content.exists && !noBackup) {
    operations.push({
      kind: 'config.backUp',
      path: file.target,
      distribution: file.place.distribution,
      sid: file.place.sid,
      backup: file.backupPath,
      content: file.content,
    });
  }
  operations.push({
    kind: 'config.write',
    path: file.target,
    distribution: file.place.distribution,
    sid: file.place.sid,
    content: content,
    previous: file.content,
    changes: lines,
  });
  return operations;
}

/** What is said of a file after the change: keys that have no effect, a file that stays UTF-16, a restart that is needed. */
function warningsAfter(
  file: ConfigFileFact,
  content: ConfigContent,
  edits: ConfigEdit[],
  hint: string,
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
  if (hint !== isRestarted()) {
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

/** What tells the step of a file from others. */
export function stepId(file: ConfigFileFact): string {
  return `${file.place.distribution}:${file.target}`;
}
