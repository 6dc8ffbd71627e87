/** What a test asks of the program that runs inside a network namespace. */

/** Where a server listens, or whom a client asks. */
export interface Endpoint {
  protocol: 'TCP' | 'UDP';
  address: string;
  port: number;
}

/** Where a played part of Windows passes a connection on to: an address, or through the wall into the guest. */
export type Target = { address: string; port: number } | { wall: string; family: 4 | 6; port: number };

/** One request each. */
export interface Requests {
  /** Starts a server that answers with its name, the token, and the address that it sees. */
  listen: { endpoint: Endpoint; name: string; ipv6Only?: boolean };
  /** Asks a server: its answer, or why there is none. */
  ask: { endpoint: Endpoint; token: string };
  /** Accepts TCP connections, and passes each on. */
  passOn: { address: string; port: number; to: Target };
  /** The guest's side of the wall: connects to its own 127.0.0.1 or ::1. */
  openWall: { wall: string };
  /** Sets something of the kernel, for this namespace alone. */
  set: { file: string; value: string };
}

/** What comes back for each of them. */
export interface Answers {
  listen: true;
  ask: { answer: string } | { error: string };
  passOn: true;
  openWall: true;
  set: true;
}

/** A request as it is sent. */
export type Sent = { [Name in keyof Requests]: { id: number; name: Name; request: Requests[Name] } }[keyof Requests];

/** An answer as it is sent; the first one, with id 0, says that the program has started. */
export type Replied = { id: number; value: unknown } | { id: number; error: string };
