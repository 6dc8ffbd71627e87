/** The tags of the Pester tests that are meant, read without PowerShell. */
import { readFile } from 'node:fs/promises';
import type { Command } from 'commander';
import { findTestFiles } from '../pester-runner/find-tests.js';
import { argumentsBefore } from './read-words.js';

/** `-Tag Registry`, `-Tag 'Slow', "Registry"`. */
const tags = /-Tag\s+((?:'[^']*'|"[^"]*"|[\w-]+)(?:\s*,\s*(?:'[^']*'|"[^"]*"|[\w-]+))*)/gi;

/** The tags of the files that the command line names, or of those in `test`. */
export async function findTags(command: Command, words: readonly string[]): Promise<string[]> {
  const paths = argumentsBefore(command, words);
  const files = await findTestFiles(paths.length === 0 ? ['test'] : paths).catch(() => []);
  const texts = await Promise.all(files.map((file) => readFile(file, 'utf8')));
  const found = texts.flatMap((text) => [...text.matchAll(tags)].flatMap(([, list = '']) => list.split(',')));
  return [...new Set(found.map((tag) => tag.trim().replace(/^(['"])(.*)\1$/, '$2')))].toSorted();
}
