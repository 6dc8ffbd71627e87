/** `/etc/wsl.conf`. */
import type { ConfigKey } from '../config.js';
import { linuxKey } from './plain-keys.js';

const switchedOn: Omit<ConfigKey, 'name' | 'documentation'> = { ...linuxKey, type: 'boolean', byDefault: 'true' };
const text: Omit<ConfigKey, 'name' | 'documentation'> = { ...linuxKey, type: 'text' };

/** The keys of a distribution. */
export const distributionKeys: readonly ConfigKey[] = [
  {
    ...switchedOn,
    name: 'network.generateHosts',
    documentation: 'Whether WSL writes /etc/hosts. Ignored while dnsTunneling is on.',
  },
  {
    ...switchedOn,
    name: 'network.generateResolvConf',
    documentation: 'Whether WSL writes /etc/resolv.conf. dnsTunneling needs it.',
  },
  {
    ...text,
    name: 'network.hostname',
    defaultText: 'the name of the computer',
    documentation: 'Name of the distribution as a host.',
  },
  { ...switchedOn, name: 'automount.enabled', documentation: 'Whether the drives of Windows are mounted.' },
  {
    ...text,
    name: 'automount.root',
    type: 'path',
    byDefault: '/mnt',
    documentation: 'The folder below which drives are mounted.',
  },
  { ...text, name: 'automount.options', documentation: 'Options of these mounts.' },
  { ...switchedOn, name: 'automount.mountFsTab', documentation: 'Whether what /etc/fstab lists is mounted.' },
  {
    ...linuxKey,
    name: 'automount.cgroups',
    type: 'choice',
    choices: ['v1', 'v2'],
    byDefault: 'v2',
    documentation: 'Version of the control groups.',
  },
  { ...switchedOn, name: 'automount.ldconfig', documentation: 'Whether the libraries of WSL are known to ldconfig.' },
  {
    ...linuxKey,
    name: 'filesystem.umask',
    type: 'integer',
    byDefault: '022',
    documentation: 'Mask of permissions of new files; with a leading 0 it is octal.',
  },
  { ...switchedOn, name: 'interop.enabled', documentation: 'Whether programs of Windows can be started.' },
  {
    ...switchedOn,
    name: 'interop.appendWindowsPath',
    documentation: 'Whether PATH has the folders of the PATH of Windows.',
  },
  { ...switchedOn, name: 'time.useWindowsTimezone', documentation: 'Whether the time zone is that of Windows.' },
  {
    ...switchedOn,
    name: 'fileServer.enabled',
    documentation: 'Whether Windows can reach the files of the distribution.',
  },
  { ...text, name: 'fileServer.logFile', type: 'path', documentation: 'Log of the file server.' },
  { ...linuxKey, name: 'fileServer.logLevel', type: 'integer', documentation: 'How much the file server logs.' },
  {
    ...switchedOn,
    name: 'fileServer.logTruncate',
    documentation: 'Whether the log of the file server begins anew at each start.',
  },
  { ...switchedOn, name: 'gpu.enabled', documentation: 'Whether the distribution can use the graphics processor.' },
  {
    ...switchedOn,
    name: 'gpu.appendLibPath',
    documentation: 'Whether the libraries of the graphics driver are found.',
  },
  { ...text, name: 'user.default', documentation: 'The user as which sessions start.' },
  { ...text, name: 'boot.command', documentation: 'A command that root executes when the distribution starts.' },
  {
    ...linuxKey,
    name: 'boot.systemd',
    type: 'boolean',
    byDefault: 'false',
    documentation: 'Whether systemd is the first process.',
  },
  {
    ...linuxKey,
    name: 'boot.initTimeout',
    type: 'integer',
    unit: 'ms',
    byDefault: '10000',
    documentation: 'How long WSL waits for the first process.',
  },
  {
    ...switchedOn,
    name: 'boot.protectBinfmt',
    documentation: 'Whether the registration of programs of Windows is protected from systemd.',
  },
  {
    ...linuxKey,
    name: 'general.guiApplications',
    type: 'boolean',
    documentation: 'Whether programs with windows can run.',
  },
];
