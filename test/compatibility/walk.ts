/** Sources as the embedded PowerShell engine sees them: what is newer in their syntax, and what they use. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { packageRoot } from '../../src/package-root.js';
import type { Engine, JsonValue } from '../../src/pester-runner/engine.js';

export interface Source {
  readonly name: string;
  readonly text: string;
}

/** A place in a source, and what stands there. */
export interface Place {
  readonly line: number;
  readonly column: number;
  readonly text: string;
}

interface MemberUse {
  /** Empty where it is not known. */
  readonly type: string;
  readonly member: string;
  /** Of arguments; nothing for what is not called. */
  readonly count: number | null;
}

/** What is used there. */
export type Use = Place &
  (
    | { readonly kind: 'type' | 'attribute'; readonly type: string }
    | { readonly kind: 'setting'; readonly type: string; readonly member: string }
    | ({ readonly kind: 'static' } & MemberUse)
    | ({ readonly kind: 'instance' } & MemberUse)
    | { readonly kind: 'command'; readonly name: string }
    | { readonly kind: 'parameter'; readonly name: string; readonly member: string }
  );

export type Definition = Place &
  (
    | { readonly kind: 'function' | 'field'; readonly name: string }
    | { readonly kind: 'method'; readonly type: string; readonly member: string; readonly count: number }
  );

export interface Walked {
  readonly name: string;
  /** What the engine itself cannot parse. */
  readonly problems: readonly (Place & { readonly what: string })[];
  readonly newer: readonly (Place & { readonly what: string })[];
  readonly uses: readonly Use[];
  readonly defined: readonly Definition[];
}

const folder = path.join(packageRoot, 'test/compatibility');
const script = readFileSync(path.join(folder, 'walk.ps1'), 'utf8');

/** Walks the syntax trees of sources. */
export async function walk(engine: Engine, sources: readonly Source[]): Promise<readonly Walked[]> {
  const { output, errors } = await engine.run(script, {
    arguments: { Folder: folder, Sources: sources as unknown as JsonValue },
    newRunspace: true,
  });
  if (errors.length > 0) throw new Error(errors.map(({ message }) => message).join('\n'));
  return output as unknown as Walked[];
}
