/** Findings 4nn: what Windows and Linux share beside the network. */
import type { FindingDefinition } from './finding.js';

export const windowsFindings = {
  WSLNET401: {
    severity: 'warning',
    title: 'The HTTP proxy is on the loopback address, where nobody listens.',
    rule: 'proxyNobodyServes',
    cause:
      'Except in mirrored mode, 127.0.0.1 here is not that of Windows. WSL does not hand such a proxy over (it warns instead), so it was set in this distribution.',
    advice:
      'Take the variables away (wslnet proxy off), let the proxy of Windows listen on another address, or use networkingMode=mirrored.',
    source: 'microsoft/WSL, LxssHttpProxy.cpp; #10753, #12015, #13294',
  },
  WSLNET402: {
    severity: 'warning',
    title: 'Programs of Windows cannot be started from here.',
    rule: 'interopOff',
    cause:
      'Interop is off: [interop] enabled=false in /etc/wsl.conf, or its entry in binfmt_misc was removed, as some services of systemd do. wslnet forward and wslnet proxy need it to ask Windows.',
    advice: 'Set enabled=true below [interop] in /etc/wsl.conf, then wsl.exe --shutdown.',
    source: 'learn.microsoft.com/windows/wsl/wsl-config',
  },
} satisfies Record<string, FindingDefinition>;
