/** Runs `main` of a tool in test/ (the first argument) with the others: it is TypeScript, and the test runner knows how to load it. */
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { createViteServer } from 'vitest/node';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const [tool, ...options] = process.argv.slice(2);
const server = await createViteServer({
  root,
  configFile: false,
  logLevel: 'silent',
  server: { middlewareMode: true, hmr: false, ws: false, watch: null },
});
try {
  const { main } = await server.ssrLoadModule(`/${tool}`);
  await main(options);
} finally {
  await server.close();
}
