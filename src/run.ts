/** The building flow, and nothing else: sources -> IR -> artefacts in memory. */
import path from 'node:path';
import { compile } from './compiler/compile.js';
import type { Ir } from './compiler/ir.js';
import { packageRoot } from './package-root.js';
import { manifestOf } from './output/folder.js';
import type { Artefact } from './render/artefact.js';
import { renderBash } from './render/bash.js';
import { renderDocs } from './render/docs.js';
import { renderPowerShellModule } from './render/powershell.js';
import { renderFactsSchema } from './render/facts-schema.js';
import { renderRulesSchema } from './render/schema.js';

/** Milliseconds that each stage took. */
export type Timing = Record<'compile' | 'render', number>;

/** Everything that generated/ holds, in memory. */
export function buildArtefacts(sources: string = path.join(packageRoot, 'src')): {
  ir: Ir;
  artefacts: Artefact[];
  timing: Timing;
} {
  const started = performance.now();
  const ir = compile(sources);
  const compiled = performance.now();
  const schemas = [renderRulesSchema(ir), renderFactsSchema(ir)];
  const rendered = [...renderPowerShellModule(ir), renderBash(ir), ...schemas, ...renderDocs(ir)];
  const artefacts = [...rendered, manifestOf(rendered)];
  return { ir, artefacts, timing: { compile: compiled - started, render: performance.now() - compiled } };
}
