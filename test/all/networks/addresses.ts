/** What others see of the guest, and where the guest finds Windows, by connections. */
import type { Computer } from './computer.js';
import { inGuest } from './guest-shell.js';
import type { Network } from './network.js';

/** The port of the servers that say from where they were asked. */
export const mirrorPort = 7000;

/** Starts a server that says from where it was asked. */
export async function startMirror(computer: Computer, address: string, name: string): Promise<void> {
  await computer.request('listen', { endpoint: { protocol: 'TCP', address, port: mirrorPort }, name });
}

/** Who answers at an address when the guest asks there, and which address it sees; the error where nobody does. */
export async function askFromGuest(
  { guest }: Network,
  address: string,
): Promise<{ who: string; seen: string } | { error: string }> {
  const endpoint = { protocol: 'TCP', address, port: mirrorPort } as const;
  const result = await guest.request('ask', { endpoint, token: 'who' });
  if ('error' in result) return result;
  const [who = '', , seen = ''] = result.answer.split(' | ');
  return { who, seen };
}

/** One line of a command of the helpers; with and without programs in the path, which must say the same. */
export async function sayInGuest(network: Network, command: string): Promise<string> {
  const [all, none] = [await inGuest(network, command), await inGuest(network, `PATH=; ${command}`)];
  if (all.stdout !== none.stdout) throw new Error(`${command}: ${all.stdout} with iproute2, ${none.stdout} without`);
  return all.exitCode === 0 ? all.stdout : `exit code ${all.exitCode}`;
}

/** What users and their VPNs do to the routes of a guest in NAT; none of it keeps it from Windows. Lines for `ip`. */
export const routeChanges: Record<string, { add: string[]; remove: string[] }> = {
  'as WSL makes it': { add: [], remove: [] },
  'with a second default route of a higher metric': {
    add: [
      'link add eth1 type veth peer name eth1-far',
      'address add 10.20.0.2/24 dev eth1',
      'link set eth1 up',
      'link set eth1-far up',
      'route add default via 10.20.0.1 dev eth1 metric 200',
    ],
    remove: ['link delete eth1'],
  },
  'with a VPN without a gateway as the second default route': {
    add: [...vpn(), 'route append default dev tun0 metric 5'],
    remove: ['link delete tun0'],
  },
  'with a VPN without a gateway as the first default route': {
    add: [
      ...vpn(),
      'route delete default',
      'route add default dev tun0',
      'route add default via 172.21.96.1 dev eth0 metric 50',
    ],
    remove: ['link delete tun0', 'route delete default', 'route add default via 172.21.96.1 dev eth0'],
  },
  // OpenVPN's redirect-gateway def1: the default route stays, and is never taken.
  'with a VPN that takes both halves of the world': {
    add: [...vpn(), 'route add 0.0.0.0/1 via 10.8.0.1 dev tun0', 'route add 128.0.0.0/1 via 10.8.0.1 dev tun0'],
    remove: ['link delete tun0'],
  },
  "with a static route that covers Docker's networks": {
    add: ['route add 172.16.0.0/12 via 172.21.96.1 dev eth0'],
    remove: ['route delete 172.16.0.0/12'],
  },
  'with a second address': {
    add: ['address add 172.21.100.5/20 dev eth0'],
    remove: ['address delete 172.21.100.5/20 dev eth0'],
  },
};

/** An interface like that of a VPN. */
function vpn(): string[] {
  return [
    'link add tun0 type veth peer name tun0-far',
    'address add 10.8.0.2/24 dev tun0',
    'link set tun0 up',
    'link set tun0-far up',
  ];
}
