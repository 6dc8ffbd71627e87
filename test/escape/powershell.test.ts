/** The PowerShell escapers against PowerShell's own parser. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  asciiOnly,
  powershellComment,
  powershellDataText,
  powershellHereString,
  powershellName,
  powershellText,
  singleQuoted,
} from '../../src/escape/powershell.js';
import { startEngine } from '../../src/pester-runner/engine.js';
import type { Engine, JsonValue } from '../../src/pester-runner/engine.js';
import { crlf } from '../../src/render/artefact.js';
import { hostileLines, hostileText, nearSignature } from './hostile-text.js';
import { misread, refusalOf, timeout } from './property.js';

let engine: Engine;
const folder = mkdtempSync(path.join(tmpdir(), 'wslnet-escape-'));
beforeAll(async () => {
  engine = await startEngine({ skipBuild: true });
});
afterAll(async () => {
  rmSync(folder, { recursive: true });
  await engine.stop();
});

/** Runs a script for each source in turn; each is a script of its own, so that one cannot swallow the next. */
async function forEachSource(body: string, sources: string[]): Promise<readonly JsonValue[]> {
  const script = `param ([object[]] $Sources) foreach ($source in $Sources) { ${body} }`;
  const { output, errors } = await engine.run(script, { arguments: { Sources: sources } });
  expect(errors).toEqual([]);
  return output;
}

const valuesOf = (sources: string[]): Promise<readonly JsonValue[]> =>
  forEachSource(', [scriptblock]::Create($source).Invoke()', sources);

/** Parses a source without running it. */
const parsed = `
  $tokens = $null; $mistakes = $null
  $ast = [System.Management.Automation.Language.Parser]::ParseInput($source, [ref] $tokens, [ref] $mistakes)
`;

describe('powershellText', () => {
  it('is read back as the same text, by an expression in ASCII and in one line', { timeout }, async () => {
    expect(
      await misread(
        hostileText,
        (texts) => {
          const sources = texts.map(powershellText);
          expect(sources.filter((source) => /[^\x20-\x7e]/.test(source))).toEqual([]);
          return valuesOf(sources);
        },
        (text) => [text],
      ),
    ).toEqual([]);
  });

  it('stays one argument of a command, and is a text', { timeout }, async () => {
    expect(
      await misread(
        hostileText,
        (texts) =>
          valuesOf(texts.map((text) => `& { $args.Count; $args[0].GetType().Name; $args[0] } ${powershellText(text)}`)),
        (text) => [1, 'String', text],
      ),
    ).toEqual([]);
  });

  it('is a constant, as attributes and data files ask for', { timeout }, async () => {
    const none = '[string[]] @()';
    const body = `
      $block = [scriptblock]::Create("[ComponentModel.Description($source)] param () @{ text = $source }")
      $data = [scriptblock]::Create("@{ text = $source }")
      $data.CheckRestrictedLanguage(${none}, ${none}, $false)
      , @($block.Attributes[0].Description, $data.Invoke()[0].text)
    `;
    expect(
      await misread(
        hostileText,
        (texts) => forEachSource(body, texts.map(powershellText)),
        (text) => [text, text],
      ),
    ).toEqual([]);
  });

  it('holds texts of any length: the compiler of PowerShell does not overflow its stack', async () => {
    const text = '\u00e4b'.repeat(20_000);
    expect(await valuesOf([powershellText(text)])).toEqual([[text]]);
  });
});

