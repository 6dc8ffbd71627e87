/** Who accepts and refuses what, and what it costs: `node scripts/bench-signing.mjs` prints it. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { signBytes } from '../../src/signing/sign-bytes.js';
import { judge } from '../signing/judge.js';
import { matrix } from '../signing/matrix.js';
import { structureAttacks } from '../signing/structure-attacks.js';
import { issueSigner, signerOf, signerWith } from '../signing/test-certificates.js';
import { afterwards, signedAt, timestampAttacks } from '../signing/timestamp-attacks.js';
import { askOsslsigncode, signingFiles } from './signing-files.js';
import type { SigningFiles } from './signing-files.js';
import { runTool } from './tools.js';

const body = Buffer.from('Write-Host one\r\nWrite-Host two\r\n');
const count = 50;

/** How many files each judge accepts. */
interface Row {
  title: string;
  files: number;
  ours: number;
  theirs: number;
}

/** Prints the table and the times. */
export async function main(): Promise<void> {
  const files = signingFiles(mkdtempSync(path.join(tmpdir(), 'wslnet-table-')));
  try {
    print('Accepted by wslnet and by osslsigncode', [
      ...(await matrixRows(files)),
      await structureRow(files),
      await timestampRow(files, 'timestamp attacks, certificate valid', signedAt),
      await timestampRow(files, 'timestamp attacks, certificate ended', afterwards),
    ]);
    await speed(files);
  } finally {
    rmSync(files.folder, { recursive: true });
  }
}

async function theirs(files: SigningFiles, name: string, bytes: Uint8Array, ...args: string[]): Promise<boolean> {
  return (await askOsslsigncode([...args, '-in', files.put(name, bytes)], files.ca)).accepted;
}

async function matrixRows(files: SigningFiles): Promise<Row[]> {
  const whole: Row = { title: 'signed files: encodings, line ends, extensions, keys', files: 0, ours: 0, theirs: 0 };
  const unknown: Row = { ...whole, title: 'the same in UTF-16BE and code page 1252' };
  const changed: Row = { ...whole, title: 'all of those with one bit of the text changed' };
  for (const { bytes, extensions, withoutMark, unknownToOthers } of matrix) {
    for (const extension of extensions) {
      for (const kind of ['RSA-3072', 'P-256', 'P-384'] as const) {
        const name = `Test${extension}`;
        const signed = Buffer.from(await signBytes(bytes, name, { signer: signerWith(kind), withoutMark }));
        const turned = Buffer.from(signed);
        turned[bytes.length >> 1]! ^= 1;
        for (const [row, file] of [
          [unknownToOthers ? unknown : whole, signed],
          [changed, turned],
        ] as const) {
          row.files += 1;
          if (judge(file, { withoutMark }, name) === 'accepted') row.ours += 1;
          if (await theirs(files, name, file)) row.theirs += 1;
        }
      }
    }
  }
  return [whole, unknown, changed];
}

async function structureRow(files: SigningFiles): Promise<Row> {
  const signed = Buffer.from(await signBytes(body, 'a.ps1', { signer: signerWith('P-256') })).toString();
  const attacks = structureAttacks.filter(({ harmless }) => !harmless);
  const row: Row = { title: 'structure attacks', files: attacks.length, ours: 0, theirs: 0 };
  for (const { change } of attacks) {
    const file = Buffer.from(change(signed));
    if (judge(file) === 'accepted') row.ours += 1;
    if (await theirs(files, 'a.ps1', file)) row.theirs += 1;
  }
  return row;
}

async function timestampRow(files: SigningFiles, title: string, now: Date): Promise<Row> {
  const row: Row = { title, files: timestampAttacks.length, ours: 0, theirs: 0 };
  for (const { signed } of timestampAttacks) {
    if (judge(signed, { now }) === 'accepted') row.ours += 1;
    const at = ['-time', String(now.getTime() / 1000), '-TSA-CAfile', files.ca];
    if (await theirs(files, 'a.ps1', signed, ...at)) row.theirs += 1;
  }
  return row;
}

/** Files in one process against a process for each. */
async function speed(files: SigningFiles): Promise<void> {
  const identity = issueSigner('RSA-3072');
  const signer = signerOf(identity);
  const { certificate, key } = files.identity(identity);
  const scripts = Array.from({ length: count }, (_, index) => Buffer.from(`Write-Host ${index}\r\n`.repeat(100)));
  // Once before anything is measured: the first call compiles what it runs.
  judge(await signBytes(body, 'a.ps1', { signer }));
  const started = performance.now();
  const signed: Uint8Array[] = [];
  for (const script of scripts) signed.push(await signBytes(script, 'a.ps1', { signer }));
  const between = performance.now();
  const accepted = signed.filter((bytes) => judge(bytes) === 'accepted').length;
  const ended = performance.now();
  const [input, output] = [files.put('in.ps1', scripts[0]!), path.join(files.folder, 'out.ps1')];
  const theirSigning = await elapsed(async () => {
    rmSync(output, { force: true });
    await runTool('osslsigncode', [
      'sign',
      '-certs',
      certificate,
      '-key',
      key,
      '-h',
      'sha256',
      '-in',
      input,
      '-out',
      output,
    ]);
  });
  const theirVerifying = await elapsed(() => askOsslsigncode(['-in', output], files.ca));
  if (accepted !== count) throw new Error(`${accepted} of ${count} files are accepted`);
  process.stdout.write(`\n${count} files of 1.4 KB, RSA-3072: wslnet in one process, osslsigncode once for each\n`);
  for (const [title, ours, other] of [
    ['sign', between - started, theirSigning],
    ['verify', ended - between, theirVerifying],
  ] as const) {
    const each = `${(ours / count).toFixed(2)} ms a file, osslsigncode ${(other / count).toFixed(2)} ms`;
    process.stdout.write(`  ${title.padEnd(8)} ${each}: ${(other / ours).toFixed(1)} times faster\n`);
  }
}

async function elapsed(work: () => Promise<unknown>): Promise<number> {
  const started = performance.now();
  for (let run = 0; run < count; run += 1) await work();
  return performance.now() - started;
}

function print(title: string, rows: readonly Row[]): void {
  process.stdout.write(`\n${title}\n`);
  for (const row of rows) {
    const counts = `${String(row.ours).padStart(4)} ${String(row.theirs).padStart(13)}   of ${row.files}`;
    process.stdout.write(`  ${row.title.padEnd(54)} ${counts}\n`);
  }
}
