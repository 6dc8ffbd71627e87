/** One case for each mistake in each form that can have it. `¦` stands where the mistake is, more of them for more mistakes. */
import type { MistakeId } from '../../src/rule-file/mistake-ids.js';
import type { Form } from './read-forms.js';

export interface MistakeCase {
  id: MistakeId;
  /** What the message must be; parts of long ones. */
  message: string;
  texts: Partial<Record<Form, string>>;
}

/** The rest of a forward in each form, around the keys that a case is about. */
function forward(ini: string, json: string, mode = ''): Record<Form, string> {
  const machine = mode && `machine: { networkingMode: '${mode}' }, `;
  return {
    ini: `${mode && `[machine]\nnetworkingMode = ${mode}\n`}\n[forward web]\n${ini}\n`,
    json: `{ ${machine.replaceAll(/(\w+):/g, '"$1":').replaceAll("'", '"')}"forward": {\n  "web": { ${json} }\n} }`,
    ts: `import { defineRules } from 'wslnet';\nexport default defineRules({ ${machine}forward: {\n  'web': { ${json} },\n} } as never);`,
  };
}

/** Two forwards of which the mark is in the second one. */
function two(first: [string, string], second: [string, string], mode = ''): Record<Form, string> {
  const one = forward(first[0], first[1], mode);
  return {
    ini: `${one.ini}[forward other]\n${second[0]}\n`,
    json: one.json.replace(/ \}\n\} \}$/, ` },\n  "other": { ${second[1]} }\n} }`),
    ts: one.ts.replace(/ \},\n\} \}/, ` },\n  other: { ${second[1]} },\n} }`),
  };
}

const allPorts = 'a port from 1 to 65535, such as 8080, or a range, such as 8000-8010';

