/** What tests on real networks need. Where it is missing they fail, and say what it is. */
import { execa } from 'execa';

const programs = { ip: 'iproute2', nsenter: 'util-linux', unshare: 'util-linux' } as const;

/** Throws with the reason where no networks can be built. */
export async function checkNeeds(uid: number | undefined = process.getuid?.(), path?: string): Promise<void> {
  for (const [program, source] of Object.entries(programs)) {
    const { code } = await execa(program, ['-V'], {
      reject: false,
      ...(path !== undefined && { env: { PATH: path } }),
    });
    if (code === 'ENOENT') {
      throw new Error(
        `${program} was not found. npm run test:all needs it: apt-get install ${source}. (npm test does without.)`,
      );
    }
  }
  if (uid !== 0) {
    throw new Error(
      'Tests on real networks need root, for network namespaces. Run npm run test:all as root. (npm test does without.)',
    );
  }
  const { exitCode, stderr } = await execa('unshare', ['--net', 'true'], { reject: false });
  if (exitCode !== 0) {
    throw new Error(
      `Tests on real networks cannot make a network namespace here: ${stderr}. In a container: --privileged.`,
    );
  }
}
