/** For each point that TypeScript judges: the real context with the one mistake that the point is about. */
import type { IrCmdlet } from '../../src/compiler/ir.js';
import type { LintContext } from '../../src/lint/context.js';
import { catalogName } from '../../src/packaging/sign-module.js';
import { createCatalog, removeSignature } from '../../src/signing/index.js';
import {
  first,
  insertAfter,
  renamed,
  withCmdlets,
  withNewParameter,
  withObject,
  withoutParameter,
  withParameter,
  withText,
} from './altered.js';

const isPlan = ({ kind }: IrCmdlet): boolean => kind === 'plan';
const isList = ({ kind }: IrCmdlet): boolean => kind === 'list';
/** What lists has few parameters and none that is special. */
const lister = (context: LintContext): string => first(context.ir.cmdlets, isList).name;
const nounOf = (name: string): string => name.slice(name.indexOf('-') + 1);
/** Code in the function of a cmdlet, below its parameters. */
const withCode = (context: LintContext, cmdlet: string, code: string): LintContext =>
  withText(context, 'module', (text) => insertAfter(text, [`function ${cmdlet} {`, '\n    )'], `\r\n    ${code}`));

/** By number of the point. */
export const broken: Readonly<Record<number, (context: LintContext) => LintContext | Promise<LintContext>>> = {
  1: (context) => renamed(context, lister(context), lister(context).replace(/^\w+/, 'Fetch')),
  2: (context) => renamed(context, lister(context), `${lister(context)}(s`),
  3: (context) => withParameter(context, ({ position }) => position === undefined, { aliases: ['EA'] }),
  4: (context) =>
    withText(context, 'module', (text) => {
      const place = text.indexOf(`function ${first(context.ir.cmdlets, isPlan).name} {`);
      return text.slice(0, place) + text.slice(place).replace('SupportsShouldProcess = $true, ', '');
    }),
  6: (context) =>
    withCode(
      context,
      first(context.ir.cmdlets, ({ parameters }) => parameters.some(({ name }) => name === 'Force')).name,
      '$null = $PSCmdlet.ShouldContinue("a", "b")',
    ),
  7: (context) => withCode(context, lister(context), '$null = Read-Host'),
  8: (context) =>
    withObject(context, ({ properties }) => ({
      properties: properties.map((property, index) => (index === 0 ? { ...property, help: '' } : property)),
    })),
  9: (context) => withCmdlets(context, isPlan, { confirmImpact: undefined }),
  11: (context) =>
    withText(context, 'module', (text) => text.replace(/(\[CmdletBinding.*\s+\[OutputType\()'[^']+'/, "$1'Other'")),
  15: (context) => ({
    ...context,
    errors: Object.fromEntries(
      Object.entries(context.errors).map(([id, definition]) => [id, { ...definition, message: 'Something is wrong.' }]),
    ),
  }),
  16: (context) =>
    withText(context, 'manifest', (text) => text.replace("FileList = @('", "FileList = @('gone.txt', '")),
  17: (context) => renamed(context, lister(context), lister(context).replace('-Wsl', '-')),
  18: (context) => renamed(context, lister(context), lister(context).replace(/(?:ss|[a-z])$/, '$&ers')),
  19: (context) => renamed(context, lister(context), `${lister(context)}TCPUDP`),
  20: (context) =>
    withParameter(context, ({ name, position }) => position === 0 && name.endsWith('Port'), { aliases: [] }),
  21: (context) => renamed(context, 'FirewallProfile', 'FirewallProfiles'),
  22: (context) => withParameter(context, ({ position }) => position === undefined, { aliases: ['lower'] }),
  23: (context) =>
    withParameter(
      context,
      ({ validateSet }) => validateSet.length > 0,
      ({ validateSet }) => ({
        validateSet: [...validateSet, 'Other'],
      }),
    ),
  24: (context) =>
    withParameter(context, ({ type, array, position }) => type === 'string' && !array && position === undefined, {
      aliases: ['Timeout'],
    }),
  25: (context) =>
    withParameter(
      context,
      ({ name, position }) => name.endsWith('Port') && position === undefined,
      { type: 'int', validateRange: undefined },
      true,
    ),
  26: (context) =>
    withParameter(context, ({ name }, cmdlet) => name === 'ListenAddress' && isList(cmdlet), { array: true }),
  27: (context) =>
    withParameter(context, ({ name, type }) => type === 'switch' && name.startsWith('No'), { type: 'bool' }, true),
  28: (context) => withParameter(context, ({ name, array }) => name.endsWith('Address') && !array, { position: 0 }),
  29: (context) => withoutParameter(context, 'PassThru'),
  34: (context) =>
    withText(context, 'help', (text) => text.replace(/ {2}<command:command [\s\S]*?<\/command:command>\r\n/, '')),
  35: (context) => withNewParameter(withNewParameter(context, 'ConfigPath'), 'Encoding'),
  36: (context) =>
    withParameter(context, ({ wildcards }, cmdlet) => wildcards !== undefined && isList(cmdlet), {
      wildcards: undefined,
    }),
  37: (context) => withText(context, 'types', (text) => text.replace('DefaultKeyPropertySet', 'Other')),
  38: (context) =>
    withParameter(context, ({ name }, cmdlet) => name === 'ListenAddress' && isPlan(cmdlet), { pipeline: undefined }),
  39: (context) => withObject(context, () => ({ key: ['Gone'] })),
  40: (context) => withText(context, 'format', (text) => text.replaceAll('ListControl>', 'WideControl>')),
  48: (context) => withNewParameter(context, 'UserName'),
  49: (context) => withNewParameter(context, 'Path', 'string', true),
  50: (context) => renamed(context, lister(context), lister(context).replace(/^\w+/, 'Test')),
  53: (context) =>
    withParameter(context, ({ name }) => name.endsWith('Address'), { type: 'System.Net.IPEndPoint' }, true),
  54: (context) => withNewParameter(context, 'ApiKey'),
  55: (context) =>
    withText(context, 'manifest', (text) => text.replace('AliasesToExport = @()', "AliasesToExport = '*'")),
  57: (context) => withText(context, 'module', (text) => `${text}# ${'x'.repeat(130 * 1024)}\r\n`),
  58: (context) => withText(context, 'module', (text) => text.replace('Set-StrictMode -Version Latest', "$here = ''")),
  59: (context) =>
    withText(context, 'module', (text) => text.replaceAll('PSTypeName =', "Other = ''\r\n        PSTypeName =")),
  60: (context) =>
    withText(context, 'module', (text) => text.replaceAll('[ArgumentCompleter(', '[ArgumentCompletions(')),
  62: (context) => withText(context, 'module', (text) => `${text}# .SYNOPSIS\r\n`),
  63: (context) => withText(context, 'about', (text) => text.replace('TOPIC', 'ABOUT')),
  64: (context) => withText(context, 'help', (text) => text.replace('.md</maml:uri>', '.html</maml:uri>')),
  66: (context) => ({
    ...context,
    artefacts: new Map(
      [...context.artefacts].filter(([path]) => path !== `docs/errors/${Object.keys(context.errors)[0]}.md`),
    ),
  }),
  67: (context) => withText(context, 'module', (text) => text.replaceAll("HelpMessage = '", "Text = '")),
  68: (context) => withText(context, 'errors', (text) => text.replace(/^ +\w+ = @\('InvalidArgument'.*\r\n/m, '')),
  69: (context) => withText(context, 'manifest', (text) => text.replace(/GUID = '\w+/, "GUID = '00000000")),
  70: (context) => withText(context, 'manifest', (text) => text.replace("ProjectUri = 'https", "ProjectUri = 'http")),
  71: (context) => withText(context, 'manifest', (text) => text.replace('PSData = @{', "$&\r\n Prerelease = 'beta.1'")),
  72: (context) => withText(context, 'manifest', (text) => text.replace("'WSL2'", `'WSL2${'x'.repeat(4000)}'`)),
  77: async (context) => {
    // The catalog is made over it, so that it is right.
    const { files, signer } = context.signed;
    const module = `${context.moduleName}.psm1`;
    const catalog = catalogName(context.moduleName);
    const unsigned = new Map([...files, [module, removeSignature(files.get(module)!, module)]]);
    unsigned.delete(catalog);
    unsigned.set(catalog, await createCatalog(unsigned, { signer, time: signer.certificate.notBefore }));
    return { ...context, signed: { files: unsigned, signer } };
  },
  78: (context) => {
    const files = new Map([...context.signed.files, ['en-US/added.txt', Buffer.from('x')]]);
    return { ...context, signed: { ...context.signed, files } };
  },
  80: (context) => withText(context, 'about', (text) => text.replace('KEYWORDS', 'KEYWORDS\u00e4')),
  81: (context) => withText(context, 'types', (text) => text.replace('\r\n', '\n')),
  84: (context) => withCmdlets(context, ({ name }) => name.startsWith('Add-'), { confirmImpact: 'High' }),
  87: (context) => ({
    ...context,
    repository: new Map([...context.repository, ['CHANGELOG.md', `# Changelog\n\n${nounsOf(context)}`]]),
  }),
};

/** Every cmdlet, so that only the form is wrong. */
function nounsOf({ ir }: LintContext): string {
  return ir.cmdlets.map(({ name }) => `- \`${name}\` (${nounOf(name)})`).join('\n');
}
