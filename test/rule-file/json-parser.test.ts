/** The JSON parser takes what JSON.parse takes, with the same values. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { JsonError, parseJson } from '../../src/rule-file/json-parser.js';
import type { Tree } from '../../src/rule-file/json-tree.js';

const noComment = (): never => {
  throw new Error('there is a comment');
};

/** The plain value; of keys that stand twice the last one counts, as in JSON.parse. */
function valueOf(tree: Tree): unknown {
  switch (tree.kind) {
    case 'object': {
      const value = {};
      for (const { name, value: member } of tree.members) {
        Object.defineProperty(value, name, {
          value: valueOf(member),
          enumerable: true,
          writable: true,
          configurable: true,
        });
      }
      return value;
    }
    case 'list':
      return tree.items.map(valueOf);
    case 'value':
      return tree.value;
    case 'other':
      return null;
  }
}

/** What is read, or a word for what is refused; any other error is thrown on. */
function orRefused(read: () => unknown, refusal: new (...values: never[]) => Error): unknown {
  try {
    return { read: read() };
  } catch (error) {
    if (error instanceof refusal) return 'refused';
    throw error;
  }
}

it('reads the values of any JSON', () => {
  fc.assert(
    fc.property(fc.json(), fc.constantFrom(undefined, 2, '\t'), (json, space) => {
      const text = JSON.stringify(JSON.parse(json), undefined, space);
      expect(valueOf(parseJson(text, noComment))).toEqual(JSON.parse(text));
    }),
    { numRuns: 1000 },
  );
});

it('refuses what JSON.parse refuses, and nothing else', () => {
  const signs = [...'{}[]:,"\\ -+.eE019', '\\u00e4', '\\x'];
  const blanks = ['\n', '\r', '\t', '\u00a0', '\u2028', '\u0001', '\u007f'];
  const pieces = fc.constantFrom(...signs, ...blanks, 'true', 'false', 'null', 'nul', '"a"', '1.5e3', '01');
  fc.assert(
    fc.property(
      fc.oneof(
        fc.array(pieces, { maxLength: 8 }).map((parts) => parts.join('')),
        fc.tuple(fc.json(), fc.nat(), pieces).map(([json, at, piece]) => {
          const start = at % (json.length + 1);
          return json.slice(0, start) + piece + json.slice(start);
        }),
      ),
      (text) => {
        expect(orRefused(() => valueOf(parseJson(text, noComment)), JsonError)).toEqual(
          orRefused(() => JSON.parse(text), SyntaxError),
        );
      },
    ),
    { numRuns: 5000 },
  );
});

it('knows the place of everything', () => {
  const tree = parseJson('{\r\n  "a": [1,\n\t"b"],\r"c": {}\n}', noComment);
  expect(tree).toEqual({
    kind: 'object',
    at: { line: 1, column: 1 },
    members: [
      {
        name: 'a',
        at: { line: 2, column: 3 },
        value: {
          kind: 'list',
          at: { line: 2, column: 8 },
          items: [
            { kind: 'value', value: 1, at: { line: 2, column: 9 } },
            { kind: 'value', value: 'b', at: { line: 3, column: 2 } },
          ],
        },
      },
      { name: 'c', at: { line: 4, column: 1 }, value: { kind: 'object', members: [], at: { line: 4, column: 6 } } },
    ],
  });
});