export const mistakeCases: readonly MistakeCase[] = [
  {
    id: 'BadLine',
    message: "'= 80' has no key. Write key = value, or [kind name].",
    texts: { ini: '[forward web]\nlistenPort = 80\n  ¦= 80\n' },
  },
  {
    id: 'BadLine',
    message: "'[forward web' is no section header. Write [kind name] in a line of its own.",
    texts: { ini: '¦[forward web\nlistenPort = 80\n' },
  },
  {
    id: 'JsonSyntax',
    message: "Expected ',' or '}', and found 'listenPort'.",
    texts: { json: '{ "forward": { "web": { "listenPort": "80" ¦listenPort } } }' },
  },
  {
    id: 'JsonSyntax',
    message: "Expected another item: JSON has no comma before '}', and found '}'.",
    texts: { json: '{\r\n"forward": {},\r\n  ¦}' },
  },
  {
    id: 'JsonSyntax',
    message: 'This text has no closing quote in its line.',
    texts: { json: '{ "forward": ¦"web\n" }' },
  },
  {
    id: 'JsonComment',
    message: 'JSON has no comments.',
    texts: { json: '{\n  ¦// web\n  "forward": {} ¦/* two\nlines */ ¦/* more */ }' },
  },
  {
    id: 'TypeScriptSyntax',
    message: 'Expression expected.',
    texts: { ts: 'import { defineRules } from "wslnet";\nconst port: number = ¦;' },
  },
  {
    id: 'TypeScriptFailed',
    message: 'The file ends with an error: no ports',
    texts: {
      ts: "const ports: number[] = [];\n\nif (ports.length === 0) throw ¦new Error('no ports');\nexport default {};",
    },
  },
  {
    id: 'NoDefaultExport',
    message: 'There is no default export. Write: export default defineRules({ … });',
    texts: { ts: '¦export const rules = { forward: {} };' },
  },
  {
    id: 'BadShape',
    message: "'forward' is a list. Allowed: an object with a section for each name.",
    texts: { json: '{ "forward": ¦["web"] }', ts: "export default { forward: ¦['web'] };" },
  },
  {
    id: 'BadShape',
    message: "'web' is 8080. Allowed: an object of keys and values.",
    texts: { json: '{ "forward": { "web": ¦8080 } }', ts: 'export default { forward: { web: ¦8080 } };' },
  },
  {
    id: 'BadShape',
    message: 'A rule file is null. Allowed: an object',
    texts: { json: '¦null', ts: 'export default ¦null;' },
  },
  {
    id: 'UnknownSection',
    message: "[forwrd] is not a section. Did you mean 'forward'? Allowed: [machine], [forward NAME].",
    texts: { ini: '¦[forwrd]\n', json: '{ ¦"forwrd": {} }', ts: 'export default { ¦forwrd: {} };' },
  },
  {
    id: 'SectionNotSupported',
    message:
      '[firewall web] is not supported by this version: there is no cmdlet for rules of the Hyper-V firewall yet (Add-WslFirewallRule).',
    texts: {
      ini: '¦[firewall web]\nport = 80\n',
      json: '{ "firewall": { ¦"web": { "port": 80 } } }',
      ts: 'export default { firewall: { ¦web: { port: 80 } } };',
    },
  },
  {
    id: 'SectionNotSupported',
    message:
      '[config] is not supported by this version: rule files cannot set keys of .wslconfig yet. Set-WslConfig and wslnet config set do.',
    texts: { ini: '¦[config]\n', json: '{ ¦"config": {} }', ts: 'export default { ¦config: {} };' },
  },
  {
    id: 'BadSectionName',
    message: 'The name of [forward a.b] contains a dot, which INI readers take for a subsection. Use a hyphen.',
    texts: {
      ini: '¦[forward a.b]\nlistenPort = 80\n',
      json: '{ "forward": { ¦"a.b": { "listenPort": "80" } } }',
      ts: "export default { forward: { ¦'a.b': { listenPort: 80 } } };",
    },
  },
  {
    id: 'BadSectionName',
    message: '[forward] needs a name, such as [forward web].',
    texts: { ini: '¦[forward]\nlistenPort = 80\n' },
  },
  {
    id: 'BadSectionName',
    message: "[machine one] has a name, and there is one [machine] only. Remove 'one'.",
    texts: { ini: '¦[machine one]\n' },
  },
  ...(
    [
      ['', 'The name of [forward ] is empty.'],
      [' a', 'The name of [forward  a] begins or ends with a blank.'],
      ['a]', 'The name of [forward a]] contains a bracket'],
      ['a\\nb', String.raw`The name of [forward a\u000ab] contains a control character.`],
    ] as const
  ).map(([name, message]): MistakeCase => ({
    id: 'BadSectionName',
    message,
    texts: {
      json: `{ "forward": { ¦"${name}": { "listenPort": "80" } } }`,
      ts: `export default { forward: { ¦"${name}": { listenPort: 80 } } };`,
    },
  })),
  {
    id: 'DuplicateSection',
    message: '[forward web] stands twice. Join them, or rename one.',
    texts: {
      ini: '[forward web]\nlistenPort = 80\n\n¦[Forward  web]\nlistenPort = 81\n',
      json: '{ "forward": {\n "web": { "listenPort": "80" },\n ¦"web": { "listenPort": "81" } } }',
      ts: 'export default { forward: {\n web: { listenPort: 80 },\n ¦web: { listenPort: 81 } } };',
    },
  },
  {
    id: 'DuplicateSection',
    message: '[machine] stands twice.',
    texts: { ini: '[machine]\n¦[machine]\n', json: '{ "machine": {}, ¦"machine": {} }' },
  },
  {
    id: 'KeyOutsideSection',
    message: "'listenPort' stands before the first section. Put it below [machine] or [forward NAME].",
    texts: { ini: '; web\n ¦listenPort = 80\n' },
  },
  {
    id: 'UnknownKey',
    message: "'listenPrt' is not a key of [forward web]. Did you mean 'listenPort'? Allowed: listenPort, connectPort,",
    texts: forward('listenPort = 80\n  ¦listenPrt = 81', '"listenPort": "80", ¦"listenPrt": "81"'),
  },
  {
    id: 'UnknownKey',
    message: "'mode' is not a key of [machine]. Allowed: networkingMode.",
    texts: {
      ini: '[machine]\n¦mode = nat\n',
      json: '{ "machine": { ¦"mode": "nat" } }',
      ts: "export default { machine: { ¦mode: 'nat' } };",
    },
  },
  {
    id: 'UnknownKey',
    message: "'ListenPort' is not a key of [forward web]. Did you mean 'listenPort'?",
    texts: (({ json, ts }) => ({ json, ts }))(forward('', '"listenPort": "80", ¦"ListenPort": "80"')),
  },
  {
    id: 'DuplicateKey',
    message: "listenPort' stands twice in [forward web]. Remove one.",
    texts: {
      ...forward('listenPort = 80\nlistenport = 81', '"listenPort": "80", ¦"listenPort": "81"'),
      ini: "[forward web]\n'listenPort' = 80\n¦listenPort = 81\n",
    },
  },
  {
    id: 'DuplicateKey',
    message: "'forward' stands twice. Join the two.",
    texts: { json: '{ "forward": {}, ¦"forward": {} }' },
  },
  {
    id: 'MissingKey',
    message: "[forward web] needs the key 'listenPort'.",
    texts: {
      ini: '\n¦[forward web]\nconnectPort = 80\n',
      json: '{ "forward": {\n ¦"web": { "connectPort": "80" } } }',
      ts: 'export default { forward: {\n ¦web: { connectPort: 80 } } };',
    },
  },
  {
    id: 'BadValue',
    message:
      "'Privat' is not a value of firewallProfile. Did you mean 'Private'? Allowed: Domain, Private, Public, Any.",
    texts: forward(
      'listenPort = 80\nfirewallProfile = Domain,  ¦Privat',
      '"listenPort": "80", "firewallProfile": ["Domain", ¦"Privat"]',
    ),
  },
  {
    id: 'BadValue',
    message: "'UPD' is not a value of protocol. Did you mean 'UDP'? Allowed: TCP, UDP.",
    texts: forward('listenPort = 80\nprotocol=¦UPD', '"listenPort": "80", "protocol": ¦"UPD"'),
  },
  {
    id: 'BadValue',
    message: "is not a value of noFirewallRule. Did you mean 'true'? Allowed: true, false.",
    texts: { ini: '[forward web]\nlistenPort = 80\nnoFirewallRule = ¦ture\n' },
  },
  {
    id: 'BadValue',
    message: "'true' is not a value of noFirewallRule. Allowed: true, false.",
    texts: (({ json, ts }) => ({ json, ts }))(forward('', '"listenPort": "80", "noFirewallRule": ¦"true"')),
  },
  {
    id: 'BadValue',
    message: `listenPort has no value. Allowed: ${allPorts}.`,
    texts: forward('listenPort =¦', '"listenPort": ¦[]'),
  },
  {
    id: 'BadValue',
    message: `listenPort has an empty value. Allowed: ${allPorts}.`,
    texts: forward('listenPort = 80, ¦, 81', '"listenPort": ["80", ¦""]'),
  },
  {
    id: 'BadValue',
    message: `listenPort has no value. Allowed: ${allPorts}.`,
    texts: { ini: '[forward web]\n ¦listenPort\n' },
  },
  {
    id: 'BadValue',
    message: 'connectPort is one value, not a list.',
    texts: (({ json, ts }) => ({ json, ts }))(forward('', '"listenPort": "80", "connectPort": ¦["80"]')),
  },
  {
    id: 'BadValue',
    message: 'null is not a value of target. Allowed: Guest, Loopback, Address.',
    texts: (({ json, ts }) => ({ json, ts }))(forward('', '"listenPort": "80", "target": ¦null')),
  },
  {
    id: 'BadValue',
    message: '5 is not a value of distribution. Allowed: a text that is not empty.',
    texts: (({ json, ts }) => ({ json, ts }))(forward('', '"listenPort": "80", "distribution": ¦5')),
  },
  {
    id: 'BadValue',
    message:
      "'mirored' is not a value of networkingMode. Did you mean 'mirrored'? Allowed: nat, mirrored, bridged, consomme, none.",
    texts: {
      ini: '[machine]\nnetworkingMode = ¦mirored ; comment\n',
      json: '{ "machine": { "networkingMode": ¦"mirored" } }',
      ts: "export default { machine: { networkingMode: ¦'mirored' } };",
    },
  },
  {
    id: 'PortNotValid',
    message: "'99999' is not a port. Give a whole number from 1 to 65535, such as 8080.",
    texts: forward('listenPort = 80, ¦99999', '"listenPort": [80, ¦99999]'),
  },
  {
    id: 'PortNotValid',
    message: "'0' is not a port.",
    texts: forward('listenPort = 80\nconnectPort = ¦0', '"listenPort": "80", "connectPort": ¦0'),
  },
  {
    id: 'PortRangeNotValid',
    message: "'8010-8000' is not a range of ports. Give the lower port first, both from 1 to 65535, such as 8000-8010.",
    texts: forward('listenPort = 80,¦8010-8000', '"listenPort": ["80", ¦"8010-8000"]'),
  },
  {
    id: 'PortRangeMismatch',
    message:
      "The connect port '90' is not as long as the listen port '80-82'. Give a range of the same length, such as listenPort 8000-8010 connectPort 9000-9010, or no connect port.",
    texts: forward('listenPort = 80-82\nconnectPort = ¦90', '"listenPort": "80-82", "connectPort": ¦90'),
  },
  {
    id: 'AddressNotValid',
    message: "'0.0.0.0' is not an IPv4 address (connectAddress).",
    texts: forward(
      'listenPort = 80\nlistenAddress = 0.0.0.0\nconnectAddress = ¦0.0.0.0',
      '"listenPort": "80", "listenAddress": "0.0.0.0", "connectAddress": ¦"0.0.0.0"',
    ),
  },
  {
    id: 'AddressIsName',
    message: "'localhost' is a name, not an IPv4 address (listenAddress).",
    texts: forward('listenPort = 80\nlistenAddress = ¦localhost', '"listenPort": "80", "listenAddress": ¦"localhost"'),
  },
  {
    id: 'AddressFamilyNotSupported',
    message: "'::1' is an IPv6 address (connectAddress), which this version does not forward.",
    texts: forward('listenPort = 80\nconnectAddress = ¦::1', '"listenPort": "80", "connectAddress": ¦"::1"'),
  },
  {
    id: 'ConnectAddressMissing',
    message: 'The target Address needs an address to connect to. Give connectAddress, or leave out target.',
    texts: forward('listenPort = 80\ntarget = ¦Address', '"listenPort": "80", "target": ¦"Address"'),
  },
  {
    id: 'ProtocolNotSupported',
    message: 'The port proxy of Windows forwards TCP only, not UDP.',
    texts: forward('listenPort = 53\nprotocol = ¦UDP', '"listenPort": "53", "protocol": ¦"UDP"', 'nat'),
  },
  {
    id: 'ProtocolNotSupported',
    message: 'The port proxy of Windows forwards TCP only, not UDP.',
    texts: forward(
      'listenPort = 53\nprotocol = ¦UDP\nconnectAddress = 192.168.1.20',
      '"listenPort": "53", "protocol": ¦"UDP", "connectAddress": "192.168.1.20"',
    ),
  },
  {
    id: 'TargetConflict',
    message:
      "Both a connect address ('192.168.1.20') and the target Guest were given; each says where the forward goes. Give connectAddress or target, not both.",
    texts: forward(
      'listenPort = 80\ntarget = Guest\nconnectAddress = ¦192.168.1.20',
      '"listenPort": "80", "target": "Guest", "connectAddress": ¦"192.168.1.20"',
    ),
  },
  {
    id: 'LoopbackTargetLoops',
    message: "A forward that listens on '127.0.0.1' and connects to 127.0.0.1 would connect to itself.",
    texts: forward(
      'listenPort = 80\ntarget = Loopback\nlistenAddress = ¦127.0.0.1',
      '"listenPort": "80", "target": "Loopback", "listenAddress": ¦"127.0.0.1"',
    ),
  },
  {
    id: 'LoopbackTargetLoops',
    message:
      "A forward that listens on '0.0.0.0' and connects to 127.0.0.1 would connect to itself. Give a specific listenAddress",
    texts: forward('listenPort = 80\ntarget = ¦Loopback', '"listenPort": "80", "target": ¦"Loopback"'),
  },
  {
    id: 'MirroredPortDiffers',
    message: 'In mirrored mode port 8080 of Windows is port 8080 of the guest; it cannot become port 80.',
    texts: forward(
      'listenPort = 80, 8080\nconnectPort = ¦80',
      '"listenPort": [80, 8080], "connectPort": ¦80',
      'mirrored',
    ),
  },
  {
    id: 'ListenAddressNeeded',
    message:
      "In networking mode consomme a forward goes through the loopback address, and one that listens on '0.0.0.0' would connect to itself. Give a specific listenAddress",
    texts: forward(
      'listenPort = 80\nlistenAddress = ¦0.0.0.0',
      '"listenPort": "80", "listenAddress": ¦"0.0.0.0"',
      'consomme',
    ),
  },
  {
    id: 'ListenAddressNeeded',
    message: "one that listens on '0.0.0.0' would connect to itself.",
    texts: {
      ini: '[machine]\nnetworkingMode = consomme\n¦[forward web]\nlistenPort = 80\n',
      json: '{ "machine": { "networkingMode": "consomme" }, "forward": { ¦"web": { "listenPort": "80" } } }',
      ts: "export default { machine: { networkingMode: 'consomme' }, forward: { ¦web: { listenPort: '80' } } };",
    },
  },
  {
    id: 'NothingToForward',
    message:
      "WSL runs in networking mode bridged: the guest has an address of its own in the LAN, and nothing needs forwarding. Connect to the guest's own address.",
    texts: {
      ini: '[machine]\nnetworkingMode = bridged\n¦[forward web]\nlistenPort = 80\n',
      json: '{ "machine": { "networkingMode": "bridged" }, "forward": { ¦"web": { "listenPort": "80" } } }',
      ts: "export default { machine: { networkingMode: 'bridged' }, forward: { ¦web: { listenPort: '80' } } };",
    },
  },
  {
    id: 'NetworkingDisabled',
    message: 'WSL runs without a network (networking mode none).',
    texts: {
      ini: '[machine]\nnetworkingMode = none\n¦[forward web]\nlistenPort = 80\n',
      json: '{ "machine": { "networkingMode": "none" }, "forward": { ¦"web": { "listenPort": "80" } } }',
      ts: "export default { machine: { networkingMode: 'none' }, forward: { ¦web: { listenPort: '80' } } };",
    },
  },
  {
    id: 'DuplicateListenPort',
    message: '[forward other] listens on TCP port 80 of 0.0.0.0, and so does [forward web] (line ',
    texts: two(['listenPort = 80', '"listenPort": "80"'], ['listenPort = 81, ¦80', '"listenPort": ["81", ¦"80"]']),
  },
  {
    id: 'DuplicateListenPort',
    message: '[forward web] listens on TCP port 80 of 0.0.0.0 twice.',
    texts: forward('listenPort = 80, 81, ¦80', '"listenPort": ["80", "81", ¦80]'),
  },
  {
    id: 'OverlappingListenPorts',
    message:
      'on TCP port 8000-8010 of 0.0.0.0. Windows keeps one forward for each address, port and protocol: choose ranges that share no port.',
    texts: two(
      ['listenPort = 8000-8010', '"listenPort": "8000-8010"'],
      ['listenPort = ¦8010-8020', '"listenPort": ¦"8010-8020"'],
    ),
  },
  {
    id: 'OverlappingListenPorts',
    message: '[forward web] listens on TCP port 8005 of 0.0.0.0 and on TCP port 8000-8010 of 0.0.0.0.',
    texts: forward('listenPort = 8000-8010, ¦8005', '"listenPort": ["8000-8010", ¦8005]'),
  },
  {
    id: 'OverlappingListenAddress',
    message:
      'on TCP port 80 of 0.0.0.0. Windows does not open a socket for all addresses and one for a single address on the same port',
    texts: two(
      ['listenPort = 80', '"listenPort": "80"'],
      ['listenPort = ¦80\nlistenAddress = 192.168.1.10', '"listenPort": ¦"80", "listenAddress": "192.168.1.10"'],
    ),
  },
];
