/** What .NET Framework 4.7.2 and Windows PowerShell 5.1 let a script use, read from their reference assemblies. */
import path from 'node:path';
import { execa } from 'execa';
import { packageRoot } from '../../src/package-root.js';
import { buildDotnet, dotnetEnvironment } from '../../src/pester-runner/dotnet.js';
import { accelerators } from './accelerators.js';

/** A member as reference/Records.cs describes it. */
export interface ReferenceMember {
  readonly name: string;
  readonly static: boolean;
  /** Nothing for what is read and not called. */
  readonly parameters: readonly string[] | null;
  readonly omittable: number;
  readonly takesList: boolean;
}

interface ReferenceType {
  readonly name: string;
  readonly bases: readonly string[];
  readonly members: readonly ReferenceMember[];
}

const folder = path.join(packageRoot, 'test/compatibility/reference');

/** Builds the program that reads the assemblies, which restores the packages they come from. */
export async function buildReference(): Promise<void> {
  await buildDotnet(path.join(folder, 'WslNet.ReferenceMembers.csproj'), path.join(folder, 'bin'));
}

/** Reads the assemblies. */
export async function readReference(): Promise<Reference> {
  const program = path.join(folder, 'bin/WslNet.ReferenceMembers.dll');
  const { stdout } = await execa('dotnet', [program], { env: dotnetEnvironment });
  return new Reference(stdout.split('\n').map((line) => JSON.parse(line) as ReferenceType));
}

/** Whether a member can be used with so many arguments; nothing means that it is not called. */
function fits(member: ReferenceMember, count: number | null): boolean {
  if (member.parameters === null || count === null) return member.parameters === count;
  const most = member.parameters.length;
  return member.takesList ? count >= most - 1 : count <= most && count >= most - member.omittable;
}

/** The types by name. PowerShell takes upper for lower case, and so do all look-ups. */
export class Reference {
  readonly #types: ReadonlyMap<string, ReferenceType>;
  /** Members that are not static by name, of all types. */
  readonly #instance = new Map<string, ReferenceMember[]>();

  constructor(types: readonly ReferenceType[]) {
    this.#types = new Map(types.map((type) => [type.name.toLowerCase(), type]));
    for (const member of types.flatMap(({ members }) => members)) {
      if (member.static) continue;
      const name = member.name.toLowerCase();
      const same = this.#instance.get(name);
      if (same === undefined) this.#instance.set(name, [member]);
      else same.push(member);
    }
  }

  /** The full name of a type that a script names, the short names of PowerShell and `System` included. */
  fullName(written: string): string | undefined {
    const name = written.toLowerCase();
    const type = this.#types.get(accelerators[name]?.toLowerCase() ?? name) ?? this.#types.get(`system.${name}`);
    return type?.name;
  }

  /** Members of that name of a type and of what it is derived from. */
  membersOf(fullName: string, name: string): ReferenceMember[] {
    return [...this.#withBases(fullName)].flatMap(({ members }) =>
      members.filter((member) => member.name.toLowerCase() === name.toLowerCase()),
    );
  }

  hasMember(fullName: string, name: string, isStatic: boolean, count: number | null): boolean {
    return this.membersOf(fullName, name).some((member) => member.static === isStatic && fits(member, count));
  }

  /** Whether any type has it. */
  hasAnywhere(name: string, count: number | null): boolean {
    return this.#instance.get(name.toLowerCase())?.some((member) => fits(member, count)) ?? false;
  }

  /** Whether what objects of a type let be used is known: members of others can be added, and lists pass on to their items. */
  isClosed(fullName: string): boolean {
    if (fullName === 'System.String') return true;
    const open = ['System.Object', 'System.Management.Automation.PSObject'];
    return !open.includes(fullName) && ![...this.#withBases(fullName)].some(({ name }) => name === enumerable);
  }

  /** Names of everything in a namespace, and of what is in there: `Namespace.Type` and `Namespace.Type.Property`. */
  namesIn(namespace: string): string[] {
    return [...this.#types.values()]
      .filter(({ name }) => name.startsWith(`${namespace}.`))
      .flatMap(({ name, members }) => [
        name,
        ...members.filter(({ parameters }) => parameters === null).map((member) => `${name}.${member.name}`),
      ]);
  }

  *#withBases(fullName: string): Generator<ReferenceType> {
    // A base is written with its arguments: IEquatable`1[T].
    const type = this.#types.get(fullName.replace(/\[.*$/, '').toLowerCase());
    if (type === undefined) return;
    yield type;
    for (const base of type.bases) yield* this.#withBases(base);
  }
}

const enumerable = 'System.Collections.IEnumerable';
