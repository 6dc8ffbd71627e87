/** Findings 3nn: from where servers can be reached. */
import type { FindingDefinition } from './finding.js';

export const listenerFindings = {
  WSLNET301: {
    severity: 'info',
    title: 'Servers listen on the loopback address only, so other computers cannot reach them without a detour.',
    rule: 'loopbackListeners',
    cause:
      'A server on 127.0.0.1 or ::1 is for this machine. In NAT mode WSL relays it to the same address of Windows; a forward to the address of WSL does not get there. Many servers do so on purpose.',
    advice: 'Where other computers should get there, let the server listen on 0.0.0.0. See: wslnet check PORT',
    source: 'microsoft/WSL, wslrelay; #6725; openclaw#39214',
  },
  WSLNET302: {
    severity: 'warning',
    title: 'Servers listen on ::, so Windows reaches them as localhost or ::1, but not as 127.0.0.1.',
    rule: 'ipv6OnlyOnWindows',
    cause:
      'In NAT mode the relay of WSL opens ::1 of Windows for an IPv6 server and 127.0.0.1 for an IPv4 one, never both for one, although Linux takes IPv4 on :: as well. Node, Go and Apache listen on :: unless told otherwise.',
    advice: 'Let the server listen on 0.0.0.0, or use http://localhost on Windows.',
    source: 'microsoft/WSL, wslrelay/localhost.cpp; #4851, #5978, #6387, #10665',
  },
  WSLNET303: {
    severity: 'info',
    title: 'Servers listen on a loopback address that WSL does not relay.',
    rule: 'otherLoopbackListeners',
    cause:
      'In NAT mode the relay looks for 0.0.0.0, 127.0.0.1, :: and ::1. Other addresses of 127.0.0.0/8 stay in Linux.',
    advice: 'Where Windows should get there, let the server listen on 127.0.0.1.',
    source: 'microsoft/WSL, wslrelay/localhost.cpp; #10206',
  },
  WSLNET304: {
    severity: 'warning',
    title: 'Servers listen on ports that mirrored mode keeps for Windows: nothing from outside arrives.',
    rule: 'portsOfWindows',
    cause: 'TCP 135, 1900, 2869, 3702, 5004, 5357, 5358 and UDP 68 are never handed to WSL in mirrored mode.',
    advice: 'Use another port.',
    source: 'learn.microsoft.com/windows/wsl/troubleshooting; microsoft/WSL#12891, #41135',
  },
  WSLNET305: {
    severity: 'info',
    title: 'UDP servers are reached at the address of WSL only, neither as localhost nor through a forward.',
    rule: 'udpInNat',
    cause: 'In NAT mode the relay of WSL and the port proxy of Windows carry TCP only.',
    advice: 'Use the address that wslnet ip prints, or networkingMode=mirrored.',
    source: 'microsoft/WSL#8868, #8783, #6351',
  },
} satisfies Record<string, FindingDefinition>;
