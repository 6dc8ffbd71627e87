/** The cmdlets of the noun WslNetwork. */
import type { DistributionName, FilePath, Switch } from '../types.js';

/**
 * Writes what WslNet knows of the network of WSL on this computer to a file.
 *
 * The file holds the facts from which Add-WslPortForward makes its plan, as JSON (UTF-8, with a published schema). On
 * another computer, such as one that builds and tests, 'wslnet plan RULES --facts FILE' makes the same plan from them.
 * There is no date in it, so that two files differ only where the computers do.
 *
 * It contains: the IPv4 addresses of Windows, what 'ip -4 addr show' says in the guest, the port proxies, the TCP ports on
 * which Windows listens, the forwards of WslNet and its firewall rules, the categories of the connected networks, the names
 * of the distributions, and the SIDs of the accounts that have some (their names only where the own account has none). No
 * passwords, no keys, no environment variables, and nothing of what is sent over the network. Look at it before you give it
 * to others.
 *
 * The command asks WSL for its networking mode and its address, which starts the distribution if it is not running. A WSL
 * that does not answer, or is not there, is a fact, too. It needs no elevation and changes nothing but the file, which is
 * written whole or not at all.
 * @output ExportedNetwork
 * @confirmImpact Medium
 * @facts portProxies forwards wsl ipHelperRunning listeners networkCategories hostAddresses firewallRules guest hyperVRules
 * @ask askForExport
 * @rule exportNetwork
 * @example Export-WslNetwork .\facts.json
 * Writes the facts, for wslnet plan.
 * @example Export-WslNetwork .\facts.json -Distribution Ubuntu -PassThru
 * Asks a distribution by its name, and puts out the path and the networking mode.
 * @example Export-WslNetwork .\facts.json -NoClobber
 * Ends with an error where the file exists.
 * @link Add-WslPortForward
 * @link Get-WslAddress
 */
export interface ExportWslNetwork {
  /**
   * File to write. Its folder must exist. Wildcards are not permitted: the path is taken as it is.
   * @position 0
   * @alias LiteralPath
   */
  path: FilePath;
  /**
   * Distribution to ask. All WSL 2 distributions share one network; by default the default distribution is asked.
   * @pipeline byPropertyName
   * @alias Name
   * @completer distribution
   */
  distribution?: DistributionName;
  /** Overwrites a file that is read-only, too. */
  force?: Switch;
  /** Does not overwrite a file that exists. */
  noClobber?: Switch;
  /** Puts out the path of the file, with the distribution and the networking mode. */
  passThru?: Switch;
}
