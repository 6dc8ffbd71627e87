/** Builds the .NET projects of the tests, once for each state of their sources. */
import { createHash } from 'node:crypto';
import { mkdir, open, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { execa, ExecaError } from 'execa';
import { KnownError } from '../known-error.js';

/** Environment of every dotnet process that this package starts. */
export const dotnetEnvironment = {
  DOTNET_CLI_TELEMETRY_OPTOUT: '1',
  DOTNET_NOLOGO: '1',
  POWERSHELL_TELEMETRY_OPTOUT: '1',
};

const inputs = /\.(cs|csproj|props|targets|ps1|psm1|psd1|ps1xml)$/;
const outputs = new Set(['bin', 'obj', 'node_modules']);
const stampName = '.wslnet-build';
const lockPatience = 180_000;

/** Builds a project into a folder unless that folder holds the same state already. Gives true where it built. */
export async function buildDotnet(project: string, outDir: string): Promise<boolean> {
  const digest = await digestOf(path.dirname(project));
  if (await isBuilt(outDir, digest)) return false;
  await mkdir(outDir, { recursive: true });
  const release = await takeLock(path.join(outDir, '.wslnet-lock'));
  try {
    // Another process may have built while this one waited.
    if (await isBuilt(outDir, digest)) return false;
    await runBuild(project, outDir);
    await writeFile(path.join(outDir, stampName), digest);
    return true;
  } finally {
    await release();
  }
}

async function runBuild(project: string, outDir: string): Promise<void> {
  const args = [
    'build',
    project,
    '--configuration',
    'Release',
    '--verbosity',
    'quiet',
    '--nologo',
    `-p:OutputPath=${outDir}${path.sep}`,
  ];
  try {
    await execa('dotnet', args, { env: dotnetEnvironment, all: true, stdin: 'ignore' });
  } catch (error) {
    if (!(error instanceof ExecaError)) throw error;
    if (error.code === 'ENOENT') throw missingDotnet();
    throw new KnownError('DotnetBuildFailed', `dotnet could not build ${project}:\n${error.all ?? error.message}`);
  }
}

/** The error for a machine without the SDK. */
export function missingDotnet(): KnownError {
  return new KnownError(
    'DotnetNotFound',
    'dotnet was not found. The PowerShell tests need the .NET 10 SDK: install it from https://dotnet.microsoft.com/download ' +
      '(or with your package manager, for example "apt-get install dotnet-sdk-10.0"), or set WSLNET_PWSH to a PowerShell 7.',
  );
}

async function isBuilt(outDir: string, digest: string): Promise<boolean> {
  try {
    return (await readFile(path.join(outDir, stampName), 'utf8')) === digest;
  } catch {
    return false;
  }
}

/** SHA-256 over the names and bytes of all source files, so that a time stamp never decides. */
async function digestOf(folder: string): Promise<string> {
  const hash = createHash('sha256');
  for (const file of (await sourcesIn(folder)).toSorted()) {
    hash
      .update(`${path.relative(folder, file)}\0`)
      .update(await readFile(file))
      .update('\0');
  }
  return hash.digest('hex');
}

async function sourcesIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  const nested = entries.map((entry) => {
    const full = path.join(folder, entry.name);
    if (entry.isDirectory()) return outputs.has(entry.name) ? [] : sourcesIn(full);
    return inputs.test(entry.name) && !entry.name.endsWith('.Tests.ps1') ? [full] : [];
  });
  return (await Promise.all(nested)).flat();
}

/** A lock file that only one process can create; one that was left behind by a dead process is taken over. */
async function takeLock(file: string): Promise<() => Promise<void>> {
  const end = Date.now() + lockPatience;
  while (Date.now() < end) {
    try {
      const handle = await open(file, 'wx');
      await handle.writeFile(String(process.pid));
      await handle.close();
      return () => rm(file, { force: true });
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
    if (await isAbandoned(file)) await rm(file, { force: true });
    else await sleep(200);
  }
  throw new KnownError(
    'DotnetBuildLocked',
    `Another build holds ${file} for more than ${lockPatience / 1000} s. Delete the file if no build is running.`,
  );
}

async function isAbandoned(file: string): Promise<boolean> {
  try {
    const owner = Number(await readFile(file, 'utf8'));
    // An empty file is one that is being written; it is given a moment.
    if (!owner) return Date.now() - (await stat(file)).mtimeMs > 5000;
    process.kill(owner, 0);
    return false;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ESRCH';
  }
}
