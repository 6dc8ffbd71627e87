/** Copies of configuration files, and the way back. */
import type { AccountProfile, ConfigFileFact, ConfigPlace } from '../model/config-file.js';
import type { Facts } from '../model/facts.js';
import type { WslConfigBackup } from '../model/objects.js';
import type { Operation } from '../model/operations.js';
import type { Decision, Failure, Step } from '../model/plan.js';
import type { ConfigBackUp, ConfigRestore } from '../model/requests.js';
import { sameContent } from './config-operations.js';
import { hasPlace, placesOfRequest } from './config-places.js';
import { checkConfigRequests, shownPath } from './config-request.js';
import type { ConfigFacts } from './config-request.js';
import { failure } from './failure.js';
import { configStep, distinctFiles, stepId, writeOperations } from './config-step.js';
import { runningWarnings } from './config-warnings.js';
import { itemAt, listLength, valueOr } from './std/index.js';
import { containsText } from './text.js';

/** What is known when files are copied. */
type BackupFacts = Pick<Facts, 'profiles' | 'configFiles'>;

/** A step for each file. */
export function planBackUpConfig(requests: ConfigBackUp[], facts: BackupFacts): Decision {
  const failures: Failure[] = [];
  for (const mistake of checkConfigRequests(requests, facts.profiles, facts.configFiles, true)) {
    failures.push(mistake);
  }
  const steps: Step[] = [];
  if (listLength(failures) === 0) {
    for (const file of distinctFiles(facts.configFiles)) {
      if (file.content.exists) {
        const operation: Operation = {
          kind: 'config.backUp',
          path: file.target,
          distribution: '',
          sid: file.place.sid,
          backup: file.backupPath,
          content: file.content,
        };
        steps.push(configStep(file, [operation], [file.backupPath], []));
      } else {
        failures.push(failure('ConfigFileNotFound', file.place.path));
      }
    }
  }
  return { failures: failures, steps: steps };
}

/** A step for each file: a copy takes its place, byte for byte. The copies are read beside the files. */
export function planRestoreConfig(requests: ConfigRestore[], facts: ConfigFacts): Decision {
  const failures: Failure[] = [];
  for (const mistake of checkConfigRequests(requests, facts.profiles, facts.configFiles, false)) {
    failures.push(mistake);
  }
  const steps: Step[] = [];
  const done: string[] = [];
  for (const request of requests) {
    const places = placesOfRequest(request, facts.profiles);
    const copies = listLength(request.backup);
    if (copies > 1 || (copies === 1 && listLength(places) > 1)) {
      const first = valueOr(itemAt(request.backup, 0), '');
      failures.push({
        id: 'ConfigBackupConflict',
        target: first,
        values: [first, `${copies}`, `${listLength(places)}`],
      });
      continue;
    }
    for (const place of places) {
      const file = fileAt(place.path, facts.configFiles);
      if (listLength(failures) > 0 || file === undefined) {
        continue;
      }
      if (containsText(done, stepId(file))) {
        continue;
      }
      done.push(stepId(file));
      const path = copyOf(request, file);
      const copy = fileAt(path, facts.configFiles);
      if (copy === undefined || !copy.content.exists) {
        failures.push({ id: 'ConfigBackupNotFound', target: shownPath(file), values: [shownPath(file), path] });
      } else if (sameContent(file.content, copy.content)) {
        steps.push(configStep(file, [], [path], []));
      } else if (file.isReadOnly) {
        failures.push(failure('ConfigFileReadOnly', shownPath(file)));
      } else {
        const lines = [`the content of ${path}`];
        const operations = writeOperations(file, copy.content, lines, request.noBackup);
        steps.push(configStep(file, operations, [path], runningWarnings(file, true, '', facts)));
      }
    }
  }
  return { failures: failures, steps: steps };
}

/** The copies that requests are about, each once, to be read beside the files: the one that is named, else the newest. */
export function copyPlaces(
  requests: ConfigRestore[],
  profiles: AccountProfile[],
  files: ConfigFileFact[],
): ConfigPlace[] {
  const places: ConfigPlace[] = [];
  for (const request of requests) {
    for (const place of placesOfRequest(request, profiles)) {
      const file = fileAt(place.path, files);
      if (file !== undefined) {
        const path = copyOf(request, file);
        const copy: ConfigPlace = { file: place.file, path: path, distribution: '', sid: place.sid, isNamed: true };
        if (path !== '' && !hasPlace(places, copy)) {
          places.push(copy);
        }
      }
    }
  }
  return places;
}

/** The copy that a file is restored from; empty where there is none. */
function copyOf(request: ConfigRestore, file: ConfigFileFact): string {
  return valueOr(itemAt(request.backup, 0), valueOr(itemAt(file.backups, listLength(file.backups) - 1), ''));
}

/** What the cmdlets put out with -PassThru. */
export function backupsOfSteps(steps: Step[], facts: BackupFacts): WslConfigBackup[] {
  const backups: WslConfigBackup[] = [];
  for (const step of steps) {
    for (const name of step.names) {
      backups.push({ path: pathOfStep(step, facts.configFiles), backup: name });
    }
  }
  return backups;
}

/** The file of a step as the user knows it. */
function pathOfStep(step: Step, files: ConfigFileFact[]): string {
  for (const file of files) {
    if (shownPath(file) === step.target) {
      return file.place.path;
    }
  }
  return step.target;
}

/** The file that was asked for at a path, also one that is not there. */
function fileAt(path: string, files: ConfigFileFact[]): ConfigFileFact | undefined {
  for (const file of files) {
    if (file.place.path === path) {
      return file;
    }
  }
  return undefined;
}
