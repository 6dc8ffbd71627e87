/** The XML escapers against the XML parser of .NET, which PowerShell uses for help and formats. */
import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startEngine } from '../../src/pester-runner/engine.js';
import type { Engine } from '../../src/pester-runner/engine.js';
import { xmlAttribute, xmlText } from '../../src/escape/xml.js';
import { cases, hostileText } from './hostile-text.js';

let engine: Engine;
beforeAll(async () => {
  engine = await startEngine({ skipBuild: true });
});
afterAll(() => engine.stop());

const read = `param ([object[]] $Documents)
foreach ($document in $Documents) {
    $xml = [xml]::new()
    $xml.PreserveWhitespace = $true
    $xml.LoadXml($document)
    , @($xml.DocumentElement.InnerText, $xml.DocumentElement.GetAttribute('a'))
}`;

// oxlint-disable-next-line no-control-regex -- what XML cannot hold
const notXml = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/;

it('text and attribute are read back as the same text, from ASCII', async () => {
  const texts = fc.sample(hostileText, cases).filter((text) => !notXml.test(text) && text.isWellFormed());
  const documents = texts.map((text) => `<e a="${xmlAttribute(text)}">${xmlText(text)}</e>`);
  expect(documents.filter((document) => /[^\x20-\x7e\n\t]/.test(document))).toEqual([]);
  const { output, errors } = await engine.run(read, { arguments: { Documents: documents } });
  expect(errors).toEqual([]);
  expect(output).toEqual(texts.map((text) => [text, text]));
});

it.each(['\0', 'a\u001b', '\ufffe', '\ud800'])('%j is refused: XML has no way to write it', (text) => {
  expect(() => xmlText(text)).toThrow('XML cannot hold');
  expect(() => xmlAttribute(text)).toThrow('XML cannot hold');
});
