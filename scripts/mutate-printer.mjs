/** `npm run mutate`: test/mutation/main.ts is TypeScript, and the test runner knows how to load it. */
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { createViteServer } from 'vitest/node';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const server = await createViteServer({
  root,
  configFile: false,
  logLevel: 'silent',
  server: { middlewareMode: true, hmr: false, ws: false, watch: null },
});
try {
  const { main } = await server.ssrLoadModule('/test/mutation/main.ts');
  await main(process.argv.slice(2));
} finally {
  await server.close();
}
