/**
 * Branded domain types. The brand keeps the name alive for the compiler (ts-morph resolves a plain alias away);
 * the tags say how PowerShell declares and validates a parameter of the type.
 */

/**
 * A port or a range of ports, as people write it: `80`, `8000-8010`. The rules check it, so that each mistake has its own
 * error, and so that an empty cell of a table means no port.
 * @powershell string
 */
export type PortText = string & { readonly __portText: never };

/**
 * What selects ports: `80`, `8000-8010`, or a pattern such as `80*`.
 * @powershell string
 * @wildcards ports
 */
export type PortPattern = string & { readonly __portPattern: never };

/**
 * A pattern that selects texts: `192.168.*`.
 * @powershell string
 * @wildcards
 */
export type TextPattern = string & { readonly __textPattern: never };

/**
 * An address of this machine or of the guest, as text. The rules check it.
 * @powershell string
 */
export type AddressText = string & { readonly __addressText: never };

/**
 * What Windows Firewall takes for a remote address: a literal, a CIDR block, a range, or a word such as `LocalSubnet`.
 * @powershell string
 */
export type RemoteAddressText = string & { readonly __remoteAddressText: never };

/**
 * A path of PowerShell to a file, taken as it is: wildcards mean nothing in it.
 * @powershell string
 */
export type FilePath = string & { readonly __filePath: never };

/**
 * The name of a WSL distribution, as `wsl --list` prints it.
 * @powershell string
 */
export type DistributionName = string & { readonly __distributionName: never };

/** A profile of Windows Firewall. */
export type FirewallProfile = 'Domain' | 'Private' | 'Public' | 'Any';

/** A transport protocol that can be forwarded. */
export type Protocol = 'TCP' | 'UDP';

/**
 * Where a forward goes: to the guest's own address, to the Windows loopback, where WSL's localhost relay listens, or to the
 * address that is given.
 */
export type ForwardTarget = 'Guest' | 'Loopback' | 'Address';

/** A side from which to connect. */
export type ClientSide = 'Windows' | 'Lan' | 'Guest';

/** A side where a server runs. */
export type ServerSide = 'Windows' | 'Guest';

/**
 * A Windows account, as name, `MACHINE\name` or SID.
 * @powershell string
 */
export type AccountName = string & { readonly __accountName: never };

/**
 * An entry as Get-WslPortForward lists it: `v4tov4 0.0.0.0/8080 -> 172.21.101.146/80`.
 * @powershell string
 */
export type EntryText = string & { readonly __entryText: never };

/**
 * A switch of a cmdlet: given or not given.
 * @powershell switch
 */
export type Switch = boolean & { readonly __switch: never };

/**
 * A file of the file system, or several by a pattern.
 * @powershell string
 * @path pattern
 */
export type PathPattern = string & { readonly __pathPattern: never };

/**
 * A file of the file system, exactly as it is called.
 * @powershell string
 * @path literal
 */
export type LiteralPath = string & { readonly __literalPath: never };

/**
 * What selects keys: `wsl2.memory`, `memory`, or a pattern such as `dns*`.
 * @powershell string
 * @wildcards key
 */
export type KeyPattern = string & { readonly __keyPattern: never };

/**
 * A key, with its section or without it.
 * @powershell string
 */
export type KeyText = string & { readonly __keyText: never };
