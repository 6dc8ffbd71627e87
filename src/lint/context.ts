/** What checks look at: everything in memory, so that a test can alter it. */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Ir } from '../compiler/ir.js';
import { errors } from '../model/errors.js';
import type { ErrorDefinition } from '../model/errors.js';
import { moduleInfo } from '../model/module.js';
import { packageRoot } from '../package-root.js';
import { buildArtefacts } from '../run.js';
import { signInMemory } from './signed-module.js';
import type { SignedModule } from './signed-module.js';

/** Files that are not generated. An installed package lacks them. */
const repositoryFiles = ['.gitattributes', 'CHANGELOG.md'] as const;

/** A file of the repository that checks read. */
export type RepositoryFile = (typeof repositoryFiles)[number];

/** Everything that checks see. */
export interface LintContext {
  readonly ir: Ir;
  /** Texts by path below generated/. */
  readonly artefacts: ReadonlyMap<string, string>;
  readonly errors: Readonly<Record<string, ErrorDefinition>>;
  /** Name of the module: its files and folder are named so. */
  readonly moduleName: string;
  /** By which PowerShell knows the module for ever. */
  readonly guid: string;
  /** The module as `wslnet pack` would sign it. */
  readonly signed: SignedModule;
  /** Only those that are there. */
  readonly repository: ReadonlyMap<RepositoryFile, string>;
}

/** The context of these sources. */
export async function readContext(): Promise<LintContext> {
  const repository = repositoryFiles.flatMap((name): [RepositoryFile, string][] => {
    const file = path.join(packageRoot, name);
    return existsSync(file) ? [[name, readFileSync(file, 'utf8')]] : [];
  });
  const { ir, artefacts } = buildArtefacts();
  const prefix = `${moduleInfo.name}/`;
  const module = artefacts
    .filter((artefact) => artefact.path.startsWith(prefix))
    .map((artefact) => [artefact.path.slice(prefix.length), Buffer.from(artefact.text)] as const);
  return {
    ir,
    artefacts: new Map(artefacts.map((artefact) => [artefact.path, artefact.text])),
    errors,
    moduleName: moduleInfo.name,
    guid: moduleInfo.guid,
    signed: await signInMemory(moduleInfo.name, new Map(module)),
    repository: new Map(repository),
  };
}
