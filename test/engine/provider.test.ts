import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { useEngine, useTempFolder } from './harness.js';

const { run } = useEngine();
const root = useTempFolder();
let folder = '';
let count = 0;

// Two files whose names are patterns, and one that both patterns match.
beforeEach(async () => {
  folder = path.join(root(), `case ${count++}`);
  await mkdir(folder);
  for (const name of ['a[1].txt', '*.txt', 'a1.txt']) await writeFile(path.join(folder, name), `in ${name}`);
});

const inFolder = (script: string) =>
  run(`param($Folder) Set-Location -LiteralPath $Folder; ${script}`, { arguments: { Folder: folder } });

describe('-LiteralPath takes names as they are', () => {
  it.each([
    ["Test-Path -LiteralPath 'a[1].txt', 'a[2].txt', '*.txt', '?.txt'", [true, false, true, false]],
    ["Test-Path 'a[1].txt', 'b[1].txt', '*1.txt'", [true, false, true]],
    ["(Get-Item -LiteralPath 'a[1].txt').Name", ['a[1].txt']],
    ["(Get-Item 'a[1].txt').Name", ['a1.txt']],
    ["(Get-ChildItem -LiteralPath '*.txt').Name", ['*.txt']],
    ["Get-Content -LiteralPath '*.txt'", ['in *.txt']],
    ["(Resolve-Path -LiteralPath 'a[1].txt').Path.EndsWith('a[1].txt')", [true]],
    ["Convert-Path -LiteralPath '*.txt' | Split-Path -Leaf", ['*.txt']],
    ["(Get-ItemProperty -LiteralPath 'a[1].txt').Name", ['a[1].txt']],
    ["Get-ItemPropertyValue -LiteralPath '*.txt' -Name Length", [8]],
  ])('%s', async (script, output) => {
    const result = await inFolder(script);
    expect(result.errors).toEqual([]);
    expect(result.output).toEqual(output);
  });

  it.each([
    ["Remove-Item -LiteralPath '*.txt'", ['a1.txt', 'a[1].txt']],
    ["Remove-Item -LiteralPath 'a[1].txt'", ['*.txt', 'a1.txt']],
    ["Remove-Item 'a[1].txt'", ['*.txt', 'a[1].txt']],
    ["Copy-Item -LiteralPath '*.txt' copy", ['*.txt', 'a1.txt', 'a[1].txt', 'copy']],
    ["Move-Item -LiteralPath 'a[1].txt' moved", ['*.txt', 'a1.txt', 'moved']],
    ["Rename-Item -LiteralPath 'a[1].txt' 'b[2]'", ['*.txt', 'a1.txt', 'b[2]']],
    ["Get-Item -LiteralPath '*.txt' | Remove-Item", ['a1.txt', 'a[1].txt']],
  ])('%s', async (script, left) => {
    expect((await inFolder(script)).errors).toEqual([]);
    expect((await readdir(folder)).toSorted()).toEqual(left.toSorted());
  });

  it('writes to the file that was named', async () => {
    await inFolder(
      "Set-Content -LiteralPath 'a[1].txt' 'new'; Add-Content -LiteralPath '*.txt' '!'; 'out' | Out-File -LiteralPath 'n[0]'",
    );
    expect(await readFile(path.join(folder, 'a[1].txt'), 'utf8')).toBe('new\n');
    expect(await readFile(path.join(folder, '*.txt'), 'utf8')).toBe('in *.txt!\n');
    expect(await readFile(path.join(folder, 'a1.txt'), 'utf8')).toBe('in a1.txt');
    expect(await readFile(path.join(folder, 'n[0]'), 'utf8')).toBe('out\n');
  });

  it('is an error where the name does not exist, and nothing where a pattern finds nothing', async () => {
    expect((await inFolder("Get-Item -LiteralPath 'n*'")).errors[0]?.category).toBe('ObjectNotFound');
    expect(await inFolder("Get-Item 'n*'")).toMatchObject({ errors: [], output: [] });
    // A last part that is no folder is looked for in every folder.
    expect(await inFolder('Get-ChildItem none -Recurse -Filter *.txt')).toMatchObject({ errors: [], output: [] });
  });
});

