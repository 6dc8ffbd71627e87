import { defineConfig } from 'vitest/config';

// oxlint-disable-next-line import/no-default-export -- vitest asks for one
export default defineConfig({
  test: {
    projects: [
      // `npm test`: what needs Node, .NET and bash alone.
      { extends: true, test: { name: 'main', include: ['test/**/*.test.ts'], exclude: ['test/all/**'] } },
      // `npm run test:all` has this too: what needs other tools. A missing one is a failure, never a skip.
      { extends: true, test: { name: 'all', include: ['test/all/*.test.ts'] } },
    ],
    // Builds the command line, the embedded engine and the simulated machine.
    globalSetup: 'test/global-setup.ts',
    // One engine start and a cold machine take seconds, not milliseconds.
    testTimeout: 60_000,
    hookTimeout: 120_000,
    maxWorkers: 2,
  },
});
