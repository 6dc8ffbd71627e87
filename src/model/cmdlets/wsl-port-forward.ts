/** The cmdlets of the noun WslPortForward. */
import type {
  AccountName,
  AddressText,
  DistributionName,
  EntryText,
  FirewallProfile,
  ForwardTarget,
  PortPattern,
  PortText,
  Protocol,
  RemoteAddressText,
  Switch,
  TextPattern,
} from '../types.js';

/**
 * Forwards ports of Windows to a server that runs in WSL.
 *
 * What is made depends on the networking mode that WSL really runs in. In NAT mode: an entry in the port proxy of Windows
 * that connects to the present address of the guest, and a Windows firewall rule. In mirrored mode, where the guest has
 * the addresses of Windows: a rule of the Hyper-V firewall, for TCP or UDP. By default the forward listens on every IPv4
 * address, and the rule lets in the local subnet on private and domain networks: computers behind a VPN or a router are
 * outside.
 *
 * All forwards of one call are made, or none: if one of them cannot be made, nothing is changed, and if a change fails,
 * those before it are undone. A forward that is already as asked is left as it is. The command asks WSL for its networking
 * mode and its address, which starts the distribution if it is not running. It must run elevated; -WhatIf needs no
 * elevation.
 * @output PortForward
 * @confirmImpact Medium
 * @check checkForwardRequests
 * @facts portProxies forwards wsl ipHelperRunning listeners networkCategories hostAddresses firewallRules guest hyperVRules
 * @ask askForAdd
 * @rule planAddForward
 * @failures terminate
 * @example Add-WslPortForward 8080
 * Makes port 8080 of the server in WSL reachable from this computer's network.
 * @example Add-WslPortForward -ListenPort 8080 -ConnectPort 80 -WhatIf
 * Shows what would be changed so that port 8080 of Windows reaches port 80 of the guest.
 * @example Add-WslPortForward -ListenPort 3000, 5173, 8000-8010 -FirewallProfile Private -PassThru
 * Forwards two ports and a range, lets them in on private networks only, and puts out the forwards.
 * @example Add-WslPortForward 9000 -ListenAddress 192.168.1.10 -Target Loopback
 * Forwards through WSL's own relay on 127.0.0.1, which follows the guest's address by itself.
 * @example Add-WslPortForward 53 -Protocol UDP
 * Lets UDP in to a name server in WSL, in mirrored mode.
 * @example Import-Csv .\forwards.csv | Add-WslPortForward
 * Makes the forwards of a table whose columns are named like the parameters.
 * @link Get-WslPortForward
 * @link Update-WslPortForward
 * @link Remove-WslPortForward
 */
export interface AddWslPortForward {
  /**
   * Ports on which Windows listens, from 1 to 65535, and ranges of ports such as 8000-8010.
   * @position 0
   * @pipeline byPropertyName
   * @alias Port
   */
  listenPort: PortText[];
  /**
   * Port of the guest, or a range that is as long as the listen range. By default the same as the listen port. In mirrored
   * mode there is no other.
   * @pipeline byPropertyName
   */
  connectPort?: PortText;
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
   * Guest connects to the guest's own address, and to 127.0.0.1 in consomme mode, which has no other. Loopback connects to 127.0.0.1, where WSL's localhost relay passes the
   * connection on: it survives a change of the guest's address, and needs a specific listen address. Address connects to
   * -ConnectAddress and is meant where that is given alone.
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
   * TCP, or UDP in mirrored mode. The port proxy of Windows does not carry UDP.
   * @pipeline byPropertyName
   * @default TCP
   */
  protocol?: Protocol;
  /**
   * Network profiles in which the firewall rule lets connections in. An empty list makes no rule.
   * @pipeline byPropertyName
   * @default Private, Domain
   */
  firewallProfile?: FirewallProfile[];
  /**
   * Remote addresses that the firewall rule lets in: addresses, CIDR blocks, ranges, or LocalSubnet, or Any. In mirrored
   * mode LocalSubnet becomes the networks to which this computer is connected now; Update-WslPortForward follows them.
   * @pipeline byPropertyName
   * @default LocalSubnet
   */
  remoteAddress?: RemoteAddressText[];
  /**
   * Makes no firewall rule. Only this computer can then reach the port, unless a rule exists already.
   * @pipeline byPropertyName
   */
  noFirewallRule?: Switch;
  /**
   * Windows account whose WSL is meant, where PowerShell was elevated with another one. Its guest cannot be asked, so the
   * forward goes to the NAT address that WSL remembers for it.
   */
  user?: AccountName;
  /** Takes over an entry of the port proxy that WslNet did not make. */
  force?: Switch;
  /** Puts out the forwards. */
  passThru?: Switch;
}

