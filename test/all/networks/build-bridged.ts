/**
 * Bridged: guest, Windows and client are three computers on one LAN. The relay is none
 * of this mode (wsl2.localhostForwarding of microsoft/WSL, WslCoreConfig.h), and WslNet makes no forward in it (README).
 */
import { Computer } from './computer.js';
import { addGuestsOwn, lan, prepare } from './network.js';
import type { Ground, Network } from './network.js';

export async function buildBridged({ agent, ipv6 }: Ground): Promise<Network> {
  const [guest, windows, client, theSwitch] = [
    await Computer.start(agent),
    await Computer.start(agent),
    await Computer.start(agent),
    await Computer.start(agent),
  ];
  await prepare(guest, ipv6);
  await prepare(windows, true);
  await prepare(client, true);
  await prepare(theSwitch, false);
  await addGuestsOwn(guest);
  await theSwitch.ip('link add lan type bridge mcast_snooping 0', 'link set lan up');
  const plug = async (computer: Computer, port: string, address: string, address6?: string): Promise<void> => {
    await theSwitch.ip(
      `link add ${port} type veth peer name eth0 netns ${computer.pid}`,
      `link set ${port} master lan up`,
    );
    await computer.ip(
      `address add ${address}/24 dev eth0`,
      ...(address6 === undefined ? [] : [`address add ${address6}/64 dev eth0 nodad`]),
      'link set eth0 up',
      `route add default via ${lan.router} dev eth0`,
    );
    if (address6 !== undefined) await computer.ip6('route add default via fe80::1 dev eth0');
  };
  await plug(guest, 'guest', lan.bridgedGuest, ipv6 ? lan.bridgedGuest6 : undefined);
  await plug(windows, 'windows', lan.windows, lan.windows6);
  await plug(client, 'client', lan.client, lan.client6);
  return {
    mode: 'bridged',
    guest,
    windows,
    client,
    guestAddresses: ipv6 ? [lan.bridgedGuest, lan.bridgedGuest6] : [lan.bridgedGuest],
    windowsAddresses: [lan.windows, lan.windows6],
    notice: async () => {},
    openFirewall: async () => {},
    stop: async () => {
      await Promise.all([guest.stop(), windows.stop(), client.stop(), theSwitch.stop()]);
    },
  };
}
