/** The cmdlets of the noun WslConfig: the file .wslconfig of an account. */
import type { AccountName, KeyPattern, KeyText, LiteralPath, PathPattern, Switch } from '../types.js';

/**
 * Lists the settings of .wslconfig as WSL itself reads them.
 *
 * For each key of the file: what is written, what WSL makes of it, and why. A policy, the networking mode or another key
 * can keep a line from counting. With -Effective every key is listed, also those that the file does not have, and WSL is
 * asked what it runs with if it runs: configured, effective and running are three things. WSL is never started for it.
 * @output WslConfigSetting
 * @facts profiles configFiles configMachine running
 * @rule listConfig
 * @notFound ConfigKeyUnknown key
 * @example Get-WslConfig
 * Lists the settings of the own .wslconfig.
 * @example Get-WslConfig -Effective | Where-Object RestartNeeded
 * Lists what WSL that runs does not know yet.
 * @example Get-WslConfig networkingMode, dns* | Format-List
 * Shows everything that is known of some keys.
 * @example Get-ChildItem ~/dotfiles -Recurse -Filter .wslconfig -Force | Get-WslConfig
 * Lists the settings of files in a repository.
 * @link Set-WslConfig
 * @link Test-WslConfig
 */
export interface GetWslConfig {
  /**
   * Lists only these keys, with or without their section, also where the file does not have them. Wildcards are permitted.
   * @position 0
   * @pipeline byPropertyName
   * @completer configKey
   */
  key?: KeyPattern[];
  /** Lists every key, and asks WSL that runs. */
  effective?: Switch;
  /**
   * Files to read instead of the one that WSL reads. Wildcards are permitted. A file named wsl.conf is read as one of a
   * distribution.
   * @pipeline byPropertyName
   */
  path?: PathPattern[];
  /**
   * Files to read, with names that are taken as they are.
   * @pipeline byPropertyName
   * @alias PSPath
   */
  literalPath?: LiteralPath[];
  /** Windows account whose file is meant. */
  user?: AccountName;
}

/**
 * Sets keys of .wslconfig, and leaves every other byte of the file as it is.
 *
 * Each key that WSL knows is a parameter. A value is checked before anything is written. Comments, order, blank lines, line
 * ends and the encoding of the file stay. The file is replaced in one step, after a dated copy was made beside it; a symbolic
 * link is followed to the file. WSL reads the file when its virtual machine starts: a warning says where a restart is needed,
 * and -Restart does it. A setting that will have no effect is written, with a warning that says why.
 * @output WslConfigSetting
 * @confirmImpact Medium
 * @scope user
 * @settings wslconfig
 * @check checkConfigChange
 * @facts profiles configFiles configMachine running
 * @rule planSetConfig
 * @results settingsOfSteps
 * @failures terminate
 * @example Set-WslConfig -NetworkingMode Mirrored -DnsTunneling $true -AutoProxy $true
 * Turns mirrored mode on, from the next start of WSL on.
 * @example Set-WslConfig -Memory 8GB -Processors 4 -Restart
 * Limits the virtual machine, and restarts WSL after a question that names what is stopped.
 * @example Set-WslConfig -Memory 12GB -WhatIf
 * Shows the lines that would change.
 * @example Set-WslConfig -Path ~/dotfiles/.wslconfig -NetworkingMode Mirrored
 * Changes a file of a repository.
 * @link Get-WslConfig
 * @link Remove-WslConfigKey
 * @link Restore-WslConfig
 */
export interface SetWslConfig {
  /**
   * Files to change instead of the one that WSL reads. Wildcards are permitted.
   * @pipeline byPropertyName
   */
  path?: PathPattern[];
  /**
   * Files to change, with names that are taken as they are.
   * @pipeline byPropertyName
   * @alias PSPath
   */
  literalPath?: LiteralPath[];
  /** Windows account whose file is meant. Another account than the own one needs elevation. */
  user?: AccountName;
  /** Makes no copy of the file as it was. */
  noBackup?: Switch;
  /** Stops WSL afterwards where that is needed, so that its next start reads the file. Asks first, and names the distributions that it stops. */
  restart?: Switch;
  /** Does not ask before WSL is stopped. */
  force?: Switch;
  /** Puts out the settings. */
  passThru?: Switch;
}

/**
 * Tells what in .wslconfig WSL ignores or misreads, and what does not do what it says.
 *
 * Reads the file with WSL's own rules. Most mistakes are ignored by WSL without a word, or with a warning that nobody sees.
 * What is unusual and right is no finding. WSL is never started for it.
 * @output WslConfigFinding
 * @facts profiles configFiles configMachine
 * @rule testConfig
 * @example Test-WslConfig
 * Lists what is wrong with the own .wslconfig.
 * @example if (-not (Test-WslConfig -Quiet)) { 'Have a look at .wslconfig' }
 * Asks for one answer.
 * @example Test-WslConfig -Path ~/dotfiles/.wslconfig | Format-List
 * Shows findings in a file with what to do about them.
 * @link Get-WslConfig
 * @link Set-WslConfig
 */
