/** Findings 1nn: interfaces, routes and the networking mode. */
import type { FindingDefinition } from './finding.js';

export const networkFindings = {
  WSLNET101: {
    severity: 'error',
    title: 'There is no default route, so nothing outside of this machine can be reached.',
    rule: 'withoutDefaultRoute',
    cause:
      'WSL sets the default route when the virtual machine starts, and in mirrored mode has the one of Windows. It is missing where WSL could not set its network up, where Windows itself is offline in mirrored mode, or where something in the distribution has changed routes.',
    advice:
      'Run wsl.exe --shutdown on Windows and start WSL again; in mirrored mode look at the network of Windows first.',
    source: 'microsoft/WSL, networking engines; learn.microsoft.com/windows/wsl/troubleshooting',
  },
  WSLNET102: {
    severity: 'error',
    title: 'Packets to the gateway leave through another interface, so Windows cannot be reached.',
    rule: 'gatewayElsewhere',
    cause:
      'The network of a bridge (of Docker, most often) or of a VPN in this distribution holds the address of the gateway, and the narrower route wins. WSL chooses its network when it starts; bridges choose theirs later and do not know of it.',
    advice:
      'Give the bridge another network (for Docker: default-address-pools and bip in /etc/docker/daemon.json), or remove the network that is in the way.',
    source: 'Linux takes the longest prefix; microsoft/WSL#4277, #9251 (overlapping networks)',
  },
  WSLNET103: {
    severity: 'error',
    title: 'Mirrored mode is on, but its interface to Windows is missing.',
    rule: 'withoutLoopback0',
    cause:
      'In mirrored mode 127.0.0.1 of Windows is reached through the interface loopback0, which WSL makes. Where something in the distribution removes it, servers of Windows cannot be reached on 127.0.0.1.',
    advice:
      'Run wsl.exe --shutdown on Windows and start WSL again. If it is gone again, look for what manages interfaces in the distribution, such as NetworkManager.',
    source: 'microsoft/WSL, MirroredNetworking.cpp; learn.microsoft.com/windows/wsl/networking',
  },
  WSLNET104: {
    severity: 'warning',
    title: 'Networking is off: this is mode none.',
    rule: 'networkingOff',
    cause:
      'Either networkingMode=none is configured, or WSL could not make any network and fell back to none. It warns of that when the virtual machine starts.',
    advice:
      'Look at what wsl.exe says when it starts (wsl.exe --shutdown, then wsl.exe), and at networkingMode in .wslconfig.',
    source: 'microsoft/WSL, WslCoreVm.cpp; #40439, #41228',
  },
  WSLNET105: {
    severity: 'info',
    title:
      'WSL uses the mode consomme, in which the LAN reaches servers here through forwards with a listen address alone.',
    rule: 'networkingFellBack',
    cause:
      'The mode is called virtioproxy by WSL 2.8 and older. WSL falls back to it by itself where Windows could not make the NAT network.',
    advice:
      'Forward with an address of Windows (Add-WslPortForward PORT -ListenAddress ADDRESS). If the mode was not asked for, repair what NAT needs on Windows (Host Network Service), then restart WSL.',
    source: 'microsoft/WSL, WslCoreVm.cpp; #12645, #11816, #11334',
  },
  WSLNET106: {
    severity: 'warning',
    title: 'NetworkManager runs in mirrored mode.',
    rule: 'networkManagerInMirrored',
    cause: 'NetworkManager manages the interfaces that WSL mirrors from Windows, and the network comes and goes.',
    advice: 'Disable it in the distribution: sudo systemctl disable --now NetworkManager',
    source: 'learn.microsoft.com/windows/wsl/troubleshooting; microsoft/WSL#10632',
  },
} satisfies Record<string, FindingDefinition>;
