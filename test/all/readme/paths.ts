/** Who reads the README, and which of its parts each of them tries. */
import type { Engine } from '../../../src/pester-runner/engine.js';
import { BashSession, type Answer } from './bash-session.js';
import type { Command } from './console.js';
import { makeWsl, startWindows, type Home } from './machine.js';

/** A reader, with a computer of their own. */
export interface Path {
  readonly reader: string;
  readonly headings: readonly string[];
  /** Whether the module is loaded before the first command. */
  readonly hasModule: boolean;
  /** The environment of bash. */
  readonly env: (home: Home) => Record<string, string>;
}

export const paths: readonly Path[] = [
  { reader: 'who only looks', headings: ['WslNet'], hasModule: true, env: ({ env }) => env },
  { reader: 'administrator', headings: ['Administrators'], hasModule: false, env: ({ env }) => env },
  {
    reader: 'CI author',
    headings: ['Teams: a rule file in git', 'Configuration as WSL reads it', 'Signed and packed'],
    hasModule: true,
    env: ({ env }) => env,
  },
  {
    reader: 'bash user',
    headings: ['Linux users: bash helpers'],
    hasModule: false,
    env: ({ folder }) => ({ ...makeWsl(), HOME: folder }),
  },
];

/** The shells of one reader: each is started when it is needed first, and keeps its state from command to command. */
export class Shells {
  #bash: BashSession | undefined;
  #powershell: Engine | undefined;

  constructor(
    private readonly path: Path,
    private readonly home: Home,
  ) {}

  /** Runs a command as its reader types it. An error of PowerShell counts as exit code 1. */
  async run({ shell, text }: Pick<Command, 'shell' | 'text'>): Promise<Answer> {
    if (shell === 'bash') {
      this.#bash ??= new BashSession(this.home.clone, this.path.env(this.home));
      return this.#bash.run(text);
    }
    this.#powershell ??= await startWindows(this.home, this.path.hasModule);
    const { text: answer, errors, ok } = await this.#powershell.run(text, { cwd: this.home.clone });
    return { text: answer, exitCode: ok && errors.length === 0 ? 0 : 1 };
  }

  async stop(): Promise<void> {
    this.#bash?.stop();
    await this.#powershell?.stop();
  }
}
