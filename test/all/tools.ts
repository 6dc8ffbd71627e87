/** The programs beyond Node, .NET and bash that these tests need. */
import { execa } from 'execa';

/** Each program, and where it comes from. */
export const tools = {
  zsh: 'apt-get install zsh, or brew install zsh',
  shellcheck: 'apt-get install shellcheck, or brew install shellcheck (https://www.shellcheck.net)',
  shfmt: 'apt-get install shfmt, or brew install shfmt (https://github.com/mvdan/sh)',
  fish: 'apt-get install fish, or brew install fish',
  script: 'apt-get install bsdutils (util-linux)',
  bats: 'apt-get install bats, or brew install bats-core',
  openssl: 'apt-get install openssl, or brew install openssl',
  osslsigncode: 'apt-get install osslsigncode, or brew install osslsigncode',
} as const;

/** Runs a tool, with this environment only where one is given; its exit code is part of the answer. A missing tool is an error that says how to get it. */
export async function runTool(
  tool: keyof typeof tools,
  args: readonly string[],
  input = '',
  env?: Record<string, string>,
): Promise<{ exitCode: number; stdout: string; stderr: string }> {
  const { exitCode, stdout, stderr, code } = await execa(tool, args, {
    reject: false,
    input,
    ...(env && { env, extendEnv: false }),
  });
  if (code === 'ENOENT') {
    throw new Error(`${tool} was not found. npm run test:all needs it: ${tools[tool]}. (npm test does without.)`);
  }
  if (exitCode === undefined) throw new Error(`${tool} was killed.`);
  return { exitCode, stdout, stderr };
}