describe('powershellHereString', () => {
  const texts = fc.oneof({ weight: 2, arbitrary: hostileLines }, hostileText);

  it.each([
    ['LF', (text: string) => text],
    ['CRLF', crlf],
  ])('is read back as the same text from a file with %s, in ASCII', { timeout }, async (_, lineEnds) => {
    const file = path.join(folder, 'here-strings.ps1');
    let literals = 0;
    let all = 0;
    expect(
      await misread(texts, async (values) => {
        const sources = values.map(powershellHereString);
        expect(sources.filter((source) => /[^\t\n\x20-\x7e]/.test(source))).toEqual([]);
        literals += sources.filter((source) => source.startsWith("(@'")).length;
        all += sources.length;
        writeFileSync(file, lineEnds(sources.map((source) => `${source}\n`).join('')), 'latin1');
        const { output, errors } = await engine.run('param ($Path) & $Path', { arguments: { Path: file } });
        expect(errors).toEqual([]);
        return output;
      }),
    ).toEqual([]);
    // Many are here-strings, and not their own substitute.
    expect(literals / all).toBeGreaterThan(0.1);
  });

  it('stays readable', () => {
    expect(powershellHereString("It's\n\n\t$(one) `n \"text\"\n '@ x'@")).toBe(
      '(@\'\nIt\'s\n\n\t$(one) `n "text"\n \'@ x\'@\n\'@.Replace("`r`n", "`n"))',
    );
  });

  it.each([
    ['one line', 'a'],
    ['a line that ends a here-string', "a\n'@"],
    ['a first line that ends a here-string', "'@a\nb"],
    ['a quote that PowerShell takes for a single quote', 'a\n\u2019@'],
    ['what is not ASCII', 'a\n\u00e4'],
    ['CR', 'a\r\nb'],
    ['other control characters', 'a\n\u001b'],
    ['a blank at the end of a line', 'a \nb'],
    ['the head of a signature block', 'a\n# SIG # Begin signature block'],
    ['nearly the head of a signature block', 'a\n# SlG # Begin signature black'],
  ])('falls back for %s', (_, text) => expect(powershellHereString(text)).toBe(powershellText(text)));
});

describe('powershellDataText', () => {
  it('is read back as the same lines from a data file with CRLF', { timeout }, async () => {
    const texts = hostileLines.filter((text) => refusalOf(() => powershellDataText(text)) === undefined);
    const body = `
      $data = [scriptblock]::Create("@{ text = $source }")
      $data.CheckRestrictedLanguage([string[]] @(), [string[]] @(), $false)
      $data.Invoke()[0].text
    `;
    const read = (values: string[]): Promise<readonly JsonValue[]> =>
      forEachSource(
        body,
        values.map((text) => crlf(powershellDataText(text))),
      );
    expect(await misread(texts, read, crlf)).toEqual([]);
  });

  it.each([
    ['what is not ASCII', 'a\u00e4', 'U+00E4'],
    ['CR', 'a\r\nb', 'U+000D'],
    ['the head of a signature block', 'a\n# SIG # Begin signature block', 'Begin signature block'],
    ['nearly the head of a signature block', 'a\n# SlG # Begin signature black', 'Begin signature black'],
  ])('refuses %s', (_, text, named) => expect(refusalOf(() => powershellDataText(text))).toContain(named));
});

describe('singleQuoted', () => {
  const literal = hostileText.filter((text) => !/[\0\r\n]/.test(text) && text.isWellFormed());

  it('is read back as the same text from a file in UTF-8', { timeout }, async () => {
    const file = path.join(folder, 'single-quoted.ps1');
    expect(
      await misread(literal, async (texts) => {
        writeFileSync(file, texts.map((text) => `${singleQuoted(text)}\r\n`).join(''));
        const { output, errors } = await engine.run('param ($Path) & $Path', { arguments: { Path: file } });
        expect(errors).toEqual([]);
        return output;
      }),
    ).toEqual([]);
  });

  it('refuses what not every file keeps, and nothing else', { timeout }, async () => {
    expect(
      await misread(
        hostileText,
        (texts) => texts.map((text) => refusalOf(() => singleQuoted(text)) !== undefined),
        (text) => ['\0', '\r', '\n'].some((sign) => text.includes(sign)) || !text.isWellFormed(),
      ),
    ).toEqual([]);
    expect(refusalOf(() => singleQuoted('a\n'))).toBe(
      String.raw`EscapeError: a single-quoted PowerShell literal cannot hold U+000A: "a\n"`,
    );
  });
});

