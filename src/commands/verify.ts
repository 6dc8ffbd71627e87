/** `wslnet verify`: whether files are signed, by whom and when, and nothing was changed or added since. */
import path from 'node:path';
import type pc from 'picocolors';
import { KnownError } from '../known-error.js';
import { isPackageName, readPackage } from '../packaging/read-package.js';
import { catalogName } from '../packaging/sign-module.js';
import { shown } from '../rule-file/mistake.js';
import { verifyCatalog } from '../signing/catalog/verify-catalog.js';
import { developmentRoots } from '../signing/keys/development.js';
import { developmentName } from '../signing/keys/signer.js';
import { isSignable } from '../signing/signature-block.js';
import { verifyBytes } from '../signing/verify-bytes.js';
import type { ScriptVerifyingOptions } from '../signing/verify-bytes.js';
import type { SignatureInfo } from '../signing/verify-signature.js';
import { checkEncoding } from './sign.js';
import { isFolder, readFolder, readInput, readRoots, withId } from './signing-files.js';
import { outputColors } from './output-colors.js';

/** What the command line says. */
export interface VerifyOptions {
  /** Files with the roots that are trusted. */
  ca: string[];
  /** Files with the roots of timestamp authorities; without, those of `ca`. */
  timestampCa: string[];
  withoutBom?: string;
  json?: boolean;
}

/** Why a file is not accepted. In a catalog, `file` is the one that the refusal is about. */
type ReportedRefusal = { id: string; message: string; file?: string };

/** What came out for one file. */
type Report = { file: string } & (
  | ({ accepted: true } & SignatureInfo)
  | { accepted: false; refusals: ReportedRefusal[] }
);

/** Returns the exit code: 1 where a file is not accepted. Prints nothing where one of the paths cannot be read. */
export function runVerify(paths: readonly string[], options: VerifyOptions): number {
  checkEncoding(options.withoutBom);
  const verifying: ScriptVerifyingOptions = {
    roots: options.ca.length === 0 ? withId(() => developmentRoots()) : readRoots(options.ca),
    timestampRoots: options.timestampCa.length === 0 ? undefined : readRoots(options.timestampCa),
    withoutMark: options.withoutBom,
  };
  const reports = paths.flatMap((file) => {
    if (isFolder(file)) return verifyFolder(file, verifying);
    const bytes = readInput(file);
    return isPackageName(file) ? verifyPackage(file, bytes, verifying) : [verifyFile(file, bytes, verifying)];
  });
  process.stdout.write(options.json ? `${JSON.stringify({ files: reports }, undefined, 2)}\n` : textReport(reports));
  return reports.every(({ accepted }) => accepted) ? 0 : 1;
}

function verifyFile(file: string, bytes: Buffer, options: ScriptVerifyingOptions): Report {
  if (path.extname(file).toLowerCase() === '.cat') {
    const files = readFolder(path.dirname(file));
    files.delete(path.basename(file));
    return catalogReport(file, bytes, files, options);
  }
  return scriptReport(file, bytes, options);
}

/** Every script must be signed, and every package good; a catalog must list the rest of the folder in which it lies. */
function verifyFolder(folder: string, options: ScriptVerifyingOptions): Report[] {
  const files = readFolder(folder);
  const packages = [...files].filter(([name]) => isPackageName(name));
  const reports = [
    ...verifyFiles(folder, files, options),
    ...packages.flatMap(([name, bytes]) => verifyPackage(path.join(folder, name), bytes, options)),
  ];
  if (reports.length > 0) return reports;
  throw new KnownError(
    'NothingToVerify',
    `'${folder}' holds no file that can be signed, no catalog and no package. [NothingToVerify]`,
  );
}

/** What an installer would make of a package: a folder, with a catalog that lists all of it. */
function verifyPackage(file: string, bytes: Buffer, options: ScriptVerifyingOptions): Report[] {
  try {
    const { name, files } = readPackage(bytes);
    const catalog = catalogName(name);
    if (files.has(catalog)) return verifyFiles(file, files, options);
    const message = 'Nothing says that no file is missing, added or altered. Pack it with a catalog, or get it again.';
    const refusals = [{ id: 'CatalogMissing', message }];
    return [...verifyFiles(file, files, options), { file: path.join(file, catalog), accepted: false, refusals }];
  } catch (error) {
    if (!(error instanceof KnownError)) throw error;
    const { id, message } = error;
    return [{ file, accepted: false, refusals: [{ id, message: message.replace(` [${id}]`, '') }] }];
  }
}

/** @param place of what holds the files, for messages. */
function verifyFiles(place: string, files: ReadonlyMap<string, Buffer>, options: ScriptVerifyingOptions): Report[] {
  return [...files].flatMap(([name, bytes]): Report[] => {
    const file = path.join(place, name);
    if (isSignable(name)) return [scriptReport(file, bytes, options)];
    if (path.posix.extname(name).toLowerCase() !== '.cat') return [];
    const base = name.slice(0, name.length - path.posix.basename(name).length);
    const beside = [...files].filter(([other]) => other.startsWith(base) && other !== name);
    const listed = new Map(beside.map(([other, content]) => [other.slice(base.length), content]));
    return [catalogReport(file, bytes, listed, options)];
  });
}

function scriptReport(file: string, bytes: Buffer, options: ScriptVerifyingOptions): Report {
  const result = verifyBytes(bytes, file, options);
  return result.accepted ? { file, ...result } : { file, accepted: false, refusals: [result.refusal] };
}

function catalogReport(
  file: string,
  bytes: Buffer,
  files: ReadonlyMap<string, Buffer>,
  options: ScriptVerifyingOptions,
): Report {
  return { file, ...verifyCatalog(bytes, files, options) };
}

function textReport(reports: readonly Report[]): string {
  const colors = outputColors();
  const lines = reports.flatMap((report) =>
    report.accepted
      ? [`${colors.green('accepted')} ${inOneLine(`${report.file}: ${signedBy(report)}`)}`]
      : refusalLines(report, colors),
  );
  const refused = reports.filter(({ accepted }) => !accepted).length;
  const count = reports.length - refused;
  lines.push(`${count} accepted, ${refused} refused.`);
  const notChecked = new Set(reports.flatMap((report) => (report.accepted ? report.notChecked : [])));
  if (notChecked.size > 0) lines.push(`Not checked: ${[...notChecked].join(', ')}.`);
  if (reports.some((report) => report.accepted && report.development)) lines.push(`Signed with a ${developmentName}.`);
  return `${lines.join('\n')}\n`;
}

type Colors = Pick<ReturnType<typeof pc.createColors>, 'red' | 'dim'>;

function refusalLines({ file, refusals }: Extract<Report, { accepted: false }>, colors: Colors): string[] {
  return refusals.map((refusal) => {
    const about = refusal.file === undefined ? file : `${file}: ${refusal.file}`;
    return `${colors.red('refused')}  ${inOneLine(`${about}: ${refusal.message}`)} ${colors.dim(`[${refusal.id}]`)}`;
  });
}

/** Names of files and programs are those of strangers: they must not write lines of their own. */
function inOneLine(text: string): string {
  return shown(text, Number.POSITIVE_INFINITY);
}

function signedBy({ chain, digest, timestamp, programName }: SignatureInfo): string {
  const name = programName === undefined ? '' : `'${programName}', `;
  const when = timestamp === undefined ? 'no timestamp' : `${timestamp.time} by ${timestamp.authority}`;
  return `${name}${chain[0]!.subject}, ${digest}, ${when}`;
}
