/**
 * NAT: the guest behind Windows, which has the relay and the port proxy.
 *
 * Source: the relay of microsoft/WSL (src/windows/wslrelay/localhost.cpp, src/linux/init/localhost.cpp).
 */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Endpoint } from './agent/protocol.js';
import { Computer } from './computer.js';
import { addGuestsOwn, lan, nat, prepare } from './network.js';
import type { Ground, Network } from './network.js';

/** How far the port of a forward in Windows is from that of its listener in the guest. */
const distance = { guest: 1000, loopback: 2000 } as const;

export async function buildNat({ agent, folder, ipv6 }: Ground): Promise<Network> {
  const [guest, windows, client] = [
    await Computer.start(agent),
    await Computer.start(agent),
    await Computer.start(agent),
  ];
  await prepare(guest, ipv6);
  await prepare(windows, true);
  await prepare(client, true);
  await addGuestsOwn(guest);
  await guest.ip(
    `link add eth0 type veth peer name vEthernet netns ${windows.pid}`,
    `address add ${nat.guest}/20 broadcast + dev eth0`,
    'link set eth0 up',
  );
  await windows.ip(
    `address add ${nat.windows}/20 broadcast + dev vEthernet`,
    'link set vEthernet up',
    `link add lan type veth peer name eth0 netns ${client.pid}`,
    `address add ${lan.windows}/24 dev lan`,
    `address add ${lan.windows6}/64 dev lan nodad`,
    'link set lan up',
  );
  // NAT stays IPv4 (the key wsl2.ipv6 of microsoft/WSL, WslCoreConfig.h, is of bridged alone).
  await windows.set({ 'ipv6/conf/vEthernet/disable_ipv6': 1 });
  await guest.ip(`route add default via ${nat.windows} dev eth0`);
  await client.ip(
    `address add ${lan.client}/24 dev eth0`,
    `address add ${lan.client6}/64 dev eth0 nodad`,
    'link set eth0 up',
  );
  const wall = path.join(folder, `${guest.pid}.sock`);
  await guest.request('openWall', { wall });
  const relayed = new Set<string>();
  return {
    mode: 'nat',
    guest,
    windows,
    client,
    guestAddresses: [nat.guest],
    windowsAddresses: [lan.windows, lan.windows6],
    notice: async (listeners) => {
      await relay(guest, windows, wall, relayed);
      await forward(windows, listeners);
    },
    // The firewall of Windows stands before its port proxy, and nothing else listens there (microsoft/WSL#4150).
    openFirewall: async () => {},
    forwardPort: ({ port }, target) => port + distance[target],
    stop: async () => {
      await Promise.all([guest.stop(), windows.stop(), client.stop()]);
    },
  };
}

/**
 * The relay: asks the guest for its TCP listeners, and listens for each on 127.0.0.1 (IPv4) or ::1 (IPv6) of Windows, the
 * families never crossing (microsoft/WSL#4851, #5978), and no UDP (#8868). It takes 0.0.0.0, 127.0.0.1, :: and ::1 alone:
 * BindsLocalhost asks for exactly these, so ::ffff:127.0.0.1 is none of them, and no other 127.x is (#10206).
 */
async function relay(guest: Computer, windows: Computer, wall: string, relayed: Set<string>): Promise<void> {
  for (const { family, port } of readTcpListeners(guest)) {
    // One relay for each family and port, however many sockets there are.
    if (relayed.has(`${family} ${port}`)) continue;
    relayed.add(`${family} ${port}`);
    const address = family === 4 ? '127.0.0.1' : '::1';
    await windows.request('passOn', { address, port, to: { wall, family, port } });
  }
}

/** The sockets that sock_diag tells the relay, from the same tables of the kernel, as far as it takes them. */
function readTcpListeners(guest: Computer): { family: 4 | 6; port: number }[] {
  const found: { family: 4 | 6; port: number }[] = [];
  const taken = {
    4: ['00000000', '0100007F'],
    6: ['00000000000000000000000000000000', '00000000000000000000000001000000'],
  } as const;
  for (const family of [4, 6] as const) {
    const table = readFileSync(`/proc/${guest.pid}/net/${family === 4 ? 'tcp' : 'tcp6'}`, 'utf8');
    for (const line of table.split('\n').slice(1)) {
      const [, local = '', , state] = line.trim().split(/\s+/);
      const [address = '', port = ''] = local.split(':');
      if (state === '0A' && (taken[family] as readonly string[]).includes(address)) {
        found.push({ family, port: Number.parseInt(port, 16) });
      }
    }
  }
  return found;
}

/**
 * The port proxy, as Add-WslPortForward makes it: from the LAN address of Windows to the guest's, or to 127.0.0.1 of
 * Windows with -Target Loopback. It is TCP alone (microsoft/WSL#8868). It connects where it was told to, whatever listens.
 */
async function forward(windows: Computer, listeners: readonly Endpoint[]): Promise<void> {
  for (const { protocol, port } of listeners) {
    if (protocol !== 'TCP') continue;
    const address = lan.windows;
    await windows.request('passOn', { address, port: port + distance.guest, to: { address: nat.guest, port } });
    await windows.request('passOn', { address, port: port + distance.loopback, to: { address: '127.0.0.1', port } });
  }
}