describe('powershellComment', () => {
  const introduction = '(a text, and no signature or help of this file) ';

  it('is read back as the same text, and PowerShell takes it for nothing else', { timeout }, async () => {
    // Also not for the help of a function or of the script, for #Requires, or for the head of a signature block.
    const body = `${parsed}
      $function = $ast.EndBlock.Statements[0]
      , @(
          $mistakes.Count
          $ast.EndBlock.Statements.Count
          $null -eq $function.GetHelpContent() -and $null -eq $ast.GetHelpContent() -and $null -eq $ast.ScriptRequirements
          @($tokens.Where({ $_.Kind -eq 'Comment' }).Text) -join [char] 10
      )
    `;
    expect(
      await misread(
        fc.tuple(fc.oneof(hostileText, nearSignature), fc.boolean()),
        async (values) => {
          const sources = values.map(([text, windows]) => {
            const source = `${powershellComment(text).join('\n')}\nfunction f { 'after' }`;
            return windows ? crlf(source) : source;
          });
          const answers = (await forEachSource(body, sources)) as [number, number, boolean, string][];
          return answers.map(([mistakes, statements, nothingElse, comment]) => {
            const lines = comment.split('\n').map((line) => line.replace(/^# ?/, '').replace(introduction, ''));
            return [mistakes, statements, nothingElse, lines.join('\n')];
          });
        },
        ([text]) => {
          const lines = text.split(/\r\n|[\n\r\u0085\u2028\u2029]/).map((line) => asciiOnly(line).trimEnd());
          return [0, 1, true, lines.join('\n')];
        },
      ),
    ).toEqual([]);
  });

  it.each(['.SYNOPSIS', ' .externalhelp C:\\x.xml', '.ForwardHelpTargetName Get-Item', '.NET decides'])(
    '%j does not become help',
    async (text) => {
      const source = `${powershellComment(text).join('\n')}\nfunction f { 'after' }`;
      expect(await forEachSource(`${parsed} $null -eq $ast.EndBlock.Statements[0].GetHelpContent()`, [source])).toEqual(
        [true],
      );
    },
  );

  it('shows what is not ASCII', () => {
    expect(powershellComment('\u201ea\u201d \u2026 #>\0\r\nb \ud83d')).toEqual([
      String.raw`# \u201ea" ... #>\u0000`,
      String.raw`# b \ud83d`,
    ]);
  });
});

describe('powershellName', () => {
  const keywords = 'if foreach class return in param process end data enum using try'.split(' ');
  const plain = fc.oneof(
    { weight: 1, arbitrary: fc.constantFrom(...keywords) },
    { weight: 4, arbitrary: fc.stringMatching(/^[A-Za-z_][A-Za-z0-9_]{0,20}$/) },
  );

  it('is read back as the same name of a variable, a key and a property', { timeout }, async () => {
    const body = `${parsed}
      $names = @($ast.FindAll({ $true }, $true)).ForEach({
          if ($_ -is [Management.Automation.Language.VariableExpressionAst]) { $_.VariablePath.UserPath }
          elseif ($_ -is [Management.Automation.Language.HashtableAst]) { $_.KeyValuePairs[0].Item1.Value }
          elseif ($_ -is [Management.Automation.Language.MemberExpressionAst]) { $_.Member.Value }
      })
      , @($mistakes.Count, ($names -join ' '))
    `;
    expect(
      await misread(
        plain,
        (names) =>
          forEachSource(
            body,
            names.map(powershellName).map((name) => `$${name} = @{ ${name} = 1 }\n[C]::${name}\n"$${name}"`),
          ),
        (name) => [0, `${name} ${name} ${name} ${name}`],
      ),
    ).toEqual([]);
  });

  it('refuses every other name', { timeout }, async () => {
    const other = fc
      .oneof(
        hostileText,
        fc.tuple(plain, hostileText, plain).map((parts) => parts.join('')),
        fc
          .tuple(plain, fc.constantFrom(...'-.:$?`\'" \n\u00e4\u2013'), fc.constantFrom('', 'a'))
          .map((parts) => parts.join('')),
        fc.constant('1a'),
      )
      .filter((name) => name === '' || [...name].some((sign, index) => !isPlain(sign, index)));
    expect(
      await misread(other, (names) =>
        names.map((name) => JSON.parse(refusalOf(() => powershellName(name))!.replace(/^[^"]*/, ''))),
      ),
    ).toEqual([]);
    expect(refusalOf(() => powershellName('a-b\n\u00e4'))).toBe(
      String.raw`EscapeError: a plain PowerShell name cannot be "a-b\n\u00e4"`,
    );
  });

  function isPlain(sign: string, index: number): boolean {
    const letters = 'abcdefghijklmnopqrstuvwxyz';
    return `${letters}${letters.toUpperCase()}_${index > 0 ? '0123456789' : ''}`.includes(sign);
  }
});
