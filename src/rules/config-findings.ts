/** What is wrong with configuration files: what WSL misreads, and what it reads and does not act on. */
import { configKeys } from '../model/config-keys.js';
import type { ConfigEntry, ConfigFileKind, ConfigProblem, ConfigReading } from '../model/config.js';
import type { ConfigFileFact, ConfigMachine } from '../model/config-file.js';
import type { Facts } from '../model/facts.js';
import type { WslConfigFinding } from '../model/objects.js';
import type { ConfigVerdict } from '../model/plan.js';
import type { ConfigRequest, GuestConfigRequest } from '../model/requests.js';
import { configContext, effectOfKey } from './config-effect.js';
import { entryOfKey, isOlderVersion, windowsVersionOf } from './config-lookup.js';
import { checkConfigRequests, checkGuestRequests } from './config-request.js';
import type { ConfigFacts } from './config-request.js';
import { machineOf, unknownMachine } from './list-config.js';
import { readConfig } from './config-read.js';
import { describeProblem } from './config-message.js';
import { encodingProblems } from './config-encoding.js';
import { slice, stableSort, textLength } from './std/index.js';

/** Findings in `.wslconfig` files. */
export function testConfig(
  requests: ConfigRequest[],
  facts: Pick<ConfigFacts, 'profiles' | 'configFiles' | 'configMachine'>,
): ConfigVerdict {
  return {
    failures: checkConfigRequests(requests, facts.profiles, facts.configFiles, true),
    findings: findingsOfFiles(facts.configFiles, facts.configMachine),
  };
}

/** Findings in `wsl.conf` of distributions. */
export function testGuestConfig(
  requests: GuestConfigRequest[],
  facts: Pick<Facts, 'wsl' | 'profiles' | 'configFiles'>,
): ConfigVerdict {
  return {
    failures: checkGuestRequests(requests, facts),
    findings: findingsOfFiles(facts.configFiles, unknownMachine()),
  };
}

/** Findings of files that could be read. */
function findingsOfFiles(files: ConfigFileFact[], machine: ConfigMachine): WslConfigFinding[] {
  const findings: WslConfigFinding[] = [];
  for (const file of files) {
    for (const problem of problemsOfFile(file, machine)) {
      findings.push(findingOf(problem, file));
    }
  }
  return findings;
}

/** The problems of a file by their lines. */
export function problemsOfFile(file: ConfigFileFact, machine: ConfigMachine): ConfigProblem[] {
  return problemsOfText(file.content.text, file.content.encoding, file.place.file, machineOf(file, machine));
}

/** The problems of a text by their lines. */
export function problemsOfText(
  text: string,
  encoding: string,
  file: ConfigFileKind,
  machine: ConfigMachine,
): ConfigProblem[] {
  const reading = readConfig(text, file);
  const problems: ConfigProblem[] = [];
  for (const problem of encodingProblems(encoding, file)) {
    problems.push(problem);
  }
  for (const problem of reading.problems) {
    problems.push(problem);
  }
  if (file === 'wslconfig') {
    for (const problem of configEffects(reading, machine)) {
      problems.push(problem);
    }
  }
  const keys: string[] = [];
  for (const problem of problems) {
    keys.push(lineKey(problem.line));
  }
  return stableSort(problems, keys);
}

/** The lines that WSL takes and that do not do what they say (findings WSLNET551 to WSLNET599). */
export function configEffects(reading: ConfigReading, machine: ConfigMachine): ConfigProblem[] {
  const context = configContext(reading, machine);
  const problems: ConfigProblem[] = [];
  for (const key of configKeys) {
    const entry = key.file === 'wslconfig' ? entryOfKey(reading, key.name) : undefined;
    if (entry !== undefined) {
      const effect = effectOfKey(key, reading, machine, context);
      // What asks for what is so anyhow is no mistake; WSL warns of any localhostForwarding in mirrored mode.
      const isSame =
        entry.value === effect.effective || (effect.effective === undefined && entry.value === key.byDefault);
      if (effect.finding !== '' && (!isSame || effect.finding === 'WSLNET554')) {
        problems.push(problemAt(effect.finding, entry, [key.name, entry.text, effect.reason]));
      } else if (isOlderVersion(machine.wslVersion, key.minimumWsl)) {
        problems.push(problemAt('WSLNET568', entry, [key.name, entry.text, key.minimumWsl, machine.wslVersion]));
      } else if (
        effect.origin === 'file' &&
        isOlderVersion(machine.windowsVersion, windowsVersionOf(key.minimumWindows))
      ) {
        problems.push(
          problemAt('WSLNET567', entry, [
            key.name,
            entry.text,
            `It needs Windows ${key.minimumWindows}, and this is ${machine.windowsVersion}.`,
          ]),
        );
      }
    }
  }
  return problems;
}

/** A problem at the value of a line. */
function problemAt(id: string, entry: ConfigEntry, values: string[]): ConfigProblem {
  return {
    id: id,
    warning: '',
    line: entry.line,
    wslLine: entry.line,
    column: entry.valueColumn,
    text: entry.text,
    firstLine: 0,
    firstWslLine: 0,
    meant: '',
    values: values,
  };
}

/** A problem in the words of its finding. */
export function findingOf(problem: ConfigProblem, file: ConfigFileFact): WslConfigFinding {
  const words = describeProblem(problem, file.place.file);
  return {
    id: problem.id,
    severity: words.severity === 'error' ? 'Error' : words.severity === 'warning' ? 'Warning' : 'Information',
    path: file.place.path,
    distribution: file.place.distribution,
    line: problem.line,
    column: problem.column,
    message: words.message,
    fix: words.fix,
  };
}

/** A line as a text that sorts like the number. */
function lineKey(line: number): string {
  const digits = `${line}`;
  return `${slice('0000000', 0, 7 - textLength(digits))}${digits}`;
}
