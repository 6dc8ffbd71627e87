/** Object identifiers, by their names in the documents that define them. */
export const oids = {
  // PKCS #7, CMS (RFC 5652).
  signedData: '1.2.840.113549.1.7.2',
  data: '1.2.840.113549.1.7.1',
  encryptedData: '1.2.840.113549.1.7.6',
  contentType: '1.2.840.113549.1.9.3',
  messageDigest: '1.2.840.113549.1.9.4',
  signingTime: '1.2.840.113549.1.9.5',
  counterSignature: '1.2.840.113549.1.9.6',
  // Authenticode.
  spcIndirectData: '1.3.6.1.4.1.311.2.1.4',
  spcSipInfo: '1.3.6.1.4.1.311.2.1.30',
  spcCabData: '1.3.6.1.4.1.311.2.1.25',
  spcStatementType: '1.3.6.1.4.1.311.2.1.11',
  spcIndividual: '1.3.6.1.4.1.311.2.1.21',
  spcOpusInfo: '1.3.6.1.4.1.311.2.1.12',
  spcTimestamp: '1.3.6.1.4.1.311.3.3.1',
  // Catalogs.
  certificateTrustList: '1.3.6.1.4.1.311.10.1',
  catalogList: '1.3.6.1.4.1.311.12.1.1',
  catalogMemberV2: '1.3.6.1.4.1.311.12.1.3',
  catalogNameValue: '1.3.6.1.4.1.311.12.2.1',
  catalogMemberKind: '1.3.6.1.4.1.311.12.2.3',
  // Timestamps (RFC 3161, RFC 5035).
  timestampInfo: '1.2.840.113549.1.9.16.1.4',
  signingCertificate: '1.2.840.113549.1.9.16.2.12',
  signingCertificateV2: '1.2.840.113549.1.9.16.2.47',
  // Keys and signatures.
  rsaEncryption: '1.2.840.113549.1.1.1',
  rsaPss: '1.2.840.113549.1.1.10',
  sha256WithRsa: '1.2.840.113549.1.1.11',
  sha384WithRsa: '1.2.840.113549.1.1.12',
  sha512WithRsa: '1.2.840.113549.1.1.13',
  ecPublicKey: '1.2.840.10045.2.1',
  ecdsaWithSha256: '1.2.840.10045.4.3.2',
  ecdsaWithSha384: '1.2.840.10045.4.3.3',
  ecdsaWithSha512: '1.2.840.10045.4.3.4',
  // Extensions of certificates (RFC 5280) and the purposes in them.
  subjectKeyIdentifier: '2.5.29.14',
  keyUsage: '2.5.29.15',
  authorityKeyIdentifier: '2.5.29.35',
  basicConstraints: '2.5.29.19',
  extendedKeyUsage: '2.5.29.37',
  anyPurpose: '2.5.29.37.0',
  codeSigning: '1.3.6.1.5.5.7.3.3',
  timestamping: '1.3.6.1.5.5.7.3.8',
  /** Windows: a timestamp does not make the signature outlive the certificate. */
  lifetimeSigning: '1.3.6.1.4.1.311.10.3.13',
  commonName: '2.5.4.3',
} as const;
