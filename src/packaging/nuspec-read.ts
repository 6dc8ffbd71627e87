/**
 * The metadata of a nuspec, as far as it decides what an installer puts under which name and version. XML that a nuspec does
 * not need (document types, comments, CDATA, instructions, prefixes of namespaces) is refused, so that no two readers can
 * differ.
 */
import { refusePackage } from './refuse-package.js';

/** What a nuspec says. */
export interface Nuspec {
  /** The texts of the elements right below `package/metadata`. */
  readonly texts: ReadonlyMap<string, string>;
  /** The modules that an installer gets, too. */
  readonly dependencies: readonly Dependency[];
}

/** A module that is needed, by its name and a range of versions such as `1.0`, `[1.0]` or `[1.0, 2.0)`. */
export interface Dependency {
  readonly id: string;
  readonly version: string;
}

/** Far more than any gallery takes. */
const mostCharacters = 256 * 1024;

const tokens = /<(\/?)([A-Za-z][\w.:-]*)((?:\s+[A-Za-z_:][\w.:-]*\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?)>|([^<]+)/gy;

/**
 * Reads a nuspec.
 * @throws KnownError `PackageNuspec`.
 */
export function readNuspec(xml: string): Nuspec {
  if (xml.length > mostCharacters)
    refusePackage('PackageNuspec', `its nuspec has more than ${mostCharacters} characters`);
  const body = xml.replace(/^\ufeff?<\?xml [^<>]*\?>/, '');
  const open: string[] = [];
  const texts = new Map<string, string>();
  const dependencies: Dependency[] = [];
  let sections = 0;
  let place = 0;
  for (const [token, closing, name = '', attributes = '', empty, text] of body.matchAll(tokens)) {
    place += token.length;
    if (text !== undefined) {
      if (isMetadata(open)) texts.set(open[2]!, (texts.get(open[2]!) ?? '') + plain(text));
    } else if (closing) {
      if (open.pop() !== name) refusePackage('PackageNuspec', `its nuspec closes <${name}>, which is not open`);
    } else {
      open.push(name);
      const values = readAttributes(name, attributes);
      if (open.length === 2 && name === 'metadata') sections += 1;
      if (isDependency(open)) {
        dependencies.push({ id: values.get('id') ?? '', version: values.get('version') ?? '' });
      }
      if (isMetadata(open)) {
        if (texts.has(name)) refusePackage('PackageNuspec', `its nuspec has <${name}> twice`);
        texts.set(name, '');
      }
      if (empty) open.pop();
    }
  }
  if (place < body.length || open.length > 0) {
    refusePackage('PackageNuspec', `its nuspec cannot be read from '${body.slice(place, place + 20)}' on`);
  }
  if (sections !== 1) refusePackage('PackageNuspec', `its nuspec has ${sections} elements <metadata>, and not one`);
  return { texts, dependencies };
}

/** The attributes of an element. Only the root may name a namespace, and nothing may have a prefix: readers differ in those. */
function readAttributes(element: string, attributes: string): Map<string, string> {
  const values = new Map<string, string>();
  if (element.includes(':')) refusePackage('PackageNuspec', `its nuspec has a prefix in <${element}>`);
  for (const [, name = '', quoted = ''] of attributes.matchAll(/([^\s=]+)\s*=\s*("[^"]*"|'[^']*')/g)) {
    const isNamespace = name === 'xmlns' || name.includes(':');
    const isAllowed = element === 'package' && (name === 'xmlns' || name.startsWith('xmlns:'));
    if ((isNamespace && !isAllowed) || values.has(name)) {
      refusePackage('PackageNuspec', `its nuspec has the attribute '${name}' in <${element}>`);
    }
    values.set(name, plain(quoted.slice(1, -1)));
  }
  return values;
}

/** Dependencies stand alone, or in groups for frameworks. */
function isDependency(open: readonly string[]): boolean {
  return /^package\/metadata\/dependencies\/(?:group\/)?dependency$/.test(open.join('/'));
}

function isMetadata(open: readonly string[]): boolean {
  return open.length === 3 && open[0] === 'package' && open[1] === 'metadata';
}

const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function plain(text: string): string {
  return text.replace(/&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|(\w+));|&/gi, (found, decimal, hexadecimal, name) => {
    const code = decimal === undefined ? Number.parseInt(hexadecimal ?? '', 16) : Number(decimal);
    const character = name === undefined ? code <= 0x10ffff && String.fromCodePoint(code) : named[name];
    return character || refusePackage('PackageNuspec', `its nuspec has the reference '${found}'`);
  });
}
