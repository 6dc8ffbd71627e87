/**
 * Mirrored: the guest has the addresses of Windows, and Windows passes on to it what is for a port of the guest.
 *
 * The rules and tables in the guest are those of microsoft/WSL
 * (src/linux/init/NetworkManager.cpp, AddMirroredLoopbackRoutingRules), and Windows does the same for its side. So every
 * packet goes over real interfaces, and 127.0.0.1 of Windows is carried to that of the guest by routing.
 */
import type { Endpoint } from './agent/protocol.js';
import { Computer } from './computer.js';
import { addGuestsOwn, lan, prepare } from './network.js';
import type { Ground, Network } from './network.js';

/** The hardware address that the guest knows for everything outside, as in WSL. */
const outside = '00:11:22:33:44:55';
const inside = { eth0: '02:00:00:00:00:10', loopback0: '02:00:00:00:00:11' } as const;
/** The gateway of loopback0. */
const loopbackGateway = '169.254.73.249';
/** Ports that the guest takes for its own connections; Windows keeps them for it (microsoft/WSL#12228). */
const guestPorts = { first: 60000, last: 64095 } as const;
/** What is never steered to the guest (microsoft/WSL#12891, #41135). */
const neverSteered = { TCP: [135, 1900, 2869, 3702, 5004, 5357, 5358], UDP: [68] } as const;

export async function buildMirrored({ agent, ipv6 }: Ground): Promise<Network> {
  const [guest, windows, client] = [
    await Computer.start(agent),
    await Computer.start(agent),
    await Computer.start(agent),
  ];
  await prepare(guest, ipv6);
  await prepare(windows, true);
  await prepare(client, true);
  await addGuestsOwn(guest);
  await connectThem(guest, windows, client);
  await setUpGuest(guest, ipv6);
  await setUpWindows(windows);
  await client.ip(
    `address add ${lan.client}/24 dev eth0`,
    `address add ${lan.client6}/64 dev eth0 nodad`,
    'link set eth0 up',
  );
  return {
    mode: 'mirrored',
    guest,
    windows,
    client,
    guestAddresses: ipv6 ? [lan.windows, lan.windows6] : [lan.windows],
    windowsAddresses: [lan.windows, lan.windows6],
    notice: (listeners) => steerLoopback(windows, listeners),
    openFirewall: (listeners) => steerLan(windows, listeners, ipv6),
    stop: async () => {
      await Promise.all([guest.stop(), windows.stop(), client.stop()]);
    },
  };
}

async function connectThem(guest: Computer, windows: Computer, client: Computer): Promise<void> {
  const pair = (name: keyof typeof inside, far: string): string =>
    `link add ${name} address ${inside[name]} type veth peer name ${far} address ${outside} netns ${windows.pid}`;
  await guest.ip(pair('eth0', 'guest'), pair('loopback0', 'loopback0'));
  await windows.ip(`link add lan type veth peer name eth0 netns ${client.pid}`);
}

/** The settings that WSL makes for it (EnableLoopbackRouting). */
async function carryLoopback(computer: Computer, ...interfaces: string[]): Promise<void> {
  await computer.set({ 'ipv4/conf/all/rp_filter': 0, 'ipv4/conf/default/rp_filter': 0 });
  for (const name of interfaces) {
    await computer.set({
      [`ipv4/conf/${name}/rp_filter`]: 0,
      [`ipv4/conf/${name}/accept_local`]: 1,
      [`ipv4/conf/${name}/route_localnet`]: 1,
    });
  }
}

