/** Every mistake of a rule file is named with its place, the bad value and what is allowed, in every form that can have it. */
import { expect, it } from 'vitest';
import { ownMistakes, ruleMistakes } from '../../src/rule-file/mistake-ids.js';
import { marked } from './marked-text.js';
import { mistakeCases } from './mistake-cases.js';
import type { Form } from './read-forms.js';
import { readForm } from './read-forms.js';

const cases = mistakeCases.flatMap(({ id, message, texts }) =>
  Object.entries(texts).map(([form, text]) => ({ id, form: form as Form, message, text })),
);

it.each(cases)('$id in .$form: $message', async ({ id, form, message, text }) => {
  const { text: plain, places } = marked(text);
  const { mistakes } = await readForm(form, plain);
  expect(mistakes.map(({ line, column }) => ({ line, column }))).toEqual(places);
  for (const mistake of mistakes) {
    expect(mistake.id).toBe(id);
    expect(mistake.message).toContain(message);
    expect(mistake.message).not.toMatch(/\{\d\}|undefined|\p{C}/u);
  }
});

it('has a case for each mistake', () => {
  const ids = new Set<string>(mistakeCases.map(({ id }) => id));
  expect([...ids].toSorted()).toEqual([...Object.keys(ownMistakes), ...ruleMistakes].toSorted());
});

it('names several mistakes in the order of the file', async () => {
  const { text, places } = marked(
    '¦listenPort = 1\n[machine]\nnetworkingMode = ¦mirored\n¦[forwrd x]\n[forward web]\nlistenPort = 80\n¦nme = 1\nprotocol = ¦UPD\n',
  );
  const { mistakes } = await readForm('ini', text);
  expect(mistakes.map(({ line, column }) => ({ line, column }))).toEqual(places);
});

it('judges no forward by what could not be read of it', async () => {
  // Read without its address, the second forward would be in the way of the first one.
  const text = '[forward a]\nlistenPort=80\n[forward b]\nlistenPort=80\nlistenAdress=192.168.1.10\n';
  expect((await readForm('ini', text)).mistakes.map(({ id }) => id)).toEqual(['UnknownKey']);
  const loop = '[forward a]\nlistenPort=80\nlistenAdress=192.168.1.10\ntarget=Loopback\n';
  expect((await readForm('ini', loop)).mistakes.map(({ id }) => id)).toEqual(['UnknownKey']);
});

it("takes a forward on what is no address for being in nobody's way", async () => {
  const text = '[forward a]\nlistenPort=80\n[forward b]\nlistenPort=80\nlistenAddress=010.0.0.1\n';
  expect((await readForm('ini', text)).mistakes.map(({ id }) => id)).toEqual(['AddressNotValid']);
});

it.each([
  ['TCP and UDP on one port', 'listenPort = 53', 'listenPort = 53\nprotocol = UDP', 'mirrored'],
  [
    'all addresses and one of them, where both are firewall rules',
    'listenPort = 80',
    'listenPort = 80\nlistenAddress = 192.168.1.10',
    'mirrored',
  ],
  [
    'one port on two addresses',
    'listenPort = 80\nlistenAddress = 192.168.1.10',
    'listenPort = 80\nlistenAddress = 192.168.1.11',
    'nat',
  ],
  ['UDP where the file names no mode', 'listenPort = 53', 'listenPort = 54\nprotocol = UDP', ''],
  [
    'another port in mirrored mode through the relay',
    'listenPort = 1',
    'listenPort = 8080\nconnectPort = 80\ntarget = Loopback\nlistenAddress = 192.168.1.10',
    'mirrored',
  ],
  [
    'consomme mode on one address',
    'listenPort = 1\nlistenAddress = 192.168.1.10',
    'listenPort = 2\nlistenAddress = 192.168.1.10',
    'consomme',
  ],
  [
    'an address of another computer in any mode',
    'listenPort = 1\nconnectAddress = 192.168.1.20',
    'listenPort = 2\nconnectAddress = 192.168.1.20',
    'bridged',
  ],
])('takes %s', async (_, first, second, mode) => {
  const machine = mode && `[machine]\nnetworkingMode = ${mode}\n`;
  const { mistakes, forwards } = await readForm('ini', `${machine}[forward a]\n${first}\n[forward b]\n${second}\n`);
  expect(mistakes).toEqual([]);
  expect(forwards).toHaveLength(2);
});

it('finds one address in the way of all where one of the two takes a socket', async () => {
  const text = `[machine]\nnetworkingMode = mirrored\n[forward a]\nlistenPort = 80\n[forward b]
listenPort = 80\nlistenAddress = 192.168.1.10\ntarget = Loopback\nconnectPort = 81\n`;
  expect((await readForm('ini', text)).mistakes.map(({ id }) => id)).toEqual(['OverlappingListenAddress']);
});
