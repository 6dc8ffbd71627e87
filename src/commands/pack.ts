/** `wslnet pack`: a signed copy of the module in a folder, and its package beside it. */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { KnownError } from '../known-error.js';
import { moduleInfo } from '../model/module.js';
import { replaceFolder } from '../output/replace-folder.js';
import { writeWhole } from '../output/write-files.js';
import { packageRoot } from '../package-root.js';
import { packModule } from '../packaging/pack-module.js';
import type { PackedModule } from '../packaging/pack-module.js';
import { developmentName, isSignable } from '../signing/index.js';
import type { Signer } from '../signing/index.js';
import { Progress } from './progress.js';
import { readFolder } from './signing-files.js';
import { catalogTime, checkSigningFlags, of, signingOptionsOf } from './signing-options.js';
import type { SigningFlags } from './signing-options.js';

/** What the command line says. */
export interface PackOptions extends SigningFlags {
  /** Folder for the signed module and the package. */
  out: string;
  json?: boolean;
}

/** One file that was written. */
interface WrittenFile {
  path: string;
  /** Bytes. */
  size: number;
  sha256: string;
}

/** Returns the exit code. Everything is signed, packed and read back before the first file is written. */
export async function runPack(options: PackOptions): Promise<number> {
  checkSigningFlags(options);
  const { name, projectUri } = moduleInfo;
  const folder = path.join(options.out, name);
  checkFolder(folder, name);
  const signing = signingOptionsOf({ ...options, name: options.name ?? name, url: options.url ?? projectUri });
  const progress = new Progress(process.stderr);
  let current: string = name;
  let packed: PackedModule;
  try {
    packed = await packModule(name, readFolder(path.join(packageRoot, 'generated', name)), {
      ...signing,
      time: catalogTime(signing.signer.certificate.notBefore),
      onFile: (file) => {
        current = file;
        progress.show(`signing ${file} …`);
      },
    });
  } catch (error) {
    throw of(current, error);
  } finally {
    progress.clear();
  }
  write(options.out, folder, packed);
  const report = reportOf(options, folder, packed, signing.signer);
  process.stdout.write(options.json ? `${JSON.stringify(report, undefined, 2)}\n` : textReport(report));
  return 0;
}

/** The folder is replaced as a whole, so that nothing is in it that the catalog does not list: it must not be somebody else's. */
function checkFolder(folder: string, name: string): void {
  const found = statSync(folder, { throwIfNoEntry: false });
  if (found === undefined || (found.isDirectory() && readdirSync(folder).length === 0)) return;
  const manifest = path.join(folder, `${name}.psd1`);
  if (existsSync(manifest) && readFileSync(manifest, 'utf8').includes(moduleInfo.guid)) return;
  throw new KnownError(
    'FolderNotOurs',
    `'${folder}' holds something else than the module ${name}, and would be replaced. Nothing was signed. Move it away, or name another folder by --out. [FolderNotOurs]`,
  );
}

function write(out: string, folder: string, { files, package: { fileName, bytes } }: PackedModule): void {
  try {
    writeWhole(out, new Map([[fileName, bytes]]));
    replaceFolder(folder, files);
  } catch (error) {
    throw new KnownError(
      'FileNotWritten',
      `The package cannot be written: ${(error as Error).message} [FileNotWritten]`,
    );
  }
}

/** What `--json` prints. */
interface PackReport {
  module: string;
  version: string;
  /** Says that nobody should install it; absent where another certificate was named. */
  notice?: string;
  signer: { subject: string; thumbprint: string; validTo: string; development: boolean };
  timestamped: boolean;
  package: WrittenFile;
  files: (WrittenFile & { signed: boolean })[];
}

function reportOf(options: PackOptions, folder: string, packed: PackedModule, signer: Signer): PackReport {
  const { x509, notAfter } = signer.certificate;
  return {
    module: packed.name,
    version: packed.version,
    ...(signer.development && { notice: developmentName }),
    signer: {
      subject: x509.subject.replaceAll('\n', ', '),
      thumbprint: x509.fingerprint.replaceAll(':', ''),
      validTo: notAfter.toISOString(),
      development: signer.development,
    },
    timestamped: options.timestamp.length > 0,
    package: written(path.join(options.out, packed.package.fileName), packed.package.bytes),
    files: [...packed.files].map(([file, bytes]) => ({
      ...written(path.join(folder, file), bytes),
      signed: isSignable(file) || file.endsWith('.cat'),
    })),
  };
}

function written(file: string, bytes: Uint8Array): WrittenFile {
  return { path: file, size: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') };
}

function textReport({ module, version, notice, signer, timestamped, files, package: made }: PackReport): string {
  const when = timestamped ? 'with a timestamp' : `without a timestamp, until ${signer.validTo.slice(0, 10)}`;
  return `${[
    `${module} ${version}, signed by ${signer.subject}, ${when}`,
    '',
    `${'bytes'.padStart(8)}  SHA-256`,
    ...files.map((file) => fileLine(file, file.signed ? 'signed' : '')),
    fileLine(made, ''),
    ...(notice === undefined ? [] : ['', notice]),
  ].join('\n')}\n`;
}

function fileLine({ path: file, size, sha256 }: WrittenFile, mark: string): string {
  return `${String(size).padStart(8)}  ${sha256}  ${mark.padEnd(6)}  ${file}`;
}
