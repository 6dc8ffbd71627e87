/** What rule files cost, from text to scripts, for more and more forwards: ratios, measured in one run. */
import { pathToFileURL } from 'node:url';
import { renderRuleScripts } from '../lib/render/rule-scripts.js';
import { readRuleFile } from '../lib/rule-file/read-rule-file.js';

const counts = [1000, 10_000, 100_000];

/** Prints the time of each stage, and how it grows: ten times the forwards should take ten times as long. */
export function ruleFileSpeed() {
  // Once before anything is measured: the first reader compiles what it runs.
  stages(textOf(2000, shapes.ranges));
  for (const [name, shape] of Object.entries(shapes)) {
    process.stdout.write(`\nA rule file, ${name}\n`);
    let before;
    for (const count of counts) {
      const times = stages(textOf(count, shape));
      const total = times.read + times.render;
      const growth = before === undefined ? '' : `, ${(total / before).toFixed(1)} times that of a tenth`;
      const parts = `${times.read.toFixed(0)} ms to read and check, ${times.render.toFixed(0)} ms to render`;
      process.stdout.write(`  ${`${count} forwards`.padEnd(18)} ${parts}${growth}\n`);
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
  'all of them on one port': () => ({ port: '8080', address: '10.0.0.1' }),
};

function textOf(count, shape) {
  const sections = Array.from({ length: count }, (_, index) => {
    const { port, address } = shape(index);
    return `[forward server-${index}]\nlistenPort = ${port}\nlistenAddress = ${address}\nfirewallProfile = Private, Domain\n`;
  });
  return `[machine]\nnetworkingMode = nat\n\n${sections.join('\n')}`;
}

function stages(text) {
  const started = performance.now();
  const rules = readRuleFile(text);
  const read = performance.now();
  renderRuleScripts(rules, 'rules.ini');
  return { read: read - started, render: performance.now() - read };
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) ruleFileSpeed();
