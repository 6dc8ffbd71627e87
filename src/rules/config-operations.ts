/** Operations on configuration files: whose they are, and whether a file shows them. */
import type { ConfigContent, ConfigFileFact, ConfigPlace } from '../model/config-file.js';
import type { Operation } from '../model/operations.js';

/** The files that operations work on, to read them again; `wslconfig` stands for every file of Windows. */
export function placesOfOperations(operations: Operation[]): ConfigPlace[] {
  const places: ConfigPlace[] = [];
  for (const operation of operations) {
    switch (operation.kind) {
      case 'config.write':
        places.push(placeOf(operation.path, operation.distribution, operation.sid));
        break;
      case 'config.backUp':
      case 'config.dropBackup':
        places.push(placeOf(operation.backup, operation.distribution, operation.sid));
        break;
      default:
        break;
    }
  }
  return places;
}

/** Whether a file holds exactly this; one that was not read does not. */
export function fileHolds(
  path: string,
  distribution: string,
  content: ConfigContent,
  files: ConfigFileFact[],
): boolean {
  for (const file of files) {
    if (file.target === path && file.place.distribution === distribution) {
      return file.problem === '' && sameContent(file.content, content);
    }
  }
  return false;
}

/** Whether two contents are the same bytes. */
export function sameContent(one: ConfigContent, other: ConfigContent): boolean {
  if (one.exists !== other.exists) {
    return false;
  }
  if (!one.exists) {
    return true;
  }
  if (one.bytes !== '' && other.bytes !== '') {
    return one.bytes === other.bytes;
  }
  return one.text === other.text && one.encoding === other.encoding;
}

/** Nothing: a file that is not there. */
export function absentContent(): ConfigContent {
  return { exists: false, text: '', encoding: 'utf-8', bytes: '' };
}

/** A file by its path. */
function placeOf(path: string, distribution: string, sid: string): ConfigPlace {
  return {
    file: distribution === '' ? 'wslconfig' : 'wslconf',
    path: path,
    distribution: distribution,
    sid: sid,
    isNamed: true,
  };
}
