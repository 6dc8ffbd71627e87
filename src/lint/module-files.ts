/** The files of the module as checks read them: texts without carriage returns. */
import type { LintContext } from './context.js';

/** Kinds of files, by what follows the name of the module. */
const paths = {
  module: (name: string) => `${name}/${name}.psm1`,
  rules: (name: string) => `${name}/${name}.Rules.ps1`,
  errors: (name: string) => `${name}/${name}.Errors.ps1`,
  files: (name: string) => `${name}/${name}.Files.ps1`,
  manifest: (name: string) => `${name}/${name}.psd1`,
  format: (name: string) => `${name}/${name}.Format.ps1xml`,
  types: (name: string) => `${name}/${name}.Types.ps1xml`,
  help: (name: string) => `${name}/en-US/${name}-help.xml`,
  about: (name: string) => `${name}/en-US/about_${name}.help.txt`,
};

/** A file of the module. */
export type ModuleFile = keyof typeof paths;

/** The path of a file below generated/. */
export function modulePath(context: LintContext, file: ModuleFile): string {
  return paths[file](context.moduleName);
}

/** The text of a file; empty where it is not generated. */
export function moduleText(context: LintContext, file: ModuleFile): string {
  return unixText(context.artefacts.get(modulePath(context, file)) ?? '');
}

/** All files of the module by path. */
export function moduleFiles(context: LintContext): [path: string, text: string][] {
  return [...context.artefacts].filter(([file]) => file.startsWith(`${context.moduleName}/`));
}

/** The text with LF alone. */
export function unixText(text: string): string {
  return text.replaceAll('\r\n', '\n');
}
