/** The options that all commands that sign have in common. */
import { KnownError } from '../known-error.js';
import { digestNames } from '../signing/algorithms.js';
import type { DigestName } from '../signing/algorithms.js';
import { developmentFile, loadDevelopmentSigner } from '../signing/keys/development.js';
import { loadSigner } from '../signing/keys/load-signer.js';
import { developmentName } from '../signing/keys/signer.js';
import type { Signer } from '../signing/keys/signer.js';
import { RefusalError } from '../signing/refusal.js';
import type { SigningOptions } from '../signing/sign-bytes.js';
import { passphraseFrom, readRoots, withId } from './signing-files.js';

/** What the command line says of who signs, and how. */
export interface SigningFlags {
  certificate?: string;
  key?: string;
  passphraseFile?: string;
  /** Addresses of timestamp servers, in the order in which they are tried. */
  timestamp: string[];
  /** Files with the roots of timestamp authorities. */
  timestampCa: string[];
  digest: string;
  name?: string;
  url?: string;
}

/** @throws KnownError for what does not fit together, before any file is read. */
export function checkSigningFlags({ certificate, key, digest, timestamp, timestampCa }: SigningFlags): void {
  if (!digestNames.includes(digest as DigestName)) {
    throw new KnownError(
      'DigestNotSupported',
      `'${digest}' is not a digest. Allowed: ${digestNames.join(', ')}. [DigestNotSupported]`,
    );
  }
  if (key !== undefined && certificate === undefined) {
    throw new KnownError(
      'OptionNotNeeded',
      '--key belongs to a certificate. Name it by --certificate. [OptionNotNeeded]',
    );
  }
  if (timestamp.length === 0 && timestampCa.length > 0) {
    throw new KnownError(
      'OptionNotNeeded',
      '--timestamp-ca is for --timestamp, which names a server. [OptionNotNeeded]',
    );
  }
}

/** Reads certificate and key; says on standard error what those who sign have to know of them. */
export function signingOptionsOf(flags: SigningFlags): SigningOptions {
  const { timestamp, timestampCa } = flags;
  return {
    signer: signerOf(flags),
    digest: flags.digest as DigestName,
    programName: flags.name,
    moreInfoUrl: flags.url,
    timestamp:
      timestamp.length === 0
        ? undefined
        : { servers: timestamp, roots: timestampCa.length === 0 ? undefined : readRoots(timestampCa) },
  };
}

function signerOf({ certificate, key, passphraseFile, timestamp }: SigningFlags): Signer {
  if (certificate === undefined) {
    const signer = withId(() => loadDevelopmentSigner());
    process.stderr.write(
      `Signing with a ${developmentName} (${developmentFile()}). --certificate names another one.\n`,
    );
    return signer;
  }
  const signer = withId(() => loadSigner({ certificate, key, passphrase: passphraseFrom(passphraseFile) }));
  if (timestamp.length === 0) {
    const end = signer.certificate.notAfter.toISOString().slice(0, 10);
    process.stderr.write(`Without --timestamp the signatures end with the certificate, on ${end}.\n`);
  }
  return signer;
}

/** When a catalog was made: what reproducible builds say (https://reproducible-builds.org/specs/source-date-epoch/), or else another time. */
export function catalogTime(otherwise: Date): Date {
  const epoch = process.env['SOURCE_DATE_EPOCH'];
  if (epoch === undefined) return otherwise;
  if (/^\d{1,11}$/.test(epoch)) return new Date(Number(epoch) * 1000);
  throw new KnownError('TimeNotValid', `SOURCE_DATE_EPOCH is '${epoch}': not a number of seconds. [TimeNotValid]`);
}

/** The refusal with the file that it is about. */
export function of(file: string, error: unknown): unknown {
  return error instanceof RefusalError ? new KnownError(error.id, `${file}: ${error.message} [${error.id}]`) : error;
}
