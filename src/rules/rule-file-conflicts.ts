/** Forwards of a rule file that want the same socket. In linear time: a file may hold a hundred thousand of them. */
import type { ForwardRequest } from '../model/requests.js';
import { canonicalProtocol } from './canonical-request.js';
import { isWildcardAddress } from './endpoint.js';
import { portBlocks, singlePortBlock } from './port-blocks.js';
import type { PortRange } from './port.js';
import { parsePortRange } from './port.js';
import { takesSocket } from './rule-file-forward.js';
import { indexTexts, itemAt, positionIn, valueOr } from './std/index.js';
import type { TextIndex } from './std/index.js';

/** A listen port or range that shares a port with one before it. Both are named by forward and item of its listenPort, from 0. */
export interface ListenConflict {
  forward: number;
  item: number;
  /** The first of those before it. */
  otherForward: number;
  otherItem: number;
  /** The same port or range on one address; others that overlap; or one address against all addresses. */
  how: 'same' | 'overlap' | 'wildcard';
}

/** A listen port or range of a forward. */
interface ListenItem {
  forward: number;
  item: number;
  ports: PortRange;
  protocol: string;
  /** One spelling for all addresses. */
  address: string;
  /** Whether it takes a socket of Windows; false for what is a firewall rule only. */
  bound: boolean;
  blocks: string[];
}

/** Which sorts of items there are. */
interface Variety {
  /** Both all addresses and single ones. */
  addresses: boolean;
  /** Both what takes a socket and what does not. */
  kinds: boolean;
}

/** Where items are found by the blocks of their ports. */
interface ItemLookup {
  /** Blocks of several ports that some range is made of. */
  wide: TextIndex;
  hasWide: boolean;
  /** Blocks by which an item is found from a block that it holds or that holds it, and whose they are. */
  touching: TextIndex;
  touchingItems: number[];
  /** Blocks of several ports that an item is made of, and whose they are. */
  covering: TextIndex;
  coveringItems: number[];
}

/**
 * Every listen port that an earlier one of the file already has, each once. TCP and UDP are apart. One address and all
 * addresses (`0.0.0.0` and `*` are two spellings of them) are in each other's way where Windows would have to open a
 * socket for both; `mode` is what the file expects of the machine, or empty.
 */
export function ruleFileConflicts(requests: ForwardRequest[], mode: string): ListenConflict[] {
  const items = listenItems(requests, mode);
  const variety = varietyOf(items);
  const lookup = itemLookup(items, variety);
  const conflicts: ListenConflict[] = [];
  let position = 0;
  for (const item of items) {
    const other = itemAt(items, firstInTheWay(item, position, lookup, variety));
    if (other !== undefined) {
      conflicts.push({
        forward: item.forward,
        item: item.item,
        otherForward: other.forward,
        otherItem: other.item,
        how: howTheyMeet(item, other),
      });
    }
    position = position + 1;
  }
  return conflicts;
}

/** The ports and ranges of all forwards, without those that are none. */
function listenItems(requests: ForwardRequest[], mode: string): ListenItem[] {
  const items: ListenItem[] = [];
  let forward = 0;
  for (const request of requests) {
    const protocol = canonicalProtocol(request.protocol);
    const bound = takesSocket(request, mode);
    const address = isWildcardAddress(request.listenAddress) ? '0.0.0.0' : request.listenAddress;
    let item = 0;
    for (const text of request.listenPort) {
      const ports = parsePortRange(text);
      if (ports !== undefined) {
        const blocks = ports.first === ports.last ? [singlePortBlock(ports.first)] : portBlocks(ports).own;
        items.push({
          forward: forward,
          item: item,
          ports: ports,
          protocol: protocol,
          address: address,
          bound: bound,
          blocks: blocks,
        });
      }
      item = item + 1;
    }
    forward = forward + 1;
  }
  return items;
}

