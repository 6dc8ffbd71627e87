/** The C# projects that tests and `npm start` need. */
import path from 'node:path';
import { packageRoot } from '../package-root.js';
import { buildDotnet } from './dotnet.js';

/** Builds the embedded engine and the simulated machine; does nothing where they are up to date. */
export async function buildTestMachine(): Promise<void> {
  for (const [project, output] of [
    ['test/engine/WslNet.Engine.csproj', 'test/engine/bin'],
    ['test/windows/SimulatedWindows.csproj', 'test/windows/bin'],
  ] as const) {
    await buildDotnet(path.join(packageRoot, project), path.join(packageRoot, output));
  }
}
