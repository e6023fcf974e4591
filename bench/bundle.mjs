// Builds a TypeScript entry of the bench as the app is built, with packages left outside.
import { fileURLToPath } from 'node:url';
import { join } from 'node:path';
import { build } from 'vite';

const inProject = (...parts) => fileURLToPath(new URL(join('..', ...parts), import.meta.url));

/** Gives the path of the built file. */
export async function bundle(name) {
  await build({
    root: inProject('.'),
    configFile: false,
    logLevel: 'error',
    build: {
      ssr: inProject('bench', `${name}.mjs`),
      outDir: inProject('out', 'bench'),
      emptyOutDir: false,
      target: 'node20',
      minify: false,
      rollupOptions: { output: { format: 'es', entryFileNames: `${name}.mjs` } },
    },
  });
  return inProject('out', 'bench', `${name}.mjs`);
}