export interface TestWslConfig {
  /**
   * Files to judge instead of the one that WSL reads. Wildcards are permitted. A file named wsl.conf is read as one of a
   * distribution.
   * @position 0
   * @pipeline byPropertyName
   */
  path?: PathPattern[];
  /**
   * Files to judge, with names that are taken as they are.
   * @pipeline byPropertyName
   * @alias PSPath
   */
  literalPath?: LiteralPath[];
  /** Windows account whose file is meant. */
  user?: AccountName;
  /** Puts out one true or false: whether nothing is wrong. */
  quiet?: Switch;
}

/**
 * Copies .wslconfig to a file beside it that has the time in its name.
 *
 * Set-WslConfig, Remove-WslConfigKey and Restore-WslConfig make such copies by themselves.
 * @output WslConfigBackup
 * @confirmImpact Low
 * @scope user
 * @facts profiles configFiles
 * @rule planBackUpConfig
 * @results backupsOfSteps
 * @failures terminate
 * @example Backup-WslConfig -PassThru
 * Copies the own .wslconfig, and says where to.
 * @link Restore-WslConfig
 */
export interface BackupWslConfig {
  /**
   * Files to copy instead of the one that WSL reads. Wildcards are permitted.
   * @position 0
   * @pipeline byPropertyName
   */
  path?: PathPattern[];
  /**
   * Files to copy, with names that are taken as they are.
   * @pipeline byPropertyName
   * @alias PSPath
   */
  literalPath?: LiteralPath[];
  /** Windows account whose file is meant. Another account than the own one needs elevation. */
  user?: AccountName;
  /** Puts out the file and its copy. */
  passThru?: Switch;
}

/**
 * Puts a copy of .wslconfig in its place again, byte for byte.
 *
 * Without -Backup the newest copy is taken. The file as it is now is copied before, so that this can be taken back, too.
 * @output WslConfigBackup
 * @confirmImpact Medium
 * @scope user
 * @facts profiles configFiles configMachine running
 * @rule planRestoreConfig
 * @results backupsOfSteps
 * @failures terminate
 * @example Restore-WslConfig
 * Takes the last change back.
 * @example Restore-WslConfig -WhatIf
 * Shows which copy would be taken.
 * @link Backup-WslConfig
 */
export interface RestoreWslConfig {
  /**
   * The copy. By default the newest one.
   * @position 0
   * @pipeline byPropertyName
   */
  backup?: LiteralPath[];
  /**
   * The file, instead of the one that WSL reads.
   * @pipeline byPropertyName
   */
  path?: PathPattern[];
  /**
   * The file, with a name that is taken as it is.
   * @pipeline byPropertyName
   * @alias PSPath
   */
  literalPath?: LiteralPath[];
  /** Windows account whose file is meant. Another account than the own one needs elevation. */
  user?: AccountName;
  /** Makes no copy of the file as it is now. */
  noBackup?: Switch;
  /** Puts out the file and the copy that it was restored from. */
  passThru?: Switch;
}

/**
 * Removes keys from .wslconfig, with their duplicates and old names, and leaves every other byte as it is.
 *
 * A key that WSL does not know can be removed, too. The file is replaced in one step, after a dated copy was made beside it.
 * @output WslConfigSetting
 * @confirmImpact Medium
 * @scope user
 * @facts profiles configFiles configMachine running
 * @rule planRemoveConfigKey
 * @results settingsOfSteps
 * @failures continue
 * @example Remove-WslConfigKey networkingMode
 * Leaves the networking mode to WSL again.
 * @example Get-WslConfig | Where-Object Key -Like wsl2.dns* | Remove-WslConfigKey -WhatIf
 * Shows the lines that would be removed.
 * @link Set-WslConfig
 * @link Get-WslConfig
 */
export interface RemoveWslConfigKey {
  /**
   * Keys to remove, with or without their section.
   * @position 0
   * @pipeline byPropertyName
   * @completer configKey
   */
  key: KeyText[];
  /**
   * Files to change instead of the one that WSL reads. Wildcards are permitted.
   * @pipeline byPropertyName
   */
  path?: PathPattern[];
  /**
   * Files to change, with names that are taken as they are.
   * @pipeline byPropertyName
   * @alias PSPath
   */
  literalPath?: LiteralPath[];
  /** Windows account whose file is meant. Another account than the own one needs elevation. */
  user?: AccountName;
  /** Makes no copy of the file as it was. */
  noBackup?: Switch;
  /** Puts out the settings as they are then. */
  passThru?: Switch;
}
