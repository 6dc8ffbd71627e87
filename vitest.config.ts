import { defineConfig } from 'vitest/config';

// oxlint-disable-next-line import/no-default-export -- vitest asks for one
export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    // Builds the embedded engine and the simulated machine where they are not up to date.
    globalSetup: 'test/build-dotnet.ts',
    // One engine start and a cold machine take seconds, not milliseconds.
    testTimeout: 60_000,
    hookTimeout: 120_000,
    maxWorkers: 2,
  },
});
