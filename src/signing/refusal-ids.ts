/** Why a file is not signed, or a signature not accepted. Ids never change; docs/signing.md lists them, and a test holds it to that. */
export const refusals = {
  // Files that must not be signed.
  FileKindNotSignable: 'a file that PowerShell does not look for a signature in',
  FileTooSmall: 'a file of fewer than 4 bytes',
  FileTooLarge: 'a file of more than 128 MiB',
  EncodingNotSafe:
    'characters beyond ASCII without a byte order mark: Windows reads them by the code page of the machine',
  EncodingNotValid: 'bytes that are not text in the encoding that the file says it has',
  TextNotWellFormed: 'half of a surrogate pair',
  TextHoldsMarker: 'a line that begins as a signature block does, and is none',
  AlreadySigned: 'a file that is signed already',
  // The signature block.
  NotSigned: 'no signature block',
  BlockRepeated: 'more than one signature block',
  BlockSeparator: 'a block that does not begin after CRLF',
  BlockLine: 'a line of the block that is not exactly as it has to be',
  BlockBase64: 'base64 that no encoder writes',
  BlockNotLast: 'something behind the block, or no end of line',
  // The structure of the signature.
  DerNotValid: 'bytes that are not DER, or not what the format has in this place',
  DerTooLarge: 'a structure that is larger or deeper than any signature',
  VersionNotKnown: 'a version that the format does not have',
  ContentTypeNotKnown: 'content that is not that of a signed script, or catalog',
  SignerCount: 'not exactly one signer',
  AttributeRepeated: 'an attribute that stands twice, or has not exactly one value',
  AttributeMissing: 'a signed attribute that has to be there',
  AttributeNotKnown: 'something beside the signature that is no timestamp',
  AlgorithmNotAllowed: 'an algorithm that is broken, or does not belong to the key',
  // What was signed.
  DigestMismatch: 'content that was changed after it was signed',
  MessageDigestMismatch: 'a structure that was changed after it was signed',
  SignatureMismatch: 'a signature that the key of the certificate did not make',
  // Certificates.
  CertificateMissing: 'no certificate of the signer',
  CertificateNotValid: 'a certificate that cannot be read',
  CertificateUsage: 'a certificate that is not for this purpose',
  CertificateExpired: 'a certificate that was not valid at that time',
  ChainNotTrusted: 'no path to a trusted root',
  // Timestamps.
  TimestampNotValid: 'a timestamp that is not whole',
  TimestampMismatch: 'a timestamp of something else',
  TimestampNotTrusted: 'a timestamp of an authority that is not trusted',
  TimestampNotGranted: 'no timestamp server that gave a good answer',
  // Keys.
  KeyNotReadable: 'a key or certificate file that cannot be read',
  KeyNotPrivate: 'a file with a key that others may read',
  KeyMismatch: 'a key that belongs to another certificate',
  KeyNotSupported: 'a key that is neither RSA of 2048 to 4096 bits nor P-256 nor P-384',
  PassphraseMissing: 'a key that is encrypted, and no passphrase',
  PassphraseWrong: 'a passphrase that does not open the key',
  // Catalogs.
  CatalogNotValid: 'a catalog that is not of version 2, or not well formed',
  CatalogFileMissing: 'a file that the catalog lists, and that is not there',
  CatalogFileChanged: 'a file that is not as the catalog says',
  CatalogFileUnlisted: 'a file that the catalog does not list',
} as const;

/** The id of a refusal. */
export type RefusalId = keyof typeof refusals;
