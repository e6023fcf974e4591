/** Runs the project's own TypeScript for a script, with what it imports later: the jobs of workers are read when they are asked for. */
import { createServer } from 'vite';
import { ROOT } from '../setup/ground.mjs';

/** Gives `work` a function that loads a module by its path in the project, and closes what loads once the work is done. */
export async function withProject(work) {
  const server = await createServer({
    root: ROOT,
    configFile: false,
    logLevel: 'error',
    appType: 'custom',
    server: { middlewareMode: true, hmr: false, ws: false, watch: null },
    optimizeDeps: { noDiscovery: true },
  });
  try {
    return await work((path) => server.ssrLoadModule(`/${path}`));
  } finally {
    await server.close();
  }
}
