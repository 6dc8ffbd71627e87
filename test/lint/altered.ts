/** Contexts that differ from the real one in one thing. */
import type { IrCmdlet, IrObject, IrParameter } from '../../src/compiler/ir.js';
import type { LintContext } from '../../src/lint/context.js';
import { modulePath } from '../../src/lint/module-files.js';
import type { ModuleFile } from '../../src/lint/module-files.js';

/** The first of some things that is of a kind; its absence is a mistake of the test. */
export function first<T>(things: readonly T[], isOne: (thing: T) => boolean): T {
  const found = things.find(isOne);
  if (found === undefined) throw new Error('The real models no longer hold what this test alters.');
  return found;
}

/** Another name wherever the name stands: models, artefacts, files. */
export function renamed(context: LintContext, from: string, to: string): LintContext {
  const { cmdlets, objects } = context.ir;
  const swap = (text: string): string => text.replaceAll(from, to);
  return {
    ...context,
    ir: {
      ...context.ir,
      cmdlets: cmdlets.map((cmdlet) => ({
        ...cmdlet,
        name: swap(cmdlet.name),
        parameters: cmdlet.parameters.map((parameter) => ({ ...parameter, name: swap(parameter.name) })),
      })),
      objects: objects.map((object) => ({
        ...object,
        key: object.key.map(swap),
        properties: object.properties.map((property) => ({ ...property, name: swap(property.name) })),
      })),
    },
    artefacts: new Map([...context.artefacts].map(([path, text]) => [swap(path), swap(text)])),
    repository: new Map([...context.repository].map(([name, text]) => [name, swap(text)])),
  };
}

/** Another text in one file of the module. It must differ. */
export function withText(context: LintContext, file: ModuleFile, change: (text: string) => string): LintContext {
  const path = modulePath(context, file);
  const before = context.artefacts.get(path) ?? '';
  const after = change(before);
  if (after === before) throw new Error(`${path} does not hold what this test alters.`);
  return { ...context, artefacts: new Map([...context.artefacts, [path, after]]) };
}

/** Other values in the cmdlets of a kind. */
export function withCmdlets(
  context: LintContext,
  isOne: (cmdlet: IrCmdlet) => boolean,
  change: Partial<IrCmdlet> | ((cmdlet: IrCmdlet) => Partial<IrCmdlet>),
): LintContext {
  first(context.ir.cmdlets, isOne);
  const cmdlets = context.ir.cmdlets.map((cmdlet) =>
    isOne(cmdlet) ? { ...cmdlet, ...(typeof change === 'function' ? change(cmdlet) : change) } : cmdlet,
  );
  return { ...context, ir: { ...context.ir, cmdlets } };
}

/** Other values in the first parameter of a kind, and, with `everywhere`, in all of its name. */
export function withParameter(
  context: LintContext,
  isOne: (parameter: IrParameter, cmdlet: IrCmdlet) => boolean,
  change: Partial<IrParameter> | ((parameter: IrParameter) => Partial<IrParameter>),
  everywhere = false,
): LintContext {
  const all = context.ir.cmdlets.flatMap((cmdlet) => cmdlet.parameters.map((parameter) => ({ cmdlet, parameter })));
  const chosen = first(all, ({ parameter, cmdlet }) => isOne(parameter, cmdlet)).parameter;
  return withCmdlets(
    context,
    () => true,
    ({ parameters }) => ({
      parameters: parameters.map((parameter) =>
        parameter === chosen || (everywhere && parameter.name === chosen.name)
          ? { ...parameter, ...(typeof change === 'function' ? change(parameter) : change) }
          : parameter,
      ),
    }),
  );
}

/** Other values in the first object. */
export function withObject(context: LintContext, change: (object: IrObject) => Partial<IrObject>): LintContext {
  const objects = context.ir.objects.map((object, index) => (index === 0 ? { ...object, ...change(object) } : object));
  return { ...context, ir: { ...context.ir, objects } };
}

/** A cmdlet with one more parameter, which help and function have as well. */
export function withNewParameter(context: LintContext, name: string, type = 'string', array = false): LintContext {
  const cmdlet = first(context.ir.cmdlets, ({ kind }) => kind === 'plan');
  const model: IrParameter = {
    ...first(cmdlet.parameters, (parameter) => parameter.name === 'PassThru'),
    name,
    field: name,
    type,
    array,
    help: 'What a test needs it for.',
  };
  const added = withCmdlets(
    context,
    (one) => one === cmdlet,
    ({ parameters }) => ({ parameters: [...parameters, model] }),
  );
  const described = withText(added, 'help', (text) =>
    insertAfter(
      text,
      [`<command:name>${cmdlet.name}<`, '<command:parameters>'],
      `<command:parameter ><maml:name>${name}</maml:name><maml:para>${model.help}</maml:para></command:parameter>`,
    ),
  );
  return withText(described, 'module', (text) =>
    insertAfter(
      text,
      [`function ${cmdlet.name} {`, 'param ('],
      `\r\n        [Parameter()]\r\n        [${type}] $${name},\r\n`,
    ),
  );
}

/** The context without a parameter, in models and help. */
export function withoutParameter(context: LintContext, name: string): LintContext {
  const block = new RegExp(
    `<command:parameter [^>]*>\\s*<maml:name>${name}</maml:name>[\\s\\S]*?</command:parameter>`,
    'g',
  );
  return withCmdlets(
    withText(context, 'help', (text) => text.replaceAll(block, '')),
    () => true,
    ({ parameters }) => ({ parameters: parameters.filter((parameter) => parameter.name !== name) }),
  );
}

/** Text behind the last of several marks, each searched behind the one before. */
export function insertAfter(text: string, marks: readonly string[], inserted: string): string {
  let place = 0;
  for (const mark of marks) {
    const found = text.indexOf(mark, place);
    if (found < 0) throw new Error(`'${mark}' is not there.`);
    place = found + mark.length;
  }
  return text.slice(0, place) + inserted + text.slice(place);
}
