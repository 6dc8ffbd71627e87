/** From requests and files to the changes that set and remove keys: all that is not theirs stays byte for byte. */
import type { ConfigEdit } from '../model/config.js';
import type { ConfigContent, ConfigFileFact } from '../model/config-file.js';
import type { Facts } from '../model/facts.js';
import type { WslConfigSetting } from '../model/objects.js';
import type { Decision, Failure, Step } from '../model/plan.js';
import type { ConfigChange, ConfigRemoval, GuestConfigChange } from '../model/requests.js';
import { checkEdits, editOfKey, writtenEdits } from './config-edits.js';
import { changedLines } from './config-lines.js';
import { checkConfigRequests, checkGuestRequests, shownPath } from './config-request.js';
import type { ConfigFacts } from './config-request.js';
import { hasPlace, placesOfRequest } from './config-places.js';
import { configStep, distinctFiles, stepId, writeOperations } from './config-step.js';
import { warningsAfter } from './config-warnings.js';
import { editConfig } from './config-edit.js';
import { nothingRuns, settingsOfFile, unknownMachine } from './list-config.js';
import { readConfig } from './config-read.js';
import { itemAt, listLength } from './std/index.js';
import { containsText } from './text.js';
import { isEditableEncoding } from './config-encoding.js';
import { failure, failureWith } from './failure.js';

/** A step for each file: keys get values. */
export function planSetConfig(requests: ConfigChange[], facts: ConfigFacts): Decision {
  const failures = checkConfigRequests(requests, facts.profiles, facts.configFiles, false);
  const request = itemAt(requests, 0);
  if (listLength(failures) === 0 && request !== undefined) {
    const hint = request.restart ? undefined : ' -Restart does that.';
    return setSteps(request, hint, facts);
  }
  return { failures: failures, steps: [] };
}

/** A step for each file that gets the values of a request. Only files come from the pipeline: all requests set the same. */
function setSteps(
  request: Pick<ConfigChange, 'edits' | 'noBackup'>,
  hint: string | undefined,
  facts: ConfigFacts,
): Decision {
  const failures: Failure[] = [];
  const steps: Step[] = [];
  const edits = writtenEdits(request.edits);
  for (const file of distinctFiles(facts.configFiles)) {
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
        steps.push(editStep(file, edited.text, edits, request.noBackup, hint, facts));
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
    for (const file of distinctFiles(facts.configFiles)) {
      const reading = readConfig(file.content.text, file.place.file);
      const edits: ConfigEdit[] = [];
      let noBackup = false;
      for (const request of requests) {
        if (!isAbout(request, file, facts)) {
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

/** Whether a request names a file, by whatever path. */
function isAbout(request: ConfigRemoval, file: ConfigFileFact, facts: ConfigFacts): boolean {
  const places = placesOfRequest(request, facts.profiles);
  for (const one of facts.configFiles) {
    if (stepId(one) === stepId(file) && hasPlace(places, one.place)) {
      return true;
    }
  }
  return false;
}

/** A step for each distribution: keys of `wsl.conf` get values. */
export function planSetGuestConfig(
  requests: GuestConfigChange[],
  facts: Pick<Facts, 'wsl' | 'profiles' | 'configFiles'>,
): Decision {
  const failures = checkGuestRequests(requests, facts);
  const request = itemAt(requests, 0);
  if (listLength(failures) === 0 && request !== undefined) {
    const known: ConfigFacts = {
      profiles: facts.profiles,
      configFiles: facts.configFiles,
      configMachine: unknownMachine(),
      running: nothingRuns(),
    };
    return setSteps(request, '', known);
  }
  return { failures: failures, steps: [] };
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

/** The keys that steps are about. */
function settingsOfKeys(
  steps: Step[],
  files: ConfigFileFact[],
  known: Pick<Facts, 'configMachine' | 'running'>,
): WslConfigSetting[] {
  const settings: WslConfigSetting[] = [];
  for (const step of steps) {
    for (const file of distinctFiles(files)) {
      if (stepId(file) === step.id) {
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
  hint: string | undefined,
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
