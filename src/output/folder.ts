/** Artefacts and the folder that holds them: compare, write, and remove what is no longer generated. */
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { createTwoFilesPatch } from 'diff';
import type { Artefact } from '../render/artefact.js';

const manifestName = 'manifest.json';

/** The list of all artefacts, so that a later run knows which files it may remove. */
export function manifestOf(artefacts: readonly Artefact[]): Artefact {
  const files = artefacts.map((artefact) => artefact.path).toSorted();
  return { path: manifestName, text: `${JSON.stringify({ generatedBy: 'wslnet generate', files }, null, 2)}\n` };
}

/** What differs between artefacts and a folder. */
export interface Difference {
  path: string;
  kind: 'missing' | 'stale' | 'orphan';
  /** Unified diff from the folder to the artefact. */
  diff: string;
}

/** Compares without writing. */
export function compareWithFolder(artefacts: readonly Artefact[], folder: string): Difference[] {
  const wanted = artefacts.flatMap((artefact): Difference[] => {
    const present = readIfPresent(path.join(folder, artefact.path));
    if (present === artefact.text) return [];
    const diff = createTwoFilesPatch(
      artefact.path,
      artefact.path,
      present ?? '',
      artefact.text,
      'committed',
      'generated',
    );
    return [{ path: artefact.path, kind: present === undefined ? 'missing' : 'stale', diff }];
  });
  const orphans = orphansIn(artefacts, folder).map((orphan): Difference => ({
    path: orphan,
    kind: 'orphan',
    diff: '',
  }));
  return [...wanted, ...orphans];
}

/** Brings a folder up to date; puts out what was changed. */
export function writeToFolder(artefacts: readonly Artefact[], folder: string): Difference[] {
  const differences = compareWithFolder(artefacts, folder);
  const texts = new Map(artefacts.map((artefact) => [artefact.path, artefact.text]));
  for (const difference of differences) {
    const file = path.join(folder, difference.path);
    const text = texts.get(difference.path);
    if (text === undefined) {
      rmSync(file);
    } else {
      mkdirSync(path.dirname(file), { recursive: true });
      writeFileSync(file, text);
    }
  }
  return differences;
}

/** Files of the last manifest that are no longer generated; a path that leads out of the folder is no such file. */
function orphansIn(artefacts: readonly Artefact[], folder: string): string[] {
  const manifest = readIfPresent(path.join(folder, manifestName));
  const { files } = JSON.parse(manifest ?? '{"files":[]}') as { files: string[] };
  const wanted = new Set(artefacts.map((artefact) => artefact.path));
  return files.filter((file) => {
    const inside = !path.isAbsolute(file) && !path.normalize(file).startsWith('..');
    return inside && !wanted.has(file) && existsSync(path.join(folder, file));
  });
}

function readIfPresent(file: string): string | undefined {
  return existsSync(file) ? readFileSync(file, 'utf8') : undefined;
}
