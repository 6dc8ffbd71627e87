/** What keys mostly are: the rest is written for each. */
import type { ConfigKey } from '../config.js';

type Own = 'name' | 'type' | 'documentation';

/** A key of .wslconfig that counts in every networking mode and that no policy takes away. */
export const windowsKey: Omit<ConfigKey, Own> = {
  aliases: [],
  file: 'wslconfig',
  choices: [],
  unit: '',
  byDefault: '',
  defaultText: '',
  modes: [],
  minimumWsl: '',
  minimumWindows: '',
  policy: '',
  source: 'microsoft/WSL src/windows/common/WslCoreConfig.h and WslCoreConfig.cpp',
};

/** The same for wsl.conf. */
export const linuxKey: Omit<ConfigKey, Own> = {
  ...windowsKey,
  file: 'wslconf',
  source: 'microsoft/WSL src/linux/init/WslDistributionConfig.cpp',
};
