/** What the embedded PowerShell engine is asked, and what it answers. */

/** A value that crosses the border as JSON. */
export type JsonValue =
  | null
  | boolean
  | number
  | string
  | readonly JsonValue[]
  | { readonly [name: string]: JsonValue };

/** How a script is run. */
export interface RunOptions {
  /** Named parameters of the script's param() block; with them the script has a scope of its own. */
  readonly arguments?: { readonly [name: string]: JsonValue };
  /** Culture of this run, for example `tr-TR`; en-US where absent. */
  readonly culture?: string;
  /** The pipeline is stopped after this time. */
  readonly timeoutMs?: number;
  /** Name of the runspace, which keeps its state from run to run. */
  readonly runspace?: string;
  /** Opens the runspace anew. */
  readonly newRunspace?: boolean;
  /** Answers to prompts, in order; without one a prompt is an error, as on a non-interactive host. */
  readonly answers?: readonly string[];
  /** Location of the runspace. */
  readonly cwd?: string;
  /** How deep output objects are followed; 6 where absent. */
  readonly depth?: number;
  /** Gives a script without arguments a scope of its own too. */
  readonly localScope?: boolean;
  /** Stops the run when it fires. */
  readonly signal?: AbortSignal;
}

/** An error record as plain data. */
export interface EngineError {
  readonly message: string;
  /** FullyQualifiedErrorId. */
  readonly id: string;
  readonly category: string;
  readonly target: string | null;
  readonly recommendedAction: string | null;
  readonly exceptionType: string | null;
  readonly line: number | null;
  readonly column: number | null;
  readonly script: string | null;
  readonly stack: string | null;
}

/** A syntax error with its place. */
export interface EngineParseError {
  readonly message: string;
  readonly id: string;
  readonly text: string;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}

/** What a run gave. */
export interface EngineResult {
  /** No terminating error, no time-out, not cancelled. Errors of the error stream do not change it. */
  readonly ok: boolean;
  readonly output: readonly JsonValue[];
  /** All streams in order, as an administrator would see them. */
  readonly text: string;
  readonly errors: readonly EngineError[];
  readonly warnings: readonly string[];
  readonly verbose: readonly string[];
  readonly debug: readonly string[];
  readonly information: readonly { readonly message: string | null; readonly tags: readonly string[] }[];
  readonly progress: readonly {
    readonly activity: string;
    readonly status: string;
    readonly percent: number;
    readonly completed: boolean;
  }[];
  readonly parseErrors: readonly EngineParseError[];
  readonly timedOut: boolean;
  readonly cancelled: boolean;
  /** The pipeline did not stop; its runspace was given up. */
  readonly abandoned: boolean;
  /** Code of an `exit` in the script. */
  readonly exit: number | null;
}

/** One finished test. */
export interface PesterTest {
  readonly file: string;
  readonly path: readonly string[];
  readonly result: 'Passed' | 'Failed';
  readonly durationMs: number;
  readonly line: number;
  readonly error: {
    readonly message: string;
    readonly id: string;
    readonly stack: string;
    readonly file: string | null;
    readonly line: number;
  } | null;
}

/** A file, or an AfterAll, that failed outside of a test. */
export interface PesterContainerError {
  readonly file: string;
  readonly message: string;
  readonly stack: string | null;
}

/** What a Pester run gave. */
export interface PesterResult {
  readonly ok: boolean;
  readonly cancelled: boolean;
  readonly tests: readonly PesterTest[];
  readonly containerErrors: readonly PesterContainerError[];
}

/** Which tests run, and how. */
export interface PesterOptions {
  readonly tag?: readonly string[];
  /** Patterns over `Describe.Context.It`. */
  readonly fullName?: readonly string[];
  readonly culture?: string;
  /** For each file. */
  readonly timeoutMs?: number;
  readonly answers?: readonly string[];
}
