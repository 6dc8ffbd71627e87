/** The certificate for development: made once, on this machine, for this user. */
import { generateKeyPairSync, randomUUID } from 'node:crypto';
import { linkSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import path from 'node:path';
import { readCertificate } from '../certificates/certificate.js';
import type { Certificate } from '../certificates/certificate.js';
import { makeCertificate } from '../certificates/make-certificate.js';
import { oids } from '../oids.js';
import { RefusalError } from '../refusal.js';
import { readCertificates, readPemKey } from './pem.js';
import { createSigner, developmentName } from './signer.js';
import type { Signer } from './signer.js';

const years = 5;

/** The folder of the user's own data: never the working folder, which is in git, or is packed. */
export function developmentFolder(env: NodeJS.ProcessEnv = process.env, platform: string = process.platform): string {
  const home = homedir();
  switch (platform) {
    case 'win32':
      return path.join(env['LOCALAPPDATA'] ?? path.join(home, 'AppData', 'Local'), 'wslnet');
    case 'darwin':
      return path.join(home, 'Library', 'Application Support', 'wslnet');
    default: {
      const data = env['XDG_DATA_HOME'];
      // The standard says that a relative path is to be ignored.
      return path.join(
        data !== undefined && path.isAbsolute(data) ? data : path.join(home, '.local', 'share'),
        'wslnet',
      );
    }
  }
}

/** Key and certificate in one file, so that one never belongs to another. */
export function developmentFile(folder: string = developmentFolder()): string {
  return path.join(folder, 'development-signing.pem');
}

/**
 * The signer for development, which is made where there is none.
 * @throws RefusalError where the file is not readable, or others may read it.
 */
export function loadDevelopmentSigner(folder: string = developmentFolder()): Signer {
  const file = developmentFile(folder);
  const bytes = readPrivate(file) ?? makeFile(folder, file);
  const key = readPemKey(bytes, file, () => undefined);
  if (key === undefined)
    throw new RefusalError('KeyNotReadable', `${file} holds no key. Delete it; a new one is made.`);
  return createSigner(readCertificates(bytes, file), key);
}

/** The certificate for development as a root, where this user has one. */
export function developmentRoots(folder: string = developmentFolder()): Certificate[] {
  const file = developmentFile(folder);
  const bytes = readPrivate(file);
  return bytes === undefined ? [] : readCertificates(bytes, file);
}

/** Nothing where there is no such file. */
function readPrivate(file: string): Buffer | undefined {
  try {
    const { mode } = statSync(file);
    // Windows has no such bits; there the folder is the user's.
    if (process.platform !== 'win32' && (mode & 0o077) !== 0) {
      throw new RefusalError(
        'KeyNotPrivate',
        `'${file}' holds a private key, and others may read it (mode ${(mode & 0o777).toString(8)}). Delete it, so that a new one is made.`,
      );
    }
    return readFileSync(file);
  } catch (error) {
    if (error instanceof RefusalError) throw error;
    const { code, message } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT') return undefined;
    throw new RefusalError('KeyNotReadable', `'${file}' cannot be read: ${message}`);
  }
}

/** Of two processes that make it at a time, one wins, and both go on with its file. */
function makeFile(folder: string, file: string): Buffer {
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 3072 });
  const notBefore = new Date(Math.floor(Date.now() / 1000) * 1000);
  const notAfter = new Date(notBefore);
  notAfter.setUTCFullYear(notAfter.getUTCFullYear() + years);
  const name = `WslNet ${developmentName}`;
  const der = makeCertificate({ name, key: privateKey, notBefore, notAfter, purposes: [oids.codeSigning] });
  const certificate = readCertificate(der).x509.toString();
  const key = privateKey.export({ format: 'pem', type: 'pkcs8' });
  const temporary = path.join(folder, `.${randomUUID()}.tmp`);
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    writeFileSync(temporary, `${certificate}${key}`, { flag: 'wx', mode: 0o600 });
    try {
      linkSync(temporary, file);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
    return readFileSync(file);
  } catch (error) {
    throw new RefusalError(
      'KeyNotReadable',
      `The development certificate cannot be written: ${(error as Error).message}`,
    );
  } finally {
    rmSync(temporary, { force: true });
  }
}