describe('changes', () => {
  it('-WhatIf says what would happen and does nothing', async () => {
    const result = await inFolder(
      'Remove-Item a1.txt -WhatIf; New-Item d -ItemType Directory -WhatIf; Set-Content a1.txt x -WhatIf',
    );
    expect(result.text.match(/^What if: /gm)).toHaveLength(3);
    expect((await readdir(folder)).length).toBe(3);
    expect(await readFile(path.join(folder, 'a1.txt'), 'utf8')).toBe('in a1.txt');
  });

  it('Remove-Item asks before it takes children', async () => {
    const script = 'New-Item d/e -ItemType Directory -Force | Out-Null; Remove-Item d; Test-Path d';
    expect((await inFolder(script)).output).not.toEqual([false]);
    const result = await run(`param($Folder) Set-Location -LiteralPath $Folder; ${script}`, {
      arguments: { Folder: folder },
      answers: ['y'],
    });
    expect(result.output).toEqual([false]);
  });

  it('New-Item makes files, folders and missing parents', async () => {
    const result = await inFolder(
      '(New-Item x/y/z.txt -Force -Value v).Name; Get-Content x/y/z.txt; (New-Item -Path x -Name n -ItemType Directory).PSIsContainer; New-Item a1.txt',
    );
    expect(result.output).toEqual(['z.txt', 'v', true]);
    expect(result.errors).toEqual([
      expect.objectContaining({ id: 'NewItemIOError,Microsoft.PowerShell.Commands.NewItemCommand' }),
    ]);
  });

  it('goes on with the next path after an error', async () => {
    const result = await inFolder('Get-Content none1, a1.txt, none2');
    expect(result.output).toEqual(['in a1.txt']);
    expect(result.errors).toHaveLength(2);
  });
});

describe('content', () => {
  it.each([
    ["Set-Content f 'a', 'b'; (Get-Content f -Raw).Length", [4]],
    ["Set-Content f 'a', 'b', 'c'; Get-Content f -TotalCount 2", ['a', 'b']],
    ["Set-Content f 'a', 'b', 'c'; Get-Content f -Tail 1", ['c']],
    ["'a', 'b' | Set-Content f; (Get-Content f -ReadCount 0).Count", [2]],
    [
      "Set-Content f 'é' -Encoding utf8BOM -NoNewline; [IO.File]::ReadAllBytes((Convert-Path f))",
      [239, 187, 191, 195, 169],
    ],
    ["Set-Content f 'é' -Encoding utf8; Get-Content f -Encoding utf8", ['é']],
    ["Set-Content f 'a'; Clear-Content f; (Get-Item f).Length", [0]],
    ["Set-Content function:Get-One '1'; Get-One", [1]],
    [
      'Set-Item env:WSLNET_TEST x; $env:WSLNET_TEST; Remove-Item env:WSLNET_TEST; Test-Path env:WSLNET_TEST',
      ['x', false],
    ],
  ])('%s', async (script, output) => {
    const result = await inFolder(script);
    expect(result.errors).toEqual([]);
    expect(result.output).toEqual(output);
  });
});

describe('paths, locations and drives', () => {
  it.each([
    [
      "Split-Path '/a/b.txt'; Split-Path '/a/b.txt' -Leaf; Split-Path '/a/b.txt' -LeafBase; Split-Path '/a/b.txt' -Extension",
      ['/a', 'b.txt', 'b', '.txt'],
    ],
    ["Split-Path 'HKLM:\\SOFTWARE\\X' -Qualifier; Split-Path 'HKLM:\\a' -NoQualifier", ['HKLM:', '\\a']],
    ["Join-Path a b c; Join-Path '/a', '/b' c", ['a/b/c', '/a/c', '/b/c']],
    ['Push-Location /usr; (Get-Location).Path; Pop-Location; (Get-Location).Path -eq $Folder', ['/usr', true]],
    [
      '$null = New-PSDrive T FileSystem $Folder; Test-Path T:a1.txt; Remove-PSDrive T; Test-Path T:a1.txt',
      [true, false],
    ],
    ['(Get-ChildItem -Filter a1*).Name; Get-ChildItem -Name -Include a1*', ['a1.txt', 'a1.txt']],
    ["Test-Path . -PathType Leaf; Test-Path a1.txt -PathType Leaf; Test-Path ''", [false, true, false]],
    ['Resolve-Path a1.txt -Relative', ['./a1.txt']],
    ["(Get-PSProvider).Name -contains 'FileSystem'", [true]],
  ])('%s', async (script, output) => {
    const result = await inFolder(script);
    expect(result.errors).toEqual([]);
    expect(result.output).toEqual(output);
  });
});
