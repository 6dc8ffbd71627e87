/** A tree of objects, lists and values with their places: what .json and .ts files have in common. */
import type { Place } from './document.js';

export interface TreeMember {
  name: string;
  /** Place of the name. */
  at: Place;
  value: Tree;
}

export type Tree =
  /** Members in the order of the file; one that stands twice is in it twice. */
  | { kind: 'object'; members: TreeMember[]; at: Place }
  | { kind: 'list'; items: Tree[]; at: Place }
  | { kind: 'value'; value: string | number | boolean; at: Place }
  /** null, and in TypeScript whatever else there is. */
  | { kind: 'other'; shown: string; at: Place };
