/** Copies of configuration files, and the way back. */
import type { ConfigFileFact } from '../model/config-file.js';
import type { Facts } from '../model/facts.js';
import type { WslConfigBackup } from '../model/objects.js';
import type { Operation } from '../model/operations.js';
import type { Decision, Failure, Step } from '../model/plan.js';
import type { ConfigBackUp, ConfigRestore } from '../model/requests.js';
import { sameContent } from './config-operations.js';
import { checkConfigRequests, shownPath } from './config-request.js';
import { failure } from './failure.js';
import { configStep, writeOperations } from './plan-config.js';
import { itemAt, listLength, valueOr } from './std/index.js';

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
    for (const file of facts.configFiles) {
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

/** A step for the file: a copy takes its place, byte for byte. The copies are read beside the files. */
export function planRestoreConfig(requests: ConfigRestore[], facts: BackupFacts): Decision {
  const failures: Failure[] = [];
  for (const mistake of checkConfigRequests(requests, facts.profiles, facts.configFiles, false)) {
    failures.push(mistake);
  }
  const steps: Step[] = [];
  if (listLength(failures) === 0) {
    for (const request of requests) {
      const file = itemAt(facts.configFiles, 0);
      if (file !== undefined) {
        const path = valueOr(
          itemAt(request.backup, 0),
          valueOr(itemAt(file.backups, listLength(file.backups) - 1), ''),
        );
        const copy = fileAt(path, facts.configFiles);
        if (copy === undefined) {
          failures.push({ id: 'ConfigBackupNotFound', target: shownPath(file), values: [shownPath(file), path] });
        } else if (sameContent(file.content, copy.content)) {
          steps.push(configStep(file, [], [path], []));
        } else if (file.isReadOnly) {
          failures.push(failure('ConfigFileReadOnly', shownPath(file)));
        } else {
          const lines = [`the content of ${path}`];
          steps.push(configStep(file, writeOperations(file, copy.content, lines, request.noBackup), [path], []));
        }
      }
    }
  }
  return { failures: failures, steps: steps };
}

/** What the cmdlets put out with -PassThru. */
export function backupsOfSteps(steps: Step[], facts: BackupFacts): WslConfigBackup[] {
  const backups: WslConfigBackup[] = [];
  const file = itemAt(facts.configFiles, 0);
  for (const step of steps) {
    for (const name of step.names) {
      backups.push({ path: file === undefined ? step.target : pathOfStep(step, facts.configFiles), backup: name });
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

/** The file that was read at a path; nothing where there is none. */
function fileAt(path: string, files: ConfigFileFact[]): ConfigFileFact | undefined {
  for (const file of files) {
    if (file.place.path === path && file.content.exists) {
      return file;
    }
  }
  return undefined;
}
