/** From the tree of a .json or .ts file to sections: `{ machine: { … }, forward: { NAME: { … } } }`. */
import type { RuleDocument, RuleNode, RuleSection } from './document.js';
import type { Tree, TreeMember } from './json-tree.js';
import { mistakeAt, shown } from './mistake.js';
import type { Mistake } from './mistake.js';

/** Kinds of sections that have names; each is an object of sections. */
const namedKinds = new Set(['forward', 'firewall']);

/** The sections in the order of the file. Kinds are not judged here, only what is no object although it should be one. */
export function readTree(tree: Tree): RuleDocument {
  const document: RuleDocument = { sections: [], mistakes: [], anyCase: false };
  if (tree.kind !== 'object') {
    document.mistakes.push(
      badShape(tree, 'A rule file', "an object such as { forward: { web: { listenPort: '80' } } }"),
    );
    return document;
  }
  const seen = new Set<string>();
  for (const { name: kind, at, value } of tree.members) {
    // For editors: it names the schema by which they complete.
    if (kind === '$schema') continue;
    if (!namedKinds.has(kind)) {
      pushSection(document, { kind, name: undefined, at }, value);
    } else if (seen.has(kind)) {
      document.mistakes.push(mistakeAt(at, 'DuplicateKey', `'${kind}' stands twice. Join the two.`));
    } else if (value.kind === 'object') {
      for (const member of value.members) {
        pushSection(document, { kind, name: member.name, at: member.at }, member.value);
      }
    } else {
      document.mistakes.push(badShape(value, `'${kind}'`, 'an object with a section for each name'));
    }
    seen.add(kind);
  }
  return document;
}

function pushSection(document: RuleDocument, section: Omit<RuleSection, 'keys'>, value: Tree): void {
  if (value.kind === 'object') {
    document.sections.push({ ...section, keys: value.members.map(keyOf) });
  } else {
    const title = section.name ?? section.kind;
    document.mistakes.push(badShape(value, `'${shown(title)}'`, 'an object of keys and values'));
  }
}

function keyOf({ name, at, value }: TreeMember): RuleSection['keys'][number] {
  return { name, at, value: nodeOf(value) };
}

function nodeOf(tree: Tree): RuleNode {
  switch (tree.kind) {
    case 'object':
      return { kind: 'other', shown: 'an object', at: tree.at };
    case 'list':
      return { kind: 'list', items: tree.items.map(nodeOf), at: tree.at };
    default:
      return tree;
  }
}

function badShape(tree: Tree, what: string, expected: string): Mistake {
  return mistakeAt(tree.at, 'BadShape', `${what} is ${shownTree(tree)}. Allowed: ${expected}.`);
}

/** A tree in a word or two. */
function shownTree(tree: Tree): string {
  if (tree.kind === 'object') return 'an object';
  if (tree.kind === 'list') return 'a list';
  return tree.kind === 'value' ? shown(JSON.stringify(tree.value)) : tree.shown;
}
