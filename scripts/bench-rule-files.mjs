/** What rule files cost, from text to scripts and plans, for more and more forwards: ratios, measured in one run. */
import { pathToFileURL } from 'node:url';
import { readFactsFile } from '../lib/facts-file/read-facts-file.js';
import { planRules } from '../lib/plan/plan-rules.js';
import { renderRuleScripts } from '../lib/render/rule-scripts.js';
import { readRuleFile } from '../lib/rule-file/read-rule-file.js';

const counts = [100, 1000, 10_000, 100_000];

/** Prints the time of each stage, and how it grows: ten times the forwards should take ten times as long. */
export function ruleFileSpeed() {
  // Once before anything is measured: the first reader compiles what it runs.
  stages(2000, shapes.ranges);
  for (const [name, shape] of Object.entries(shapes)) {
    process.stdout.write(`\nA rule file, ${name}\n`);
    let before;
    for (const count of counts) {
      const times = stages(count, shape);
      const total = Object.values(times).reduce((sum, time) => sum + time, 0);
      const growth = before === undefined ? '' : `, ${(total / before).toFixed(1)} times that of a tenth`;
      const parts = Object.entries(times).map(([stage, time]) => `${time.toFixed(0)} ms to ${stage}`);
      process.stdout.write(`  ${`${count} forwards`.padEnd(18)} ${parts.join(', ')}${growth}\n`);
      before = total;
    }
  }
}

const shapes = {
  // 60,000 ports on each address.
  'single ports': (index) => ({ port: `${1024 + (index % 60_000)}`, address: `10.0.${Math.floor(index / 60_000)}.1` }),
  ranges: (index) => {
    const first = 1024 + 10 * (index % 6000);
    return { port: `${first}-${first + 9}`, address: `10.0.${Math.floor(index / 6000)}.1` };
  },
  // Every one of them is a mistake: there is nothing to plan.
  'all of them on one port': () => ({ port: '8080', address: '10.0.0.1' }),
};

function textOf(count, shape) {
  const sections = Array.from({ length: count }, (_, index) => {
    const { port, address } = shape(index);
    return `[forward server-${index}]\nlistenPort = ${port}\nlistenAddress = ${address}\nfirewallProfile = Private, Domain\n`;
  });
  return `[machine]\nnetworkingMode = nat\n\n${sections.join('\n')}`;
}

/** Milliseconds of each stage. The machine has half of the forwards already. */
function stages(count, shape) {
  const text = textOf(count, shape);
  const facts = JSON.stringify(factsOf(Math.floor(count / 2), shape));
  const started = performance.now();
  const rules = readRuleFile(text);
  const read = performance.now();
  renderRuleScripts(rules, 'rules.ini');
  const rendered = performance.now();
  const times = { 'read and check': read - started, render: rendered - read };
  if (rules.mistakes.length > 0) return times;
  const { file } = readFactsFile(facts);
  const gathered = performance.now();
  const plan = planRules(rules, file);
  if (plan.outcome !== 'changes') throw new Error(`the plan of the benchmark is '${plan.outcome}'`);
  return { ...times, 'read the facts': gathered - rendered, plan: performance.now() - gathered };
}

/** A file of facts of a machine in NAT mode on which the first forwards exist. */
function factsOf(count, shape) {
  const guest = '172.21.101.146';
  const machine = {
    formatVersion: 1,
    madeBy: 'Export-WslNetwork',
    distribution: 'Ubuntu',
    facts: {
      portProxies: [],
      forwards: [],
      wsl: {
        installed: true,
        owners: [
          {
            sid: 'S-1-5-21-1-2-3-1001',
            account: 'S-1-5-21-1-2-3-1001',
            isCurrent: true,
            distributions: [{ name: 'Ubuntu', version: 2, isDefault: true }],
            natIpAddress: guest,
          },
        ],
        natNetwork: '172.21.96.0/20',
        natGatewayAddress: '172.21.96.1',
      },
      ipHelperRunning: true,
      listeners: [],
      networkCategories: ['Private'],
      hostAddresses: [{ address: '10.0.0.1', prefixLength: 24 }],
      firewallRules: [],
      guest: {
        networkingMode: 'nat',
        ipAddresses: `    inet ${guest}/20 scope global eth0\n`,
        hostAddresses: '',
        failure: '',
      },
      hyperVRules: [],
    },
  };
  const { facts } = machine;
  for (let index = 0; index < count; index += 1) {
    const { port, address } = shape(index);
    const [first, last = first] = port.split('-').map(Number);
    facts.firewallRules.push(firewallRule(address, port));
    for (let each = first; each <= last; each += 1) {
      facts.portProxies.push({ family: 'v4tov4', name: `${address}/${each}`, data: `${guest}/${each}` });
      facts.listeners.push({ address, port: each });
      facts.forwards.push({
        family: 'v4tov4',
        protocol: 'TCP',
        listenAddress: address,
        listenPort: each,
        connectAddress: guest,
        connectPort: each,
        target: 'Guest',
        distribution: '',
        owner: 'S-1-5-21-1-2-3-1001',
        firewallProfile: ['Domain', 'Private'],
        remoteAddress: ['LocalSubnet'],
      });
    }
  }
  return machine;
}

function firewallRule(address, port) {
  return {
    name: `WslNet-v4tov4-${address}-${port}`,
    displayName: `WSL port forward ${address}:${port} (TCP)`,
    description: 'Made by WslNet for a port forward to WSL. Remove-WslPortForward removes both.',
    enabled: 'True',
    direction: 'Inbound',
    action: 'Allow',
    profile: ['Domain', 'Private'],
    protocol: 'TCP',
    localPort: [port],
    localAddress: [address],
    remoteAddress: ['LocalSubnet'],
  };
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) ruleFileSpeed();
