/**
 * The metadata of a nuspec, as far as it decides under which name and version an installer puts a module. XML that a nuspec
 * does not need (document types, comments, CDATA, instructions) is refused, so that no two readers can differ.
 */
import { refusePackage } from './refuse-package.js';

const tokens = /<(\/?)([A-Za-z][\w.:-]*)((?:\s+[A-Za-z_:][\w.:-]*\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?)>|([^<]+)/gy;

/**
 * The texts of the elements right below `package/metadata`.
 * @throws KnownError `PackageNuspec`.
 */
export function readNuspec(xml: string): Map<string, string> {
  const body = xml.replace(/^\ufeff?<\?xml [^<>]*\?>/, '');
  const open: string[] = [];
  const texts = new Map<string, string>();
  let place = 0;
  for (const [token, closing, name = '', , empty, text] of body.matchAll(tokens)) {
    place += token.length;
    if (text !== undefined) {
      if (isMetadata(open)) texts.set(open[2]!, (texts.get(open[2]!) ?? '') + plain(text));
    } else if (closing) {
      if (open.pop() !== name) refusePackage('PackageNuspec', `its nuspec closes <${name}>, which is not open`);
    } else {
      open.push(name);
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
  return texts;
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
