/** The XML escapers against the XML parser of .NET, which PowerShell uses for help and formats. */
import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startEngine } from '../../src/pester-runner/engine.js';
import type { Engine } from '../../src/pester-runner/engine.js';
import { crlf } from '../../src/render/artefact.js';
import { xmlAttribute, xmlText } from '../../src/escape/xml.js';
import { hostileText } from './hostile-text.js';
import { misread, refusalOf, timeout } from './property.js';

let engine: Engine;
beforeAll(async () => {
  engine = await startEngine({ skipBuild: true });
});
afterAll(() => engine.stop());

// As PowerShell reads its help: XmlReader gives line ends as the standard asks for.
const read = `param ([object[]] $Documents)
foreach ($document in $Documents) {
    $xml = [xml]::new()
    $xml.PreserveWhitespace = $true
    $reader = [System.Xml.XmlReader]::Create([System.IO.StringReader]::new($document))
    $xml.Load($reader)
    , @($xml.SelectNodes('//node()').Count, $xml.DocumentElement.InnerText, $xml.DocumentElement.GetAttribute('a'))
}`;

/** Char of XML 1.0, section 2.2, as it is written there. */
function isXmlCharacter(code: number): boolean {
  return (
    code === 0x9 ||
    code === 0xa ||
    code === 0xd ||
    (code >= 0x20 && code <= 0xd7ff) ||
    (code >= 0xe000 && code <= 0xfffd) ||
    (code >= 0x10000 && code <= 0x10ffff)
  );
}

const isXml = (text: string): boolean => [...text].every((character) => isXmlCharacter(character.codePointAt(0)!));

it('text and attribute are read back as the same text, from ASCII, whatever the line ends', { timeout }, async () => {
  expect(
    await misread(
      fc.tuple(hostileText.filter(isXml), fc.boolean()),
      async (values) => {
        const documents = values.map(([text, windows]) => {
          const document = `<e a="${xmlAttribute(text)}">${xmlText(text)}</e>`;
          return windows ? crlf(document) : document;
        });
        expect(documents.filter((document) => /[^\x20-\x7e\r\n\t]/.test(document))).toEqual([]);
        const { output, errors } = await engine.run(read, { arguments: { Documents: documents } });
        expect(errors).toEqual([]);
        return output;
      },
      ([text]) => [text === '' ? 1 : 2, text, text],
    ),
  ).toEqual([]);
});

it('what XML 1.0 cannot hold is refused, and nothing else', { timeout }, async () => {
  expect(
    await misread(
      hostileText,
      (texts) =>
        texts.map((text) => [xmlText, xmlAttribute].map((escape) => refusalOf(() => escape(text)) !== undefined)),
      (text) => [!isXml(text), !isXml(text)],
    ),
  ).toEqual([]);
  expect(refusalOf(() => xmlText('a\0'))).toBe(String.raw`EscapeError: XML 1.0 cannot hold U+0000: "a\u0000"`);
  expect(refusalOf(() => xmlAttribute('\ud800'))).toBe(String.raw`EscapeError: XML 1.0 cannot hold U+D800: "\ud800"`);
});