/**
 * Lists the forwards of this computer, whoever made them.
 *
 * Reads the registry, the listening sockets and the firewall rules of WslNet. It never starts WSL and needs no
 * elevation. Entries of the port proxy that WslNet did not make are listed too, exactly as they are stored, with Managed
 * false. Forwards that WslNet made in mirrored mode have no entry; they are listed with the mechanism HyperVFirewall.
 * The state says whether a forward works as far as Windows alone can tell.
 * @output PortForward
 * @facts portProxies forwards wsl ipHelperRunning listeners hostAddresses firewallRules hyperVRules
 * @rule listForwards
 * @notFound ForwardNotFound listenPort
 * @example Get-WslPortForward
 * Lists every forward.
 * @example Get-WslPortForward -ListenPort 80* | Where-Object Managed
 * Lists the forwards that WslNet made and whose port begins with 80.
 * @example Get-WslPortForward 8000-8010 | Format-List
 * Shows everything that is known of the forwards of a range of ports.
 * @link Add-WslPortForward
 * @link Update-WslPortForward
 * @link Remove-WslPortForward
 */
export interface GetWslPortForward {
  /**
   * Lists only forwards that listen on these ports: 80, 8000-8010, or 80*. Wildcards are permitted.
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
 * removed does not keep the others from being removed. Without arguments nothing is removed. It must run elevated; -WhatIf
 * needs no elevation.
 * @output PortForward
 * @confirmImpact Medium
 * @facts portProxies forwards wsl ipHelperRunning listeners hostAddresses firewallRules hyperVRules
 * @rule planRemoveForward
 * @failures continue
 * @example Remove-WslPortForward 8080
 * Removes the forward of port 8080 and its firewall rule.
 * @example Remove-WslPortForward 8000-8010 -WhatIf
 * Shows what would be removed of a range of ports.
 * @example Get-WslPortForward | Where-Object Managed | Remove-WslPortForward -Confirm
 * Asks for each forward that WslNet made whether to remove it.
 * @link Add-WslPortForward
 * @link Get-WslPortForward
 */
export interface RemoveWslPortForward {
  /**
   * Ports on which the forwards listen, as they are stored, and ranges of ports.
   * @position 0
   * @pipeline byPropertyName
   * @alias Port
   */
  listenPort?: PortText[];
  /**
   * Address on which the forward listens, exactly as it is stored: * and 0.0.0.0 are different entries. Without it the
   * forwards of the port are removed whatever their address.
   * @pipeline byPropertyName
   */
  listenAddress?: AddressText;
  /**
   * TCP or UDP. Without it both.
   * @pipeline byPropertyName
   */
  protocol?: Protocol;
  /**
   * Removes exactly this entry, whatever else is given: the property Entry of what Get-WslPortForward puts out.
   * @pipeline byPropertyName
   */
  entry?: EntryText;
  /** Removes entries that WslNet did not make, too. */
  force?: Switch;
  /** Puts out the forwards that were removed. */
  passThru?: Switch;
}

/**
 * Makes the forwards of WslNet right again after WSL has changed.
 *
 * Each forward that WslNet made is compared with what it was asked to be: one that goes to the guest follows the guest's
 * present address and the present networking mode, one for the local subnet in mirrored mode follows the networks of this
 * computer, and entries or firewall rules that somebody removed are made again. What is right already is left as it is,
 * and so is what others made.
 *
 * The command asks WSL for its networking mode and its address, which starts the distribution if it is not running. It
 * must run elevated; -WhatIf needs no elevation.
 * @output PortForward
 * @confirmImpact Medium
 * @check checkForwardUpdates
 * @facts portProxies forwards wsl ipHelperRunning listeners networkCategories hostAddresses firewallRules guest hyperVRules
 * @ask askForUpdate
 * @rule planUpdateForward
 * @failures continue
 * @example Update-WslPortForward
 * Makes every forward of WslNet right again.
 * @example Update-WslPortForward 8080 -PassThru
 * Updates one forward and puts it out.
 * @example Get-WslPortForward | Where-Object State -EQ Stale | Update-WslPortForward -WhatIf
 * Shows what would be changed in the forwards that are out of date.
 * @link Get-WslPortForward
 * @link Add-WslPortForward
 */
export interface UpdateWslPortForward {
  /**
   * Updates only the forwards that listen on these ports or ranges of ports.
   * @position 0
   * @pipeline byPropertyName
   * @alias Port
   */
  listenPort?: PortText[];
  /**
   * Updates only forwards that listen on this address.
   * @pipeline byPropertyName
   */
  listenAddress?: AddressText;
  /**
   * Updates exactly this forward, whatever else is given: the property Entry of what Get-WslPortForward puts out.
   * @pipeline byPropertyName
   */
  entry?: EntryText;
  /** Puts out the forwards as they are then. */
  passThru?: Switch;
}
