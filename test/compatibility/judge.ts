/** What Windows PowerShell 5.1 lacks of what sources use. */
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { powershellMembers } from '../../src/compiler/printers/powershell-members.js';
import { packageRoot } from '../../src/package-root.js';
import { builtInCommands } from './built-in-commands.js';
import { addedByPowerShell, propertiesOfWindows, typesOfNewerShells } from './elsewhere.js';
import type { Reference } from './reference.js';
import type { Definition, Place, Use, Walked } from './walk.js';

/** What cannot run there, where, and why. */
export interface Finding {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly text: string;
  readonly lacking: string;
}

/** The file in which only members of the closed table may be used: what the compiler prints. */
export const closedFile = 'WslNet.Rules.ps1';

/** Commands of Windows modules: the simulated machine has them with the parameters of real ones, and refuses others. */
const windowsCommands = new Set(
  readdirSync(path.join(packageRoot, 'test/windows'), { recursive: true, encoding: 'utf8' })
    .filter((file) => /^modules[^/]*\/[^/]+\/commands\/[^/]+\.ps1$/.test(file))
    .map((file) => path.basename(file, '.ps1').toLowerCase()),
);

/**
 * Judges sources that were walked together, because what one defines the others use.
 * @param fields Fields of the records that rules take and give.
 */
export function judge(reference: Reference, sources: readonly Walked[], fields: ReadonlySet<string>): Finding[] {
  const defined = sources.flatMap((source) => source.defined);
  return sources.flatMap((source) => {
    const lack =
      source.name === closedFile ? new ClosedLack(reference, defined, fields) : new Lack(reference, defined, fields);
    return [
      ...source.problems.map((place) => finding(source, place, place.what)),
      ...source.newer.map((place) => finding(source, place, `${place.what} is newer than Windows PowerShell 5.1`)),
      ...source.uses.flatMap((use) => {
        const lacking = lack.of(use);
        return lacking === undefined ? [] : [finding(source, use, lacking)];
      }),
    ];
  });
}

function finding(source: Walked, { line, column, text }: Place, lacking: string): Finding {
  return { file: source.name, line, column, text: text.replaceAll(/\s+/g, ' '), lacking };
}

type UseOf<Kind extends Use['kind']> = Extract<Use, { kind: Kind }>;

/** What is lacking of one use, or nothing. */
class Lack {
  readonly #functions: ReadonlySet<string>;
  /** Methods of classes of the module, by name and number of arguments; and with their class. */
  readonly #methods: ReadonlySet<string>;
  readonly #classes: ReadonlySet<string>;
  protected readonly fields: ReadonlySet<string>;

