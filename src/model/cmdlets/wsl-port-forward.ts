/** The cmdlets of the noun WslPortForward. */
import type {
  AddressText,
  DistributionName,
  FirewallProfile,
  ForwardTarget,
  Port,
  PortPattern,
  PortText,
  Protocol,
  RemoteAddressText,
  Switch,
  TextPattern,
} from '../types.js';

/**
 * Forwards a TCP port of Windows to a server that runs in WSL.
 *
 * Makes an entry in the port proxy of Windows that connects to the present address of the guest, and the Windows
 * firewall rule that lets other computers in. By default the forward listens on every IPv4 address, and the rule
 * lets in the local subnet on private and domain networks: computers behind a VPN or a router are outside.
 *
 * All forwards of one call are made, or none: if one of them cannot be made, nothing is changed. A forward that is
 * already as asked is left as it is. The command asks WSL for its networking mode and its address, which starts the
 * distribution if it is not running. It must run elevated; -WhatIf needs no elevation.
 *
 * This version makes forwards in NAT mode, for IPv4 and TCP.
 * @output PortForward
 * @confirmImpact Medium
 * @check checkForwardRequests
 * @facts portProxies forwards wsl ipHelperRunning listeners networkCategories firewallRules guest
 * @rule planAddForward
 * @failures terminate
 * @example Add-WslPortForward 8080
 * Makes port 8080 of the server in WSL reachable from this computer's network.
 * @example Add-WslPortForward -ListenPort 8080 -ConnectPort 80 -WhatIf
 * Shows what would be changed so that port 8080 of Windows reaches port 80 of the guest.
 * @example Add-WslPortForward -ListenPort 3000, 5173 -FirewallProfile Private -PassThru
 * Forwards two ports, lets them in on private networks only, and puts out the forwards.
 * @example Import-Csv .\forwards.csv | Add-WslPortForward
 * Makes the forwards of a table whose columns are named like the parameters.
 * @link Get-WslPortForward
 * @link Remove-WslPortForward
 */
export interface AddWslPortForward {
  /**
   * Ports on which Windows listens, from 1 to 65535.
   * @position 0
   * @pipeline byPropertyName
   * @alias Port
   */
  listenPort: PortText[];
  /**
   * Port of the guest. By default the same as the listen port.
   * @pipeline byPropertyName
   */
  connectPort?: Port;
  /**
   * IPv4 address of Windows on which to listen. 0.0.0.0 stands for all of them.
   * @pipeline byPropertyName
   * @default 0.0.0.0
   */
  listenAddress?: AddressText;
  /**
   * IPv4 address to which to connect, instead of the present address of the guest.
   * @pipeline byPropertyName
   */
  connectAddress?: AddressText;
  /**
   * Guest connects to the guest's own address. Loopback connects to 127.0.0.1, where WSL's localhost relay passes the
   * connection on: it survives a change of the guest's address, and needs a specific listen address.
   * @pipeline byPropertyName
   */
  target?: ForwardTarget;
  /**
   * Distribution to ask for the address. All WSL 2 distributions share one address; by default the default
   * distribution is asked.
   * @pipeline byPropertyName
   * @alias Name
   * @completer distribution
   */
  distribution?: DistributionName;
  /**
   * TCP. The port proxy of Windows does not carry UDP.
   * @pipeline byPropertyName
   * @default TCP
   */
  protocol?: Protocol;
  /**
   * Network profiles in which the firewall rule lets connections in.
   * @pipeline byPropertyName
   * @default Private, Domain
   */
  firewallProfile?: FirewallProfile[];
  /**
   * Remote addresses that the firewall rule lets in: addresses, CIDR blocks, ranges, or LocalSubnet, or Any.
   * @pipeline byPropertyName
   * @default LocalSubnet
   */
  remoteAddress?: RemoteAddressText[];
  /**
   * Makes no firewall rule. Only this computer can then reach the port, unless a rule exists already.
   * @pipeline byPropertyName
   */
  noFirewallRule?: Switch;
  /** Takes over an entry of the port proxy that WslNet did not make. */
  force?: Switch;
  /** Puts out the forwards. */
  passThru?: Switch;
}

/**
 * Lists the forwards of the port proxy of Windows, whoever made them.
 *
 * Reads the registry, the listening sockets and the firewall rules of WslNet. It never starts WSL and needs no
 * elevation. Entries that WslNet did not make are listed too, exactly as they are stored, with Managed false.
 * The state says whether a forward works as far as Windows alone can tell.
 * @output PortForward
 * @facts portProxies forwards wsl ipHelperRunning listeners firewallRules
 * @rule listForwards
 * @notFound ForwardNotFound listenPort
 * @example Get-WslPortForward
 * Lists every forward.
 * @example Get-WslPortForward -ListenPort 80* | Where-Object Managed
 * Lists the forwards that WslNet made and whose port begins with 80.
 * @link Add-WslPortForward
 * @link Remove-WslPortForward
 */
export interface GetWslPortForward {
  /**
   * Lists only forwards that listen on these ports. Wildcards are permitted.
   * @position 0
   * @pipeline byPropertyName
   * @alias Port
   */
  listenPort?: PortPattern[];
  /**
   * Lists only forwards that listen on this address, as it is stored. Wildcards are permitted.
   * @pipeline byPropertyName
   */
  listenAddress?: TextPattern;
}

/**
 * Removes forwards, with the firewall rules that belong to them.
 *
 * Entries that WslNet did not make are left alone, with an error, unless -Force is given. A forward that cannot be
 * removed does not keep the others from being removed. It must run elevated; -WhatIf needs no elevation.
 * @output PortForward
 * @confirmImpact Medium
 * @facts portProxies forwards wsl ipHelperRunning listeners firewallRules
 * @rule planRemoveForward
 * @failures continue
 * @example Remove-WslPortForward 8080
 * Removes the forward of port 8080 and its firewall rule.
 * @example Get-WslPortForward | Where-Object Managed | Remove-WslPortForward -Confirm
 * Asks for each forward that WslNet made whether to remove it.
 * @link Add-WslPortForward
 * @link Get-WslPortForward
 */
export interface RemoveWslPortForward {
  /**
   * Ports on which the forwards listen, as they are stored.
   * @position 0
   * @pipeline byPropertyName
   * @alias Port
   */
  listenPort: PortText[];
  /**
   * Address on which the forward listens, exactly as it is stored: * and 0.0.0.0 are different entries. Without it the
   * forwards of the port are removed whatever their address.
   * @pipeline byPropertyName
   */
  listenAddress?: AddressText;
  /** Removes entries that WslNet did not make, too. */
  force?: Switch;
  /** Puts out the forwards that were removed. */
  passThru?: Switch;
}