async function setUpGuest(guest: Computer, ipv6: boolean): Promise<void> {
  await carryLoopback(guest, 'eth0', 'loopback0');
  await guest.set({ 'ipv4/ip_local_port_range': `${guestPorts.first} ${guestPorts.last}` });
  await guest.ip(
    `address add ${lan.windows}/24 dev eth0`,
    'link set eth0 up',
    'link set loopback0 up',
    // What the LAN would be asked for by ARP and neighbour discovery.
    `neighbour replace ${lan.client} lladdr ${outside} dev eth0 nud permanent`,
    `neighbour replace ${lan.router} lladdr ${outside} dev eth0 nud permanent`,
    `neighbour replace ${loopbackGateway} lladdr ${outside} dev loopback0 nud permanent`,
    `route add default via ${lan.router} dev eth0`,
    // AddMirroredLoopbackRoutingRules: what comes from Windows is delivered; what is for 127.0.0.1 goes to Windows.
    ...['loopback0', 'eth0'].flatMap((name) =>
      ['tcp', 'udp'].map((protocol) => `rule add priority 0 iif ${name} ipproto ${protocol} lookup local`),
    ),
    ...['tcp', 'udp'].map((protocol) => `rule add priority 1 ipproto ${protocol} lookup 127`),
    'rule add priority 2 lookup local',
    'rule delete priority 0 from all lookup local',
    `route add 127.0.0.1 via ${loopbackGateway} dev loopback0 onlink src 127.0.0.1 table 127`,
  );
  if (ipv6) {
    await guest.ip(
      `address add ${lan.windows6}/64 dev eth0 nodad`,
      `neighbour replace ${lan.client6} lladdr ${outside} dev eth0 nud permanent`,
    );
    await guest.ip6('route add default via fe80::1 dev eth0');
  }
}

async function setUpWindows(windows: Computer): Promise<void> {
  await carryLoopback(windows, 'guest', 'loopback0', 'lan');
  // What passes on to the guest is no routing of Windows, but it is here.
  await windows.set({
    'ipv4/ip_forward': 1,
    'ipv6/conf/all/forwarding': 1,
    'ipv4/ip_local_port_range': '32768 59999',
  });
  // Answers to the guest's own connections.
  const answers = ['tcp', 'udp'].map(
    (protocol) => `rule add priority 1 ipproto ${protocol} dport ${guestPorts.first}-${guestPorts.last}`,
  );
  const move = ['rule add priority 9 lookup local', 'rule delete priority 0'];
  await windows.ip(
    `address add ${lan.windows}/24 dev lan`,
    `address add ${lan.windows6}/64 dev lan nodad`,
    'link set lan up',
    'link set guest up',
    'link set loopback0 up',
    `neighbour replace ${loopbackGateway} lladdr ${inside.loopback0} dev loopback0 nud permanent`,
    `neighbour replace ${lan.windows} lladdr ${inside.eth0} dev guest nud permanent`,
    `neighbour replace ${lan.windows6} lladdr ${inside.eth0} dev guest nud permanent`,
    // The addresses of Windows come after what is steered to the guest.
    ...move,
    `route add 127.0.0.1 via ${loopbackGateway} dev loopback0 onlink src 127.0.0.1 table 127`,
    `route add ${lan.windows} dev guest table 128`,
    ...answers.map((rule) => `${rule} to 127.0.0.1 iif lo lookup 127`),
    ...answers.map((rule) => `${rule} iif lan lookup 128`),
  );
  await windows.ip6(
    ...move,
    `route add ${lan.windows6} dev guest table 128`,
    ...answers.map((rule) => `${rule} iif lan lookup 128`),
  );
}

/** The ports of the listeners that Windows steers: one rule for each protocol and port (microsoft/WSL#10494). */
function steered(listeners: readonly Endpoint[]): { protocol: string; port: number }[] {
  return listeners
    .filter(({ protocol, port }) => !(neverSteered[protocol] as readonly number[]).includes(port))
    .map(({ protocol, port }) => ({ protocol: protocol.toLowerCase(), port }));
}

/** 127.0.0.1 of Windows, TCP and UDP; not ::1 (microsoft/WSL#10803), and no other 127.x (c_loopbackV4AddressRange). */
function steerLoopback(windows: Computer, listeners: readonly Endpoint[]): Promise<void> {
  return windows.ip(
    ...steered(listeners).map(
      ({ protocol, port }) => `rule add priority 1 iif lo to 127.0.0.1 ipproto ${protocol} dport ${port} lookup 127`,
    ),
  );
}

/**
 * What the LAN sends to an address of Windows; nothing of it before the Hyper-V firewall has a rule for the port
 * (microsoft/WSL#10597). Windows itself does not get there by that address: hostAddressLoopback is off (#11034, #10803).
 */
async function steerLan(windows: Computer, listeners: readonly Endpoint[], ipv6: boolean): Promise<void> {
  const rules = steered(listeners).map(
    ({ protocol, port }) => `rule add priority 1 iif lan ipproto ${protocol} dport ${port} lookup 128`,
  );
  await windows.ip(...rules);
  if (ipv6) await windows.ip6(...rules);
}