  constructor(
    protected readonly reference: Reference,
    defined: readonly Definition[],
    fields: ReadonlySet<string>,
  ) {
    const methods = defined.filter((definition) => definition.kind === 'method');
    const named = defined.filter((definition) => definition.kind !== 'method');
    const names = (kind: Definition['kind']) =>
      named.filter((definition) => definition.kind === kind).map(({ name }) => name.toLowerCase());
    this.#functions = new Set(names('function'));
    this.#classes = new Set(methods.map(({ type }) => type.toLowerCase()));
    this.#methods = new Set(
      methods.flatMap(({ type, member, count }) => [methodKey(type, member, count), methodKey('', member, count)]),
    );
    this.fields = this.fieldsOf(names('field'), fields);
  }

  of(use: Use): string | undefined {
    switch (use.kind) {
      case 'type':
        return this.#ofType(use.type);
      case 'attribute':
        return this.#attribute(use.type) === undefined ? noType(use.type) : undefined;
      case 'setting':
        return this.#ofSetting(use);
      case 'static':
        return this.#ofStatic(use);
      case 'instance':
        return use.count === null && this.fields.has(use.member.toLowerCase()) ? undefined : this.ofInstance(use);
      case 'command':
        return this.#isKnownCommand(use.name) ? undefined : `${use.name} is not in built-in-commands.ts`;
      case 'parameter':
        return this.#ofParameter(use);
    }
  }

  /** Names in lower case that are no members of .NET. */
  protected fieldsOf(ofHashtables: readonly string[], ofRecords: ReadonlySet<string>): ReadonlySet<string> {
    const added = [...addedByPowerShell, ...propertiesOfWindows];
    return new Set([...ofHashtables, ...[...ofRecords, ...added].map((name) => name.toLowerCase())]);
  }

  protected ofStaticOf(type: string, { member, count }: UseOf<'static'>): string | undefined {
    if (this.reference.hasMember(type, member, true, count)) return undefined;
    return `${type} has no static ${described(member, count)}`;
  }

  protected ofInstance({ type, member, count }: UseOf<'instance'>): string | undefined {
    const receiver = this.reference.fullName(type);
    if (receiver !== undefined && this.reference.isClosed(receiver)) {
      if (this.reference.hasMember(receiver, member, false, count)) return undefined;
      return `${receiver} has no ${described(member, count)}`;
    }
    return this.reference.hasAnywhere(member, count) ? undefined : `no type has a ${described(member, count)}`;
  }

  #ofType(type: string): string | undefined {
    if (this.#classes.has(type.toLowerCase()) || this.reference.fullName(type) !== undefined) return undefined;
    return type in typesOfNewerShells ? undefined : noType(type);
  }

  #attribute(type: string): string | undefined {
    return this.reference.fullName(type) ?? this.reference.fullName(`${type}Attribute`);
  }

  #ofSetting({ type, member }: UseOf<'setting'>): string | undefined {
    const attribute = this.#attribute(type);
    if (attribute === undefined || this.reference.hasMember(attribute, member, false, null)) return undefined;
    return `${attribute} has no ${described(member, null)}`;
  }

  #ofStatic(use: UseOf<'static'>): string | undefined {
    const { type, member, count } = use;
    if (type === '' || this.#classes.has(type.toLowerCase())) {
      if (this.#methods.has(methodKey(type, member, count ?? -1))) return undefined;
      return `no class of the module has a static ${described(member, count)}`;
    }
    const fullName = this.reference.fullName(type);
    // A type that is not there is a finding of its own.
    return fullName === undefined ? undefined : this.ofStaticOf(fullName, use);
  }

  #isKnownCommand(name: string): boolean {
    const known = name.toLowerCase();
    return this.#functions.has(known) || windowsCommands.has(known) || builtInCommands.has(known);
  }

  #ofParameter({ name, member }: UseOf<'parameter'>): string | undefined {
    // Every command of the engine takes it, so that no other test sees it.
    if (member.toLowerCase() === 'progressaction') return `${member} is newer than Windows PowerShell 5.1`;
    const parameters = builtInCommands.get(name.toLowerCase());
    // Parameters of our own functions are those of every shell, and those of Windows modules are checked by the simulation.
    if (parameters === undefined || this.#functions.has(name.toLowerCase())) return undefined;
    return parameters.has(member.toLowerCase())
      ? undefined
      : `${name} has no parameter ${member} in built-in-commands.ts`;
  }
}

/** In what the compiler prints, what is not in the table is lacking. */
class ClosedLack extends Lack {
  protected override fieldsOf(_: readonly string[], ofRecords: ReadonlySet<string>): ReadonlySet<string> {
    return new Set([...ofRecords].map((name) => name.toLowerCase()));
  }

  protected override ofStaticOf(type: string, { member, count }: UseOf<'static'>): string | undefined {
    const isThere = powershellMembers.some((one) => one.static && one.type === type && isCalledSo(one, member, count));
    return isThere ? undefined : `powershell-members.ts has no static ${described(member, count)} of ${type}`;
  }

  protected override ofInstance({ member, count }: UseOf<'instance'>): string | undefined {
    const isThere = powershellMembers.some((one) => !one.static && isCalledSo(one, member, count));
    return isThere ? undefined : `powershell-members.ts has no ${described(member, count)}`;
  }
}

function isCalledSo(
  one: { readonly member: string; readonly parameters?: readonly string[] },
  member: string,
  count: number | null,
): boolean {
  return one.member === member && (one.parameters?.length ?? null) === count;
}

function noType(type: string): string {
  return `${type} is no type of .NET Framework 4.7.2 or Windows PowerShell 5.1`;
}

function described(member: string, count: number | null): string {
  return count === null ? `property ${member}` : `method ${member} with ${count} arguments`;
}

function methodKey(type: string, member: string, count: number): string {
  return `${type}::${member}/${count}`.toLowerCase();
}
