/** The catalogue of the configuration keys, for readers and for programs. */
import type { ConfigKey } from '../model/config.js';
import { configKeys } from '../model/config-keys.js';
import type { Artefact } from './artefact.js';
import { renderTemplate } from './templates.js';

const files = [
  {
    kind: 'wslconfig',
    title: '.wslconfig',
    where:
      'In the profile of a Windows account: all distributions of that account. WSL reads it when it starts the virtual machine.',
  },
  { kind: 'wslconf', title: '/etc/wsl.conf', where: 'In a distribution, which alone it is for.' },
] as const;

/** `docs/config-keys.md`, and `schema/config-keys.json`: the catalogue as it is in the source. */
export function renderConfigKeys(): Artefact[] {
  const view = {
    files: files.map(({ kind, title, where }) => ({ title, where, sections: sectionsOf(kind) })),
  };
  return [
    { path: 'docs/config-keys.md', text: renderTemplate('docs/config-keys.md.hbs', view) },
    { path: 'schema/config-keys.json', text: `${JSON.stringify({ keys: configKeys }, null, 2)}\n` },
  ];
}

/** Sections in the order in which they are first named. */
function sectionsOf(kind: ConfigKey['file']): { name: string; keys: object[] }[] {
  const sections = new Map<string, object[]>();
  for (const key of configKeys.filter(({ file }) => file === kind)) {
    const [section = '', name = ''] = key.name.split('.');
    const rows = sections.get(section) ?? [];
    rows.push(rowOf(name, key));
    sections.set(section, rows);
  }
  return [...sections].map(([name, keys]) => ({ name, keys }));
}

function rowOf(name: string, key: ConfigKey): object {
  const old = key.aliases.map((alias) => `Old section, which still works: \`${alias}\`.`);
  return {
    key: name,
    type: [key.type, ...(key.unit === '' ? [] : [`in ${key.unit}`]), key.choices.join(', ')]
      .filter((part) => part !== '')
      .join(' '),
    byDefault: key.defaultText === '' ? key.byDefault : key.defaultText,
    modes: key.modes.join(', '),
    needs: [
      ...(key.minimumWsl === '' ? [] : [`WSL ${key.minimumWsl}`]),
      ...(key.minimumWindows === '' ? [] : [`Windows ${key.minimumWindows}`]),
    ].join(', '),
    policy: key.policy,
    documentation: [key.documentation, ...old].join(' '),
  };
}
