// Builds a TypeScript entry of the bench as the app is built: `dependencies` stay outside, all else is put inside.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { join } from 'node:path';
import { build } from 'vite';
import { inflateByNode } from '../scripts/setup/inflate-by-node.mjs';

const inProject = (...parts) => fileURLToPath(new URL(join('..', ...parts), import.meta.url));

/** Gives the path of the built file. */
export async function bundle(name) {
  const { dependencies } = JSON.parse(readFileSync(inProject('package.json'), 'utf8'));
  await build({
    root: inProject('.'),
    configFile: false,
    logLevel: 'error',
    plugins: [inflateByNode()],
    ssr: { noExternal: true, external: Object.keys(dependencies) },
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
