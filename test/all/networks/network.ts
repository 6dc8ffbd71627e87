/** Three computers and what connects them, as one networking mode of WSL has it. */
import type { Endpoint } from './agent/protocol.js';
import type { Computer } from './computer.js';

export interface Network {
  /** The networking mode that it is like. */
  mode: 'nat' | 'mirrored' | 'bridged';
  guest: Computer;
  windows: Computer;
  /** Another computer on the LAN of Windows. */
  client: Computer;
  /** The addresses of eth0 in the guest. */
  guestAddresses: string[];
  /** The addresses of Windows on its LAN. */
  windowsAddresses: string[];
  /** Lets Windows notice what listens in the guest, and play its part. */
  notice: (listeners: readonly Endpoint[]) => Promise<void>;
  /** What `Add-WslPortForward` does to let the LAN in through a firewall, where the mode has that. */
  openFirewall: (listeners: readonly Endpoint[]) => Promise<void>;
  /** Where Windows listens for the LAN on behalf of a listener, where the mode has a port proxy. */
  forwardPort?: (listener: Endpoint, target: 'guest' | 'loopback') => number;
  /** Ends all computers. */
  stop: () => Promise<void>;
}

/** What all networks have in common. */
export interface Ground {
  /** The program of the namespaces, see makeAgent. */
  agent: string;
  /** A folder for the sockets of the wall between guest and Windows. */
  folder: string;
  /** Whether the guest has IPv6. */
  ipv6: boolean;
}

/** The addresses of the LAN. Those of IPv6 are documentation's. */
export const lan = {
  router: '192.168.1.1',
  windows: '192.168.1.10',
  client: '192.168.1.20',
  bridgedGuest: '192.168.1.30',
  windows6: '2001:db8:1::10',
  client6: '2001:db8:1::20',
  bridgedGuest6: '2001:db8:1::30',
} as const;

/** The addresses between guest and Windows in NAT. */
export const nat = { windows: '172.21.96.1', guest: '172.21.101.146' } as const;

/** The addresses of Docker's bridges in the guest. */
export const docker = { docker0: '172.17.0.1', network: '172.18.0.1' } as const;

/** Settings of a computer before it gets its first interface. */
export async function prepare(computer: Computer, ipv6: boolean): Promise<void> {
  const off = ipv6 ? 0 : 1;
  await computer.set({
    'ipv6/conf/all/disable_ipv6': off,
    'ipv6/conf/default/disable_ipv6': off,
    // Addresses are there at once, and not a second later: nobody else has them.
    'ipv6/conf/all/accept_dad': 0,
    'ipv6/conf/default/accept_dad': 0,
    'ipv6/conf/default/dad_transmits': 0,
    // Windows does not route between its networks unless it is told to (microsoft/WSL#11494, #11115).
    'ipv4/ip_forward': 0,
    // Every refusal is said, not ten in a second: a test need not wait.
    'ipv4/icmp_ratelimit': 0,
    'ipv6/icmp/ratelimit': 0,
  });
  await computer.ip('link set lo up');
}

/** What every guest has beside its way to Windows: the bridges of Docker, and the address of DNS tunneling on lo. */
export function addGuestsOwn(guest: Computer): Promise<void> {
  return guest.ip(
    'address add 10.255.255.254/32 dev lo',
    'link add docker0 type bridge',
    `address add ${docker.docker0}/16 dev docker0`,
    'link set docker0 up',
    'link add br-4f1c2d3e5a6b type bridge',
    `address add ${docker.network}/16 dev br-4f1c2d3e5a6b`,
    'link set br-4f1c2d3e5a6b up',
  );
}
