/** The package of the command line as npm makes and installs it. */
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { execa } from 'execa';
import { packageName, packageRoot } from '../../src/package-root.js';

/** A package that npm has made. */
export interface Tarball {
  file: string;
  /** Paths in it. */
  files: string[];
  unpackedSize: number;
}

/** Packs the command line into a folder. lib/ has to be up to date: the tests see to that. */
export async function packForNpm(folder: string): Promise<Tarball> {
  const args = ['pack', '--json', '--ignore-scripts', '--pack-destination', folder];
  const { stdout } = await execa('npm', args, { cwd: packageRoot });
  const [made] = JSON.parse(stdout) as [{ filename: string; files: { path: string }[]; unpackedSize: number }];
  const { filename, files, unpackedSize } = made;
  return { file: path.join(folder, filename), files: files.map((file) => file.path), unpackedSize };
}

interface LockedPackage {
  dev?: boolean;
  devOptional?: boolean;
}

/**
 * Installs it into an empty folder, with its dependencies alone and in the versions that we lock: npm then needs nothing
 * that `npm ci` of the repository has not fetched.
 */
export async function installFromNpm({ file }: Tarball, folder: string): Promise<void> {
  const own = JSON.parse(readFileSync(path.join(packageRoot, 'package.json'), 'utf8')) as Record<string, unknown>;
  const lock = JSON.parse(readFileSync(path.join(packageRoot, 'package-lock.json'), 'utf8')) as {
    packages: Record<string, LockedPackage>;
  };
  const needed = Object.entries(lock.packages).filter(
    ([name, { dev, devOptional }]) => name !== '' && !dev && !devOptional,
  );
  const source = `file:${path.relative(folder, file)}`;
  const integrity = `sha512-${createHash('sha512').update(readFileSync(file)).digest('base64')}`;
  const { version, dependencies, bin, engines, license } = own;
  const root = { name: 'empty', version: '1.0.0', dependencies: { [packageName]: source } };
  writeFileSync(path.join(folder, 'package.json'), JSON.stringify({ ...root, private: true }));
  const packages = {
    '': root,
    [`node_modules/${packageName}`]: { version, resolved: source, integrity, license, dependencies, bin, engines },
    ...Object.fromEntries(needed),
  };
  writeFileSync(
    path.join(folder, 'package-lock.json'),
    JSON.stringify({ name: 'empty', version: '1.0.0', lockfileVersion: 3, requires: true, packages }),
  );
  await execa('npm', ['ci', '--prefer-offline', '--ignore-scripts', '--no-audit', '--no-fund'], { cwd: folder });
}
