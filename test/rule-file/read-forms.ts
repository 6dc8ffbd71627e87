/** Rule files of every form from texts. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { loadRuleFile } from '../../src/rule-file/load-rule-file.js';
import { readRuleFile } from '../../src/rule-file/read-rule-file.js';
import type { RuleFile } from '../../src/rule-file/read-rule-file.js';

export type Form = 'ini' | 'json' | 'ts';

/** Reads a text; a `.ts` one through a file in a folder that has nothing else. */
export async function readForm(form: Form, text: string): Promise<RuleFile> {
  if (form !== 'ts') return readRuleFile(text, form);
  const folder = mkdtempSync(path.join(tmpdir(), 'wslnet-rules-'));
  try {
    writeFileSync(path.join(folder, 'rules.ts'), text);
    return await loadRuleFile(path.join(folder, 'rules.ts'));
  } finally {
    rmSync(folder, { recursive: true });
  }
}
