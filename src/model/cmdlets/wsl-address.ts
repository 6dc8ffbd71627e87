/** The cmdlets of the noun WslAddress. */
import type { AccountName, ClientSide, DistributionName, ServerSide } from '../types.js';

/**
 * Tells which address to use between Windows, WSL and other computers.
 *
 * The answer depends on the networking mode that WSL really runs in. Each address comes with the protocols that get
 * there, with what carries the connection, and with what the server or the firewall needs for it. The command asks WSL,
 * which starts the distribution if it is not running. It needs no elevation and changes nothing.
 * @output WslAddress
 * @facts wsl hostAddresses guest
 * @ask askForAddress
 * @rule findAddresses
 * @example Get-WslAddress
 * Lists every address that works now.
 * @example Get-WslAddress -From Guest -To Windows
 * Tells by which address a program in WSL reaches a server on Windows.
 * @example (Get-WslAddress -From Windows -To Guest | Where-Object Path -EQ Direct).IPAddress
 * Puts out the guest's own address as text.
 * @link Add-WslPortForward
 * @link Get-WslPortForward
 */
export interface GetWslAddress {
  /**
   * Where the client runs: Windows, Lan (another computer) or Guest.
   * @position 0
   * @pipeline byPropertyName
   */
  from?: ClientSide;
  /**
   * Where the server runs: Windows or Guest.
   * @position 1
   * @pipeline byPropertyName
   */
  to?: ServerSide;
  /**
   * Distribution to ask. All WSL 2 distributions share one network; by default the default distribution is asked.
   * @pipeline byPropertyName
   * @alias Name
   * @completer distribution
   */
  distribution?: DistributionName;
  /**
   * Windows account whose WSL is meant. Only the own one can be asked.
   */
  user?: AccountName;
}
