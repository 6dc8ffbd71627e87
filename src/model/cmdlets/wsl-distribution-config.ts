/** The cmdlets of the noun WslDistributionConfig: the file /etc/wsl.conf of a distribution. */
import type { DistributionName, KeyPattern, Switch } from '../types.js';

/**
 * Lists the settings of /etc/wsl.conf of a distribution as WSL itself reads them.
 *
 * The distribution reads its file itself, as root: it is started for that if it does not run. -Verbose says so.
 * @output WslConfigSetting
 * @facts wsl profiles configFiles
 * @rule listGuestConfig
 * @notFound ConfigKeyUnknown key
 * @example Get-WslDistributionConfig
 * Lists the settings of the default distribution.
 * @example Get-WslDistributionConfig systemd -Distribution Debian
 * Shows whether Debian starts systemd.
 * @link Set-WslDistributionConfig
 */
export interface GetWslDistributionConfig {
  /**
   * Lists only these keys, with or without their section, also where the file does not have them. Wildcards are permitted.
   * @position 0
   * @pipeline byPropertyName
   * @completer configKey
   */
  key?: KeyPattern[];
  /** Lists every key. */
  effective?: Switch;
  /**
   * The distribution; by default the default one.
   * @pipeline byPropertyName
   * @alias Name
   * @completer distribution
   */
  distribution?: DistributionName;
}

/**
 * Sets keys of /etc/wsl.conf of a distribution, and leaves every other byte of the file as it is.
 *
 * Each key that WSL knows is a parameter, with its section before it: boot.systemd is -BootSystemd. The distribution writes its
 * file itself, as root and in one step; it is started for that if it does not run. The change counts from the next start of the
 * distribution on.
 * @output WslConfigSetting
 * @confirmImpact Medium
 * @scope user
 * @settings wslconf
 * @check checkGuestConfigChange
 * @facts wsl profiles configFiles
 * @rule planSetGuestConfig
 * @results guestSettingsOfSteps
 * @failures terminate
 * @example Set-WslDistributionConfig -BootSystemd $true
 * Lets the default distribution start systemd.
 * @example Set-WslDistributionConfig -Distribution Debian -NetworkHostname build -WhatIf
 * Shows the lines that would change.
 * @link Get-WslDistributionConfig
 */
export interface SetWslDistributionConfig {
  /**
   * The distribution; by default the default one.
   * @pipeline byPropertyName
   * @alias Name
   * @completer distribution
   */
  distribution?: DistributionName;
  /** Makes no copy of the file as it was. */
  noBackup?: Switch;
  /** Puts out the settings. */
  passThru?: Switch;
}

/**
 * Tells what in /etc/wsl.conf of a distribution WSL ignores or misreads.
 *
 * The first malformed line of this file ends it: what follows counts for nothing. The distribution reads its file itself, as
 * root: it is started for that if it does not run.
 * @output WslConfigFinding
 * @facts wsl profiles configFiles
 * @rule testGuestConfig
 * @example Test-WslDistributionConfig
 * Lists what is wrong with the file of the default distribution.
 * @example Test-WslDistributionConfig -Distribution Debian -Quiet
 * Asks for one answer.
 * @link Get-WslDistributionConfig
 */
export interface TestWslDistributionConfig {
  /**
   * The distribution; by default the default one.
   * @pipeline byPropertyName
   * @alias Name
   * @completer distribution
   */
  distribution?: DistributionName;
  /** Puts out one true or false: whether nothing is wrong. */
  quiet?: Switch;
}
