/** From the certificate of a signer to a trusted root. */
import { isAuthorityKey, isCertificateAlgorithm, keyTitle } from '../algorithms.js';
import { oids } from '../oids.js';
import { RefusalError } from '../refusal.js';
import type { RefusalId } from '../refusal-ids.js';
import { isSelfIssued, sameCertificate, subjectOf } from './certificate.js';
import type { Certificate } from './certificate.js';

/** What a chain is judged by. */
export interface ChainRequest {
  leaf: Certificate;
  /** Certificates that came with the signature: none of them is trusted for that. */
  others: readonly Certificate[];
  /** Trusted roots; the signer's own certificate may be one where it issued itself. `undefined` accepts any end: for a token before it is embedded. */
  roots: readonly Certificate[] | undefined;
  /** Purpose that the leaf must name: `codeSigning` or `timestamping` of `oids`. */
  purpose: string;
  /** When every certificate must be valid. */
  at: Date;
  /** Whose chain it is, for messages. */
  whose: string;
}

const digitalSignature = 0x80;
const keyCertSign = 0x04;
/** Longest chain, and most signatures of certificates that are computed for one: enough for any real one. */
const longest = 8;
const mostAttempts = 64;

/**
 * The chain from the leaf to a root, with both. Revocation, name constraints and policies are not judged.
 * @throws RefusalError where there is none, or a certificate of it is not valid at that time or for that purpose.
 */
export function buildChain(request: ChainRequest): Certificate[] {
  const { leaf, whose } = request;
  checkLeaf(request);
  const search = { attempts: 0, refusal: undefined as RefusalError | undefined };
  const chain = extend([leaf], request, search);
  if (chain !== undefined) return chain;
  throw (
    search.refusal ??
    notTrusted(whose, leaf, 'its issuer is not among the certificates that came with it, nor a trusted root')
  );
}

function notTrusted(whose: string, { x509 }: Certificate, why: string): RefusalError {
  return new RefusalError(
    'ChainNotTrusted',
    `There is no path from ${whose} to a trusted root: ${why} (issuer: ${x509.issuer.split('\n').join(', ')}). Name the root by --ca where you trust it.`,
  );
}

interface Search {
  attempts: number;
  /** Why the last path that came to an end was not taken. */
  refusal: RefusalError | undefined;
}

function extend(path: readonly Certificate[], request: ChainRequest, search: Search): Certificate[] | undefined {
  const last = path.at(-1)!;
  const { others, roots, whose } = request;
  const selfIssued = isSelfIssued(last);
  if (selfIssued && roots?.some((root) => sameCertificate(root, last))) return [...path];
  if (selfIssued || path.length === longest) {
    if (roots === undefined) return [...path];
    search.refusal ??= notTrusted(
      whose,
      last,
      selfIssued ? `${subjectOf(last)} is not trusted` : 'the chain is too long',
    );
    return undefined;
  }
  const issuers = [...(roots ?? []), ...others].filter(
    (candidate) =>
      Buffer.compare(candidate.subject, last.issuer) === 0 && !path.some((one) => sameCertificate(one, candidate)),
  );
  for (const issuer of issuers) {
    search.attempts += 1;
    if (search.attempts > mostAttempts) return undefined;
    try {
      checkIssuer(issuer, last, path, request);
    } catch (error) {
      if (!(error instanceof RefusalError)) throw error;
      search.refusal ??= error;
      continue;
    }
    const chain = extend([...path, issuer], request, search);
    if (chain !== undefined) return chain;
  }
  return roots === undefined && issuers.length === 0 ? [...path] : undefined;
}

function checkLeaf({ leaf, purpose, at, whose }: ChainRequest): void {
  const wanted = purpose === oids.codeSigning ? 'code signing' : 'timestamping';
  if (!leaf.purposes?.includes(purpose)) {
    throw usage(whose, `is not for ${wanted} (extKeyUsage ${purpose}). Use one that is.`);
  }
  if (leaf.keyUsage !== undefined && (leaf.keyUsage & digitalSignature) === 0) {
    throw usage(whose, 'does not allow digital signatures (keyUsage). Use one that does.');
  }
  checkAnywhere(leaf, at, whose);
}

function usage(whose: string, what: string): RefusalError {
  return new RefusalError('CertificateUsage', `${whose[0]!.toUpperCase()}${whose.slice(1)} ${what}`);
}

function checkIssuer(
  issuer: Certificate,
  issued: Certificate,
  path: readonly Certificate[],
  request: ChainRequest,
): void {
  const whose = `the authority ${subjectOf(issuer)}`;
  if (!issuer.authority || (issuer.keyUsage !== undefined && (issuer.keyUsage & keyCertSign) === 0)) {
    throw usage(whose, 'may not issue certificates (basicConstraints, keyUsage).');
  }
  // Authorities between this one and the leaf; those that only replace a certificate of their own do not count.
  const between = path.slice(1).filter((one) => !isSelfIssued(one)).length;
  if (issuer.pathLength !== undefined && between > issuer.pathLength) {
    throw usage(
      whose,
      `allows ${issuer.pathLength} authorities below itself; here are ${between} (pathLenConstraint).`,
    );
  }
  const { purposes } = issuer;
  if (purposes !== undefined && !purposes.includes(request.purpose) && !purposes.includes(oids.anyPurpose)) {
    throw usage(whose, `is not for this purpose (extKeyUsage ${request.purpose}).`);
  }
  checkAnywhere(issuer, request.at, whose);
  if (!isAuthorityKey(issuer.publicKey)) {
    throw new RefusalError(
      'KeyNotSupported',
      `The key of ${whose} is ${keyTitle(issuer.publicKey)}: strangers can sign by such a key. Supported: RSA from 2048 bits on, P-256, P-384 and P-521.`,
    );
  }
  if (!isCertificateAlgorithm(issued.signatureAlgorithm)) {
    throw new RefusalError(
      'AlgorithmNotAllowed',
      `The certificate ${subjectOf(issued)} is signed by ${issued.signatureAlgorithm.oid}, which strangers can forge (MD5, SHA-1), or which is not known here. Allowed: RSA and ECDSA with SHA-256, SHA-384 or SHA-512.`,
    );
  }
  if (!issuedBy(issued, issuer)) throw notTrusted(request.whose, issued, `${subjectOf(issuer)} did not sign it`);
}

function checkAnywhere(certificate: Certificate, at: Date, whose: string): void {
  if (certificate.unknownCritical.length > 0) {
    throw usage(whose, `has a critical extension that is not known here: ${certificate.unknownCritical.join(', ')}.`);
  }
  const { notBefore, notAfter } = certificate;
  if (at < notBefore || at > notAfter) {
    const id: RefusalId = 'CertificateExpired';
    throw new RefusalError(
      id,
      `${whose[0]!.toUpperCase()}${whose.slice(1)} was not valid at ${at.toISOString()}: it is valid from ${notBefore.toISOString()} to ${notAfter.toISOString()}. Only a timestamp of that period keeps a signature valid.`,
    );
  }
}

function issuedBy(issued: Certificate, issuer: Certificate): boolean {
  try {
    return issued.x509.verify(issuer.publicKey);
  } catch {
    // OpenSSL throws where the algorithm does not belong to the key.
    return false;
  }
}
