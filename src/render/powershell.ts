/** The artefacts of the PowerShell module. */
import { printPowerShellRules, rulesClass } from '../compiler/printers/powershell.js';
import type { Ir } from '../compiler/ir.js';
import { settingParameters } from '../compiler/setting-parameters.js';
import { errors } from '../model/errors.js';
import { moduleInfo } from '../model/module.js';
import { packageVersion } from '../package-root.js';
import { moduleVersionOf } from '../packaging/module-version.js';
import { releaseNotes } from '../packaging/release-notes.js';
import { wrapText } from './wrap-text.js';
import { crlf } from './artefact.js';
import type { Artefact } from './artefact.js';
import { helpView } from './help-view.js';
import { cmdletView, factView, objectView } from './powershell-views.js';
import { renderTemplate } from './templates.js';

/** Every file of the module, ready for Import-Module. */
export function renderPowerShellModule(ir: Ir): Artefact[] {
  const { name } = moduleInfo;
  const files = {
    module: `${name}.psm1`,
    rules: `${name}.Rules.ps1`,
    errors: `${name}.Errors.ps1`,
    files: `${name}.Files.ps1`,
    format: `${name}.Format.ps1xml`,
    types: `${name}.Types.ps1xml`,
    help: `en-US/${name}-help.xml`,
    about: `en-US/about_${name}.help.txt`,
    manifest: `${name}.psd1`,
  };
  const objects = ir.objects.map(objectView);
  const { moduleVersion, prerelease = '' } = moduleVersionOf(packageVersion());
  const cmdlets = ir.cmdlets.map((cmdlet) => ({
    body: renderTemplate(`powershell/cmdlets/${cmdlet.kind}.ps1.hbs`, cmdletView(cmdlet, ir)).trimEnd(),
  }));
  const texts: Record<keyof typeof files, string> = {
    manifest: renderTemplate('powershell/manifest.psd1.hbs', {
      module: moduleInfo,
      moduleVersion,
      prerelease,
      files,
      fileList: Object.values(files),
      functions: ir.cmdlets.map((cmdlet) => cmdlet.name),
      releaseNotes: releaseNotes(),
    }),
    module: renderTemplate('powershell/module.psm1.hbs', {
      module: moduleInfo,
      objects,
      facts: ir.facts.map(factView),
      cmdlets,
    }),
    errors: renderTemplate('powershell/errors.ps1.hbs', {
      errors: Object.entries(errors).map(([id, definition]) => ({ id, ...definition })),
    }),
    files: renderTemplate('powershell/files.ps1.hbs', {
      wslconfig: settingParameters('wslconfig'),
      wslconf: settingParameters('wslconf'),
    }),
    rules: renderTemplate('powershell/rules.ps1.hbs', {
      rules: printPowerShellRules(ir.rules, ir.constants),
      rulesClass,
    }),
    format: renderTemplate('powershell/format.ps1xml.hbs', { objects }),
    types: renderTemplate('powershell/types.ps1xml.hbs', { objects }),
    about: renderTemplate('powershell/about.txt.hbs', {
      module: moduleInfo,
      cmdlets: ir.cmdlets.map(({ name: cmdlet, synopsis }) => ({ name: cmdlet, synopsis: wrapText(synopsis, 72) })),
    }),
    help: renderTemplate('powershell/help.xml.hbs', helpView(ir)),
  };
  return Object.entries(files).map(([kind, file]) => ({
    path: `${name}/${file}`,
    text: crlf(texts[kind as keyof typeof files]),
  }));
}
