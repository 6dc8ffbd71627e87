/** Steps that write configuration files. */
import type { ConfigContent, ConfigFileFact } from '../model/config-file.js';
import type { Operation } from '../model/operations.js';
import type { Step } from '../model/plan.js';
import { shownPath } from './config-request.js';
import { describeOperations } from './describe-operation.js';
import { containsText } from './text.js';

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

/** What tells the step of a file from others. */
export function stepId(file: ConfigFileFact): string {
  return `${file.place.distribution}:${file.target}`;
}

/** The files, each once: two paths lead to one file where the first is a link. */
export function distinctFiles(files: ConfigFileFact[]): ConfigFileFact[] {
  const distinct: ConfigFileFact[] = [];
  const done: string[] = [];
  for (const file of files) {
    if (!containsText(done, stepId(file))) {
      done.push(stepId(file));
      distinct.push(file);
    }
  }
  return distinct;
}
