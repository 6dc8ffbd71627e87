/** All points of the scorecard of the bash helpers, in order. */
import type { BashCheck } from '../bash-check.js';
import { sourcedTwice } from './01-twice.js';
import { silentSource } from './02-silent.js';
import { settingsStay } from './03-settings.js';
import { returns } from './04-returns.js';
import { wholeFile } from './05-whole.js';
import { namesOnly } from './06-names-only.js';
import { unloads } from './07-unload.js';
import { naming } from './08-naming.js';
import { headers } from './09-headers.js';
import { output } from './10-output.js';
import { noSubshells } from './11-no-subshells.js';
import { exitCodes } from './12-exit-codes.js';
import { help } from './13-help.js';
import { argumentsFirst } from './14-arguments.js';
import { optionsOfTheShell } from './15-options-of-the-shell.js';
import { noStrictMode } from './16-no-strict-mode.js';
import { locals } from './17-locals.js';
import { emptyLists } from './18-empty-lists.js';
import { throughCommand } from './19-command.js';
import { aliases } from './20-aliases.js';
import { oldestBash } from './21-oldest-bash.js';
import { zsh } from './22-zsh.js';
import { anyArgument } from './23-any-argument.js';
import { windowsPrograms } from './24-windows-programs.js';
import { noPrograms } from './25-no-programs.js';
import { completes } from './26-completion.js';
import { hooks } from './27-hooks.js';
import { noEval } from './28-no-eval.js';
import { parses } from './29-parses.js';
import { shellcheck } from './30-shellcheck.js';
import { shfmt } from './31-shfmt.js';
import { banned } from './32-banned.js';
import { shells } from './33-shells.js';
import { recordedFile } from './34-recorded.js';

/** One for each point. */
export const bashChecks: readonly BashCheck[] = [
  sourcedTwice,
  silentSource,
  settingsStay,
  returns,
  wholeFile,
  namesOnly,
  unloads,
  naming,
  headers,
  output,
  noSubshells,
  exitCodes,
  help,
  argumentsFirst,
  optionsOfTheShell,
  noStrictMode,
  locals,
  emptyLists,
  throughCommand,
  aliases,
  oldestBash,
  zsh,
  anyArgument,
  windowsPrograms,
  noPrograms,
  completes,
  hooks,
  noEval,
  parses,
  shellcheck,
  shfmt,
  banned,
  shells,
  recordedFile,
];
