/** What somebody may have meant. */
import { expect, it } from 'vitest';
import { didYouMean, nearestWord } from '../../src/rule-file/did-you-mean.js';

const keys = ['listenPort', 'listenAddress', 'connectPort', 'connectAddress'];

it.each([
  ['listenPrt', 'listenPort'],
  ['LISTENPORT', 'listenPort'],
  ['listen_port', 'listenPort'],
  ['conectAdress', 'connectAddress'],
  ['conenctPort', 'connectPort'],
  ['port', undefined],
  ['', undefined],
  ['x'.repeat(1_000_000), undefined],
])('%.20s', (word, meant) => expect(nearestWord(word, keys)).toBe(meant));

it('knows neighbours that changed places in short words', () => {
  expect(nearestWord('UPD', ['TCP', 'UDP'])).toBe('UDP');
  expect(nearestWord('PTC', ['TCP', 'UDP'])).toBe(undefined);
});

it('says nothing where nothing is near', () => {
  expect(didYouMean('port', keys)).toBe('');
  expect(didYouMean('listenPrt', keys)).toBe("Did you mean 'listenPort'? ");
});
