/** Every mistake that a rule file can have. Ids never change; docs/rule-file.md lists them, and a test holds it to that. */

/** Mistakes of the form, the sections and the keys, with what each means. */
export const ownMistakes = {
  BadLine: 'a line of an .ini file that is neither a section, a key nor a comment',
  JsonSyntax: 'a text that is not JSON',
  JsonComment: 'a comment in a .json file',
  TypeScriptSyntax: 'a text that is not TypeScript',
  TypeScriptFailed: 'a .ts file that ends with an error when it is run',
  NoDefaultExport: 'a .ts file without rules as its default export',
  BadShape: 'an object where a value is expected, or the reverse',
  UnknownSection: 'a section of a kind that does not exist',
  SectionNotSupported: 'a section whose cmdlets this version does not have',
  BadSectionName: 'a section without the name that it needs, or with one that not every form can write',
  DuplicateSection: 'a section that stands twice',
  KeyOutsideSection: 'a key before the first section',
  UnknownKey: 'a key that the section does not have',
  DuplicateKey: 'a key that stands twice in a section',
  MissingKey: 'a section without a key that it needs',
  BadValue: 'a value that the key does not take',
  DuplicateListenPort: 'a port or range that stands twice on one address',
  OverlappingListenPorts: 'ranges of ports on one address that share a port',
  OverlappingListenAddress: 'one address and all addresses with the same port',
} as const;

/** Mistakes that the rules find, as they do for the cmdlets: errors of model/errors.ts. */
export const ruleMistakes = [
  'PortNotValid',
  'PortRangeNotValid',
  'PortRangeMismatch',
  'AddressNotValid',
  'AddressIsName',
  'AddressFamilyNotSupported',
  'ConnectAddressMissing',
  'ProtocolNotSupported',
  'TargetConflict',
  'LoopbackTargetLoops',
  'MirroredPortDiffers',
  'ListenAddressNeeded',
  'NothingToForward',
  'NetworkingDisabled',
] as const;

/** The id of a mistake. */
export type MistakeId = keyof typeof ownMistakes | (typeof ruleMistakes)[number];