/** Prepares the items. */
function itemLookup(items: ListenItem[], variety: Variety): ItemLookup {
  const wideBlocks: string[] = [];
  let hasWide = false;
  for (const item of items) {
    if (item.ports.first !== item.ports.last) {
      hasWide = true;
      for (const block of item.blocks) {
        wideBlocks.push(block);
      }
    }
  }
  const wide = indexTexts(wideBlocks);
  const touching: string[] = [];
  const touchingItems: number[] = [];
  const covering: string[] = [];
  const coveringItems: number[] = [];
  let position = 0;
  for (const item of items) {
    const isWide = item.ports.first !== item.ports.last;
    for (const place of ownPlaces(item, variety)) {
      for (const block of item.blocks) {
        touching.push(`${block} ${place}`);
        touchingItems.push(position);
        if (isWide) {
          covering.push(`${block} ${place}`);
          coveringItems.push(position);
        }
      }
      for (const block of blocksAround(item, hasWide, wide)) {
        touching.push(`${block} ${place}`);
        touchingItems.push(position);
      }
    }
    position = position + 1;
  }
  return {
    wide: wide,
    hasWide: hasWide,
    touching: indexTexts(touching),
    touchingItems: touchingItems,
    covering: indexTexts(covering),
    coveringItems: coveringItems,
  };
}

/** Position of the first item before this one that is in its way; -1 where there is none. */
function firstInTheWay(item: ListenItem, position: number, lookup: ItemLookup, variety: Variety): number {
  let first = position;
  const around = blocksAround(item, lookup.hasWide, lookup.wide);
  for (const place of placesInTheWay(item, variety)) {
    for (const block of item.blocks) {
      const found = valueOr(itemAt(lookup.touchingItems, positionIn(lookup.touching, `${block} ${place}`)), position);
      if (found < first) {
        first = found;
      }
    }
    for (const block of around) {
      const found = valueOr(itemAt(lookup.coveringItems, positionIn(lookup.covering, `${block} ${place}`)), position);
      if (found < first) {
        first = found;
      }
    }
  }
  return first < position ? first : -1;
}

/** The larger blocks around an item's own that some range is made of: no others can be asked for. */
function blocksAround(item: ListenItem, hasWide: boolean, wide: TextIndex): string[] {
  const known: string[] = [];
  if (hasWide) {
    for (const block of portBlocks(item.ports).around) {
      if (positionIn(wide, block) >= 0) {
        known.push(block);
      }
    }
  }
  return known;
}

/** What a file has: most have one sort of each, and then half of the places need not be looked at. */
function varietyOf(items: ListenItem[]): Variety {
  return {
    addresses: items.some((item) => item.address === '0.0.0.0') && items.some((item) => item.address !== '0.0.0.0'),
    kinds: items.some((item) => item.bound) && items.some((item) => !item.bound),
  };
}

/** Where an item is: on its address, and somewhere. */
function ownPlaces(item: ListenItem, variety: Variety): string[] {
  const kind = placeKind(item.protocol, item.bound);
  const places = [`${kind} at ${item.address}`];
  if (variety.addresses) {
    places.push(`${kind} anywhere`);
  }
  return places;
}

/** The places whose items are in the way of one. Two on an address always are; with all addresses, where one takes a socket. */
function placesInTheWay(item: ListenItem, variety: Variety): string[] {
  const elsewhere = item.address === '0.0.0.0' ? 'anywhere' : 'at 0.0.0.0';
  const places: string[] = [];
  for (const bound of [true, false]) {
    if (variety.kinds || bound === item.bound) {
      const kind = placeKind(item.protocol, bound);
      places.push(`${kind} at ${item.address}`);
      if (variety.addresses && (bound || item.bound)) {
        places.push(`${kind} ${elsewhere}`);
      }
    }
  }
  return places;
}

/** Tells protocols apart, and what takes a socket from what is a firewall rule only. */
function placeKind(protocol: string, bound: boolean): string {
  return bound ? `${protocol} socket` : `${protocol} rule`;
}

/** In which of the three ways two items share a port. */
function howTheyMeet(item: ListenItem, other: ListenItem): 'same' | 'overlap' | 'wildcard' {
  if (item.address !== other.address) {
    return 'wildcard';
  }
  if (item.ports.first === other.ports.first && item.ports.last === other.ports.last) {
    return 'same';
  }
  return 'overlap';
}
