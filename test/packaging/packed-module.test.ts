/** The packed module: unpacked as an installer does it, and run in fresh processes of the PowerShell engine. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { packageRoot } from '../../src/package-root.js';
import { packModule } from '../../src/packaging/pack-module.js';
import { readPackage } from '../../src/packaging/read-package.js';
import { definePesterTests } from '../../src/pester-runner/index.js';
import { useEngine } from '../engine/harness.js';
import { signerWith } from '../signing/test-certificates.js';
import { generatedModule } from './module-files.js';

const root = mkdtempSync(path.join(tmpdir(), 'wslnet-packed-'));
afterAll(() => rmSync(root, { recursive: true }));
const signer = signerWith('RSA-2048');
const packed = await packModule('WslNet', generatedModule(), { signer, time: signer.certificate.notBefore });
const { files, version } = readPackage(packed.package.bytes);
// As Install-PSResource lays it out: without the parts of the package, below name and version.
const module = path.join(root, 'Modules', 'WslNet', version.split('-')[0]!);
for (const [name, content] of files) {
  mkdirSync(path.dirname(path.join(module, name)), { recursive: true });
  writeFileSync(path.join(module, name), content);
}

const { run } = useEngine();

describe('the packed module', () => {
  it('is found by its name, imports, and is the one that was packed', async () => {
    const { output, errors } = await run(
      `param ($Modules, $Root)
      $env:PSModulePath = $Modules
      Import-Module ([System.IO.Path]::Combine($Root, 'test', 'windows', 'SimulatedWindows.psd1'))
      Reset-SimulatedWindows
      Import-Module WslNet
      $info = Get-Module WslNet
      Add-WslPortForward 8080 -WhatIf:$false -Confirm:$false
      @($info.ModuleBase, [string] $info.Version, [string] (Get-WslPortForward).ListenPort, (Get-Help Add-WslPortForward).Synopsis)
      Remove-Module WslNet, SimulatedWindows`,
      { arguments: { Modules: path.join(root, 'Modules'), Root: packageRoot } },
    );
    expect(errors).toEqual([]);
    expect(output.slice(0, 3)).toEqual([module, version.split('-')[0], '8080']);
    expect(output[3]).toMatch(/^Forward/);
  });

  it('has no file in which PowerShell finds a syntax error, signature blocks included', async () => {
    for (const [name, content] of files) {
      if (!/\.ps(?:1|m1|d1)$/.test(name)) continue;
      const { errors, output } = await run(
        `param ($Text) $tokens = $null; $mistakes = $null
        $null = [System.Management.Automation.Language.Parser]::ParseInput($Text, [ref] $tokens, [ref] $mistakes)
        @($mistakes | ForEach-Object Message)`,
        { arguments: { Text: content.toString('latin1') } },
      );
      expect([name, errors, output]).toEqual([name, [], []]);
    }
  });
});

// The tests of the cmdlets, on what is shipped.
const tests = ['Module', 'Add', 'Remove'].map((name) => path.join(packageRoot, 'test/powershell', `${name}.Tests.ps1`));
const env = { WSLNET_TEST_MODULE: path.join(module, 'WslNet.psd1') };
await definePesterTests(tests, { describe, it }, { env, timeoutMs: 600_000 });
