/** From the TypeScript sources to the IR: the only door to ts-morph. */
import { Project } from 'ts-morph';
import type { SourceFile } from 'ts-morph';
import type { Ir, IrObject } from './ir.js';
import { readCmdlets } from './read-cmdlets.js';
import { readFacts, readFactTypes, readObjects } from './read-objects.js';
import { readRules } from './read-rules.js';

/**
 * Compiles the models and rules below a folder of sources (`…/src`).
 * @throws CompileError for the first thing that the compiler does not know, with file, line and what to write instead.
 */
export function compile(sources: string): Ir {
  const project = newProject();
  const models = project.addSourceFilesAtPaths(`${sources}/model/cmdlets/*.ts`);
  const rulesFiles = project.addSourceFilesAtPaths(`${sources}/rules/*.ts`);
  const objectsFile = project.addSourceFileAtPath(`${sources}/model/objects.ts`);
  const factsFile = project.addSourceFileAtPath(`${sources}/model/facts.ts`);
  const { rules, constants, std } = readRules(byPath(rulesFiles));
  const facts = readFacts(factsFile);
  const cmdlets = readCmdlets(byPath(models), facts, rules).filter(({ isReleased }) => isReleased);
  const isPutOut = ({ name }: IrObject): boolean => cmdlets.some(({ output }) => output === name);
  return {
    cmdlets,
    objects: readObjects(objectsFile).filter(isPutOut),
    facts,
    factTypes: readFactTypes(factsFile),
    rules,
    constants,
    std,
  };
}

/**
 * Compiles files of rules alone, in this order, with std from where they import it.
 * @throws CompileError as `compile` does.
 */
export function compileRules(paths: readonly string[]): Pick<Ir, 'rules' | 'constants' | 'std'> {
  const project = newProject();
  return readRules(paths.map((path) => project.addSourceFileAtPath(path)));
}

function newProject(): Project {
  return new Project({
    compilerOptions: {
      strict: true,
      noUncheckedIndexedAccess: true,
      exactOptionalPropertyTypes: true,
      target: 10,
      // Without the types of browsers, which are most of what would be read.
      lib: ['lib.es2023.d.ts'],
      types: [],
      module: 199,
    },
    skipAddingFilesFromTsConfig: true,
  });
}

/** An order that does not depend on the file system. */
function byPath(files: SourceFile[]): SourceFile[] {
  return files.toSorted((one, other) => (one.getFilePath() < other.getFilePath() ? -1 : 1));
}
