/**
 * Every error of the cmdlets: stable id, category, message, what to do. The id never changes and is never translated.
 * `{0}` is the bad value or the name of the thing. Each has a page under generated/docs/errors.
 */

/** The categories of PowerShell (System.Management.Automation.ErrorCategory) that WslNet uses. */
export type ErrorCategory =
  | 'InvalidArgument'
  | 'InvalidOperation'
  | 'NotImplemented'
  | 'NotInstalled'
  | 'ObjectNotFound'
  | 'OperationStopped'
  | 'PermissionDenied'
  | 'ResourceBusy'
  | 'ResourceExists'
  | 'ResourceUnavailable'
  | 'WriteError';

export interface ErrorDefinition {
  category: ErrorCategory;
  /** What is wrong, and where; `{0}` … are filled in. */
  message: string;
  /** What to do. */
  action: string;
  /** Why it is so: the body of the error's page. */
  cause: string;
}

export const errors = {
  PortNotValid: {
    category: 'InvalidArgument',
    message: "'{0}' is not a port.",
    action: 'Give a whole number from 1 to 65535, such as 8080.',
    cause:
      'A TCP port is a whole number from 1 to 65535, written in decimal digits. netsh stores any text as a port, and IP Helper then silently ignores the entry (microsoft/WSL#8963).',
  },
  PortRangeNotValid: {
    category: 'InvalidArgument',
    message: "'{0}' is not a range of ports.",
    action: 'Give the lower port first, both from 1 to 65535, such as 8000-8010.',
    cause:
      'A range names its first and its last port. netsh takes any text for a port, stores it, and never serves it (microsoft/WSL#8963), so WslNet makes one entry for each port of a range.',
  },
  PortRangeMismatch: {
    category: 'InvalidArgument',
    message: "The connect port '{0}' is not as long as the listen port '{1}'.",
    action:
      'Give a range of the same length, such as -ListenPort 8000-8010 -ConnectPort 9000-9010, or no connect port.',
    cause: 'The first listen port goes to the first connect port, the second to the second, and so on.',
  },
  AddressNotValid: {
    category: 'InvalidArgument',
    message: "'{0}' is not an IPv4 address ({1}).",
    action: 'Give four numbers from 0 to 255, such as 192.168.1.10, or 0.0.0.0 for every address of this machine.',
    cause:
      'Octal, hexadecimal and short forms of addresses mean different things to different programs. WslNet takes plain IPv4 addresses.',
  },
  AddressIsName: {
    category: 'InvalidArgument',
    message: "'{0}' is a name, not an IPv4 address ({1}).",
    action: 'Give the address. To find it: Resolve-DnsName -Type A -Name NAME',
    cause:
      'IP Helper resolves a name once, when it loads the entry. A name that does not resolve, or whose address changes, leaves a dead forward without a word, so WslNet takes addresses only.',
  },
  AddressBelongsToBridge: {
    category: 'InvalidArgument',
    message: "'{0}' belongs to {1}, a network of containers inside of the guest, which Windows cannot reach.",
    action: 'Leave out -ConnectAddress, and publish the port of the container: the forward then goes to the guest.',
    cause:
      "Docker, Podman and LXC make bridges with addresses of their own inside of the guest, and `hostname -I` lists them among the guest's (microsoft/WSL#4827). Windows has no route to them.",
  },
  ConnectAddressMissing: {
    category: 'InvalidArgument',
    message: 'The target {0} needs an address to connect to.',
    action: 'Give -ConnectAddress, or leave out -Target.',
    cause: '-Target Address means exactly the address of -ConnectAddress.',
  },
  AddressFamilyNotSupported: {
    category: 'NotImplemented',
    message: "'{0}' is an IPv6 address ({1}), which this version does not forward.",
    action: 'Use an IPv4 address.',
    cause: 'This version makes forwards in the table v4tov4 only.',
  },
  ProtocolNotSupported: {
    category: 'NotImplemented',
    message: 'The port proxy of Windows forwards TCP only, not {0}.',
    action: "Connect to the guest's own address, or use networkingMode=mirrored, where UDP needs no proxy.",
    cause: "Neither netsh's port proxy nor WSL's localhost relay carries UDP (microsoft/WSL#8868, #6351).",
  },
  TargetConflict: {
    category: 'InvalidArgument',
    message: "Both a connect address ('{0}') and the target {1} were given; each says where the forward goes.",
    action: 'Give -ConnectAddress or -Target, not both.',
    cause:
      '-Target Guest means the address that the guest has now; -ConnectAddress means exactly the address given. Both together are taken where they say the same, as in what Get-WslPortForward puts out.',
  },
  LoopbackTargetLoops: {
    category: 'InvalidArgument',
    message: "A forward that listens on '{0}' and connects to {1} would connect to itself.",
    action: 'Give a specific -ListenAddress of this machine, such as its LAN address, or leave out -Target Loopback.',
    cause:
      'A wildcard or loopback listener also answers on 127.0.0.1, so the forward would reach itself instead of the localhost relay (ollama PR#16400, microsoft/WSL#7377).',
  },
  DuplicateListenPort: {
    category: 'InvalidArgument',
    message: 'Two forwards of one call listen on {0} and go to different places.',
    action: 'Give each listen address and port once.',
    cause: 'Windows keeps one entry for each listen address and port.',
  },
  WslNotInstalled: {
    category: 'NotInstalled',
    message: 'WSL is not installed: {0} was not found.',
    action: 'Install it with: wsl --install',
    cause: 'A forward to the guest needs wsl.exe in the system directory.',
  },
  NoDistribution: {
    category: 'ObjectNotFound',
    message: 'This account has no WSL distribution.',
    action: 'Install one with: wsl --install -d Ubuntu',
    cause:
      'Distributions are registered for each Windows account under HKCU\\Software\\Microsoft\\Windows\\CurrentVersion\\Lxss.',
  },
  OwnerMismatch: {
    category: 'InvalidOperation',
    message: "This account has no WSL distribution, but {1} has. '{0}' runs as the wrong user.",
    action: 'Name the account with -User, or elevate with the account that owns the distributions.',
    cause:
      "Elevation with a second account runs as that account; its registry and its wsl.exe see that account's distributions only.",
  },
  AccountWithoutWsl: {
    category: 'ObjectNotFound',
    message: "The account '{0}' has no WSL distribution, or its registry is not loaded.",
    action: 'The accounts that have some, and are signed in: {1}.',
    cause:
      'Distributions are registered for each account. The registry of an account is loaded while it is signed in, and only an administrator can read that of another one.',
  },
  OtherGuestUnknown: {
    category: 'ResourceUnavailable',
    message: 'The guest of {0} cannot be asked, and its address cannot be told from the registry.',
    action: 'Run the command as that account. A forward can be given the address of the guest with -ConnectAddress.',
    cause:
      "wsl.exe runs as the account that starts it. WSL remembers the guest's address in NAT mode only, and it counts only while Windows has the address of that network's gateway.",
  },
  DistributionNotFound: {
    category: 'ObjectNotFound',
    message: "There is no WSL distribution '{0}'.",
    action: 'Give one of: {1}.',
    cause: 'The name must be one that `wsl --list` shows for this account.',
  },
  DistributionIsWsl1: {
    category: 'InvalidOperation',
    message: "'{0}' is a WSL 1 distribution, which shares the network of Windows: there is nothing to forward.",
    action: 'Connect to the port directly, or convert the distribution: wsl --set-version {0} 2',
    cause: 'WSL 1 has no virtual machine; its servers listen on the addresses of Windows.',
  },
  NetworkingModeNotSupported: {
    category: 'NotImplemented',
    message: "WSL runs in networking mode '{0}', which WslNet does not know.",
    action: 'Use networkingMode=nat or mirrored in .wslconfig, then run: wsl --shutdown',
    cause: 'Each networking mode needs another mechanism; making the one of another mode would do harm unseen.',
  },
  MirroredPortDiffers: {
    category: 'InvalidOperation',
    message: 'In mirrored mode port {1} of Windows is port {1} of the guest; it cannot become port {0}.',
    action: 'Let the server listen on the listen port, or give -Target Loopback with a specific -ListenAddress.',
    cause:
      'In mirrored mode the guest has the addresses of Windows, and nothing translates ports. A port proxy on the same address would take the port away from the guest.',
  },
  LocalSubnetUnknown: {
    category: 'ResourceUnavailable',
    message: 'This computer is connected to no network, so the local subnet for port {0} cannot be told.',
    action: 'Connect it first, or name the networks with -RemoteAddress.',
    cause:
      'The Hyper-V firewall takes addresses, subnets and ranges, not the word LocalSubnet, so WslNet writes the networks of this computer into the rule.',
  },
  NothingToForward: {
    category: 'InvalidOperation',
    message:
      'WSL runs in networking mode {0}: the guest has an address of its own in the LAN, and nothing needs forwarding.',
    action: 'Connect to {1}.',
    cause: 'In bridged mode the guest is a computer in the LAN like any other.',
  },
  ListenAddressNeeded: {
    category: 'InvalidArgument',
    message:
      "In networking mode {1} a forward goes through the loopback address, and one that listens on '{0}' would connect to itself.",
    action: 'Give a specific -ListenAddress of this machine, such as its LAN address.',
    cause:
      'In this mode the guest is reached on 127.0.0.1 of Windows only. A wildcard or loopback listener also answers there.',
  },
  NetworkingDisabled: {
    category: 'InvalidOperation',
    message: 'WSL runs without a network (networking mode none).',
    action:
      'Remove networkingMode=none from .wslconfig, or repair the network if WSL fell back to it, then run: wsl --shutdown',
    cause: 'With networkingMode=none, or where the network of WSL could not be created, the guest has no address.',
  },
  WslDidNotAnswer: {
    category: 'ResourceUnavailable',
    message: 'WSL did not say how its network is set up: {0}',
    action: 'Start the distribution and see what it says: wsl.exe --exec true',
    cause: 'The effective networking mode is known only to the running virtual machine; wsl.exe was asked and failed.',
  },
  GuestAddressUnknown: {
    category: 'ResourceUnavailable',
    message: 'The address of the guest could not be told from what it answered: {0}',
    action: 'Give it yourself with -ConnectAddress.',
    cause:
      'Neither `ip`, `hostname -I` nor the registry value NatIpAddress gave an address inside the network of WSL. Addresses of Docker and LXC bridges are never taken.',
  },
  PortProxyConflict: {
    category: 'ResourceExists',
    message: "Windows already forwards {0} to '{1}', and WslNet did not make that entry.",
    action: 'Choose another listen port, or take the entry over with -Force.',
    cause: 'An entry that another person or program made is never changed unasked.',
  },
  PortInUse: {
    category: 'ResourceBusy',
    message: 'Another process already listens on {0}.',
    action: 'Choose another listen port, or stop that process: Get-NetTCPConnection -State Listen -LocalPort {1}',
    cause: 'IP Helper cannot listen on an address and port that another process holds.',
  },
  ForwardNotFound: {
    category: 'ObjectNotFound',
    message: 'No forward listens on {0}.',
    action: 'See what there is with: Get-WslPortForward',
    cause:
      'The port proxy of Windows has no such entry. The listen address must be given as it is stored: * and 0.0.0.0 are different entries.',
  },
  ForwardNotManaged: {
    category: 'PermissionDenied',
    message: "The forward '{0}' was not made by WslNet.",
    action: 'To remove it all the same, add -Force.',
    cause: 'Entries that another person or program made are left alone.',
  },
  NotElevated: {
    category: 'PermissionDenied',
    message: 'Changing {0} needs an elevated PowerShell.',
    action: 'Start PowerShell with "Run as administrator" and repeat the command. -WhatIf works without.',
    cause: 'Port proxies, firewall rules and services belong to the machine; Windows lets administrators change them.',
  },
  ForwardNotListening: {
    category: 'OperationStopped',
    message: 'IP Helper took the entry, but nothing listens on {0}.',
    action:
      'Check that the address is one of this computer, and who reserves the port: netsh interface ipv4 show excludedportrange protocol=tcp',
    cause:
      'IP Helper (iphlpsvc) could not open the port, and everything was taken back. The address may belong to no adapter of this computer, Windows reserves whole ranges for Hyper-V (microsoft/WSL#5306), and another process may hold it.',
  },
  MachineNotReadable: {
    category: 'ResourceUnavailable',
    message: 'The state of this machine could not be read, so nothing was changed: {0}',
    action: 'Remove the reason, then repeat the command.',
    cause:
      'Before anything is decided the registry, the listening sockets, the firewall and WSL are read; one of these reads failed.',
  },
  FilePathNotValid: {
    category: 'InvalidArgument',
    message: "'{0}' is not the path of a file: {1}",
    action: 'Give the path of a file in a folder that exists, such as .\\facts.json.',
    cause:
      'A path of PowerShell can also name a registry key, a variable or a folder. WslNet writes files, and makes no folders.',
  },
  FileExists: {
    category: 'ResourceExists',
    message: "'{0}' exists, and -NoClobber was given.",
    action: 'Give another path, or leave out -NoClobber.',
    cause: '-NoClobber keeps a file that exists from being overwritten.',
  },
  FileNotWritten: {
    category: 'WriteError',
    message: "'{0}' could not be written: {1}",
    action: 'Give a path that you may write to. -Force overwrites a file that is read-only.',
    cause:
      'The text is written to a new file beside the old one, which takes its place when it is whole. Where that fails the old file is as it was.',
  },
  HostIs32Bit: {
    category: 'InvalidOperation',
    message: 'This is a 32-bit PowerShell ({0}) on a 64-bit Windows.',
    action: 'Start the 64-bit PowerShell and repeat the command.',
    cause:
      'Windows shows a 32-bit process another registry and another system directory: the forwards, the distributions and wsl.exe would not be found, and changes would go to the wrong place.',
  },
  MachineBusy: {
    category: 'ResourceBusy',
    message: 'Another WslNet command has been changing this machine for {0} seconds.',
    action: 'Wait until it has ended, then repeat the command.',
    cause:
      'One command at a time changes the machine: each holds the mutex Global\\WslNet while it does, or, where only files of an account are changed, one of that account. One that waits for an answer of yours does not hold it.',
  },
  InterruptedChange: {
    category: 'OperationStopped',
    message: 'An earlier change of this machine was cut off, and could not be taken back: {0}',
    action: 'Remove the reason, then repeat the command: it takes the earlier change back first.',
    cause:
      'Before it changes anything, WslNet writes its plan to HKLM\\SOFTWARE\\WslNet\\Journal, or, where only files of an account are changed, below HKEY_USERS. Where the process ends before the plan does, the next command that changes something takes back what the machine shows of it.',
  },
  OperationFailed: {
    category: 'OperationStopped',
    message: '{0} failed: {1} The machine is as before.',
    action: 'Remove the reason, then repeat the command.',
    cause: 'A change failed, and the changes before it were undone in reverse order.',
  },
  RollbackIncomplete: {
    category: 'OperationStopped',
    message: '{0} failed: {1} These changes could not be undone: {2}',
    action: 'Repeat the command once the reason is gone: it undoes them first.',
    cause:
      'A change failed, and undoing the changes before it failed too. The journal keeps what is open, and the next command that changes something closes it.',
  },
  ConfigSourceConflict: {
    category: 'InvalidArgument',
    message: "Both a file and the account '{0}' are given.",
    action: 'Give -Path or -LiteralPath for a file, or -User for the file of an account.',
    cause: 'The file of an account is in its profile folder; a path names another one.',
  },
  AccountNotFound: {
    category: 'ObjectNotFound',
    message: "The account '{0}' has no profile on this computer.",
    action: 'Give one of: {1}, or its SID.',
    cause:
      'Windows keeps the profile folder of each account that has signed in once below HKLM\\SOFTWARE\\Microsoft\\Windows NT\\CurrentVersion\\ProfileList. WSL reads .wslconfig there.',
  },
  ProfileNotFound: {
    category: 'ObjectNotFound',
    message: "Where the profile folder of '{0}' is cannot be told.",
    action: 'Give the file with -Path.',
    cause: 'WSL reads .wslconfig in the profile folder of a Windows account; other systems have no such folder.',
  },
  ConfigPathNotFile: {
    category: 'InvalidArgument',
    message: "'{0}' is not the path of a file.",
    action: 'Give the path of a file.',
    cause:
      'It is a folder, or a path of the registry, of certificates or of something else that PowerShell has paths for.',
  },
  ConfigFileNotFound: {
    category: 'ObjectNotFound',
    message: "There is no file '{0}'.",
    action: 'Check the path. Set-WslConfig makes a file that does not exist yet.',
    cause: 'A file that is named has to exist where it is read, copied, or a key is removed from it.',
  },
  ConfigFileNotReadable: {
    category: 'ResourceUnavailable',
    message: "'{0}' cannot be read: {1}",
    action: 'Remove the reason, then repeat the command. Nothing was changed.',
    cause: 'The file is locked or protected, is larger than any configuration file, or its distribution did not start.',
  },
  ConfigFileReadOnly: {
    category: 'PermissionDenied',
    message: "'{0}' is read-only.",
    action: 'Take the mark away (on Windows: attrib -r FILE) where the file is yours to change. Nothing was changed.',
    cause: 'Somebody, or a program that manages dotfiles, has marked the file so that nobody changes it by hand.',
  },
  ConfigEncodingNotReadable: {
    category: 'InvalidOperation',
    message: "'{0}' cannot be changed: WSL does not read a file that is {1}.",
    action: 'Save it as UTF-8 without a byte order mark, and try again. Nothing was changed.',
    cause:
      'WSL reads .wslconfig as UTF-8, or as UTF-16LE with its mark, and wsl.conf as bytes without a mark. In any other file it finds no setting at all, so one more would do nothing.',
  },
  ConfigOthersWouldChange: {
    category: 'InvalidOperation',
    message: "'{0}' cannot be changed in '{1}' without changing what WSL reads of other lines.",
    action: 'See what is wrong with the file with Test-WslConfig, mend that first, and try again. Nothing was changed.',
    cause:
      'A line that WSL misreads (an open quotation mark, a broken header, a line that ends a wsl.conf) can reach into its neighbours. There was no place for the setting that leaves every other value as it is.',
  },
  ConfigKeyUnknown: {
    category: 'ObjectNotFound',
    message: "WSL knows no key '{0}'.",
    action: 'Get-WslConfig -Effective and Get-WslDistributionConfig -Effective list the keys that there are.',
    cause: 'WSL ignores what it does not know, and so does nobody notice a typing error.',
  },
  ConfigKeyNotSet: {
    category: 'ObjectNotFound',
    message: "There is no key '{0}' in {1}.",
    action: 'Get-WslConfig lists the keys of the file.',
    cause: 'There is nothing to remove.',
  },
  ConfigValueNotValid: {
    category: 'InvalidArgument',
    message: "'{0}' is not a value of {1}.",
    action: 'Give {2}.',
    cause:
      'WSL ignores a value that it cannot read, and uses the default without a word, or with a warning that few people see. So it is refused before it is written.',
  },
  NothingToSet: {
    category: 'InvalidArgument',
    message: '{0} was given no setting.',
    action: 'Give at least one, such as -Memory 8GB. Get-Help {0} -Parameter * lists them.',
    cause: 'Each key that WSL knows is a parameter.',
  },
  ConfigBackupConflict: {
    category: 'InvalidArgument',
    message: "'{0}' cannot be restored: -Backup names {1} copies for {2} files.",
    action: 'Give one file with one copy, or files without -Backup: each is then restored from its newest copy.',
    cause: 'A copy is one of one file. Piped from Backup-WslConfig -PassThru each file has its own.',
  },
  RestartNotConfirmed: {
    category: 'OperationStopped',
    message: 'The file is written, and WSL ({0}) was not stopped: nobody can be asked here.',
    action: 'Add -Force to -Restart, or run: wsl.exe --shutdown',
    cause: 'PowerShell runs without somebody who answers, as in a script or a scheduled task.',
  },
  ConfigBackupNotFound: {
    category: 'ObjectNotFound',
    message: "There is no copy of '{0}' to restore: '{1}'.",
    action: 'Give one with -Backup. Copies are beside the file and end in .bak.',
    cause: 'Backup-WslConfig makes copies, and so do the commands that change the file, unless -NoBackup is given.',
  },
} as const satisfies Record<string, ErrorDefinition>;

/** The id of an error of the cmdlets. */
export type ErrorId = keyof typeof errors;
