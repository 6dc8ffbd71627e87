/** Rule files: what a team keeps in git. */
import { parse } from 'ini';
import { errors } from '../model/errors.js';
import type { ErrorId } from '../model/errors.js';
import { checkForwardRequest } from '../rules/check-forward-requests.js';
import { checkSection } from './check-section.js';
import type { RuleValue } from './check-section.js';
import { forwardRequest } from './forward-request.js';
import { indexLines } from './line-index.js';
import type { SectionLine } from './line-index.js';
import type { Mistake } from './mistake.js';
import { loadSectionSchemas } from './schema.js';
import type { SectionSchema } from './schema.js';

/** A forward by its name, with the values that the file gives. */
export interface RuleForward {
  name: string;
  line: number;
  values: Record<string, RuleValue>;
}

/** What a rule file says, as far as it could be read, and everything that is wrong with it. */
export interface RuleFile {
  networkingMode: string | undefined;
  forwards: RuleForward[];
  mistakes: Mistake[];
}

/** Reads the text of an `.ini` rule file. Never fails: what is wrong is in `mistakes`, in the order of the lines. */
export function readRuleFile(text: string): RuleFile {
  const schemas = loadSectionSchemas();
  const parsed = parse(text.replace(/^\uFEFF/, '')) as Record<string, unknown>;
  const file: RuleFile = { networkingMode: undefined, forwards: [], mistakes: [] };
  const seen = new Set<string>();
  for (const section of indexLines(text.replace(/^\uFEFF/, ''))) {
    const values = parsed[section.name];
    const [kind = '', name] = section.name.split(/\s+(.*)/);
    if (section.name === '') {
      for (const key of section.keys) {
        file.mistakes.push({
          id: 'KeyOutsideSection',
          line: key.line,
          message: `'${key.name}' stands before the first section. Put it below [machine] or [forward NAME].`,
        });
      }
    } else if (section.name.includes('.')) {
      file.mistakes.push({
        id: 'BadSectionName',
        line: section.line,
        message: `'${section.name}' contains a dot, which INI readers take for a subsection. Use a hyphen.`,
      });
    } else if (seen.has(section.name)) {
      file.mistakes.push({
        id: 'DuplicateSection',
        line: section.line,
        message: `[${section.name}] stands twice. Join them, or rename one.`,
      });
    } else if (kind === 'machine' && name === undefined) {
      const machine = checkSection(section, asRecord(values), schemas.machine, file.mistakes);
      file.networkingMode = machine['networkingMode'] as string | undefined;
      checkMode(file.networkingMode, section, file.mistakes);
    } else if (kind === 'forward' && name) {
      readForward(section, name, asRecord(values), schemas.forward, file);
    } else {
      file.mistakes.push({ id: 'UnknownSection', line: section.line, message: unknownSection(section.name, kind) });
    }
    seen.add(section.name);
  }
  checkProtocols(file, schemas.forward);
  checkDuplicates(file, schemas.forward);
  file.mistakes.sort((one, other) => one.line - other.line);
  return file;
}

function asRecord(values: unknown): Record<string, unknown> {
  return typeof values === 'object' && values !== null ? (values as Record<string, unknown>) : {};
}

function unknownSection(section: string, kind: string): string {
  if (kind === 'firewall' || kind === 'config') {
    return `Sections of the kind '${kind}' are not supported yet: their cmdlets do not exist in this version.`;
  }
  return `'${section}' is not a section. Allowed: [machine], [forward NAME].`;
}

function checkMode(mode: string | undefined, section: SectionLine, mistakes: Mistake[]): void {
  if (mode !== undefined && mode !== 'nat' && mode !== 'mirrored') {
    const { line } = section.keys.find(({ name }) => name.toLowerCase() === 'networkingmode')!;
    mistakes.push({
      id: 'NetworkingModeNotSupported',
      line,
      message: `This version checks files for networking mode nat or mirrored, and this one is for '${mode}'.`,
    });
  }
}

function readForward(
  section: SectionLine,
  name: string,
  values: Record<string, unknown>,
  schema: SectionSchema,
  file: RuleFile,
): void {
  const before = file.mistakes.length;
  const read = checkSection(section, values, schema, file.mistakes);
  file.forwards.push({ name, line: section.line, values: read });
  // The rules are asked only about a section whose keys could be read: they take complete requests.
  if (file.mistakes.length > before) return;
  for (const failure of checkForwardRequest(forwardRequest(read, schema))) {
    const { message, action } = errors[failure.id as ErrorId];
    const text = `${message} ${action}`.replace(/\{(\d)\}/g, (_, index: string) => failure.values[Number(index)] ?? '');
    file.mistakes.push({ id: failure.id, line: lineOf(section, values, failure.target), message: text });
  }
}

/** The line of the key whose value holds a text; the section's where none does. */
function lineOf(section: SectionLine, values: Record<string, unknown>, target: string): number {
  const holds = (text: string): boolean => text.split(',').some((item) => item.trim() === target);
  return section.keys.find(({ name }) => holds(String(values[name] ?? '')))?.line ?? section.line;
}

/** UDP needs mirrored mode; where the file names no mode, the machine decides. */
function checkProtocols(file: RuleFile, schema: SectionSchema): void {
  if (file.networkingMode !== 'nat') return;
  for (const { line, values } of file.forwards) {
    const { protocol } = forwardRequest(values, schema);
    if (protocol === 'UDP') {
      const { message, action } = errors.ProtocolNotSupported;
      file.mistakes.push({
        id: 'ProtocolNotSupported',
        line,
        message: `${message} ${action}`.replace('{0}', protocol),
      });
    }
  }
}

function checkDuplicates(file: RuleFile, schema: SectionSchema): void {
  const owners = new Map<string, string>();
  for (const { name, line, values } of file.forwards) {
    const { listenPort = [], listenAddress } = forwardRequest(values, schema);
    for (const port of listenPort) {
      const key = `${listenAddress}, port ${port}`;
      const owner = owners.get(key);
      if (owner !== undefined) {
        file.mistakes.push({
          id: 'DuplicateListenPort',
          line,
          message: `[forward ${name}] listens on ${key}, as [forward ${owner}] does. Windows keeps one forward for each address and port.`,
        });
      }
      owners.set(key, name);
    }
  }
}
