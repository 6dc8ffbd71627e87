/** An address and a port as the port proxy stores them: `<address>/<port>`. IPv6 addresses contain no `/`. */
import { itemAt, listLength, slice, splitOn, textLength, valueOr } from './std/index.js';

/** An address and a port, both verbatim. */
export interface Endpoint {
  address: string;
  portText: string;
}

/** Splits at the last `/`; without one the whole text is the address and the port is empty. */
export function parseEndpoint(text: string): Endpoint {
  const parts = splitOn(text, '/');
  const count = listLength(parts);
  if (count < 2) {
    return { address: text, portText: '' };
  }
  const portText = valueOr(itemAt(parts, count - 1), '');
  const address = slice(text, 0, textLength(text) - textLength(portText) - 1);
  return { address: address, portText: portText };
}

/** The text that the registry holds for an address and a port. */
export function endpointText(address: string, port: number): string {
  return `${address}/${port}`;
}

/** Whether IP Helper takes the stored listen address for every IPv4 address of the machine. */
export function isWildcardAddress(address: string): boolean {
  return address === '0.0.0.0' || address === '*';
}
