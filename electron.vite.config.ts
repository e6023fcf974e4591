import { fileURLToPath } from 'node:url';
import optimizeLocales from '@react-aria/optimize-locales-plugin';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';
import type { Rollup } from 'vite';
import { inflateByNode } from './scripts/setup/inflate-by-node.mjs';
import { localeByName } from './scripts/setup/locale-by-name.mjs';
import { noCanvas } from './scripts/setup/no-canvas.mjs';
import { schemasLeftOut } from './scripts/setup/schemas-left-out.mjs';
import { wordsAsText } from './scripts/setup/words-as-text.mjs';

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/** The app runs on Electron 33 to 45 and its command line on plain Node 20, so nothing newer may be written out. */
const NODE = 'node20';
const CHROME = 'chrome130';

/**
 * The modules that the program loads while its page starts, in two files instead of forty-five: to find, read and compile a file of its
 * own costs each a millisecond of the one thread that Chromium's other processes wait for. What needs Electron stays apart, because
 * the command line loads of this too, and so does the little that window and workers load before.
 */
function behindTheWindow(id: string, graph: Rollup.ChunkingContext): string | null {
  const loadedBy = (file: string, seen = new Set<string>()): ReadonlySet<string> => {
    if (seen.has(file)) return seen;
    seen.add(file);
    for (const imported of graph.getModuleInfo(file)?.importedIds ?? []) loadedBy(imported, seen);
    return seen;
  };
  if (!loadedBy(here('main/app/start-desk.ts')).has(id) || loadedBy(id).has('electron')) return null;
  const before = ['main/app/main.ts', 'main/app/run-window-app.ts', 'main/workers/worker.ts'];
  return before.some((file) => loadedBy(here(file)).has(id)) ? 'begun' : 'behind-the-window';
}

/** Writes down whose code went into a part of the program: its licences and the bill of materials are made from that. */
function notePackages() {
  const owner = /.*\/node_modules\/((?:@[^/]+\/)?[^/]+)\//;
  return {
    name: 'note-packages',
    generateBundle(this: Rollup.PluginContext, _options: unknown, bundle: Rollup.OutputBundle) {
      const modules = Object.values(bundle).flatMap((part) => (part.type === 'chunk' ? part.moduleIds : []));
      const names = new Set(modules.flatMap((id) => owner.exec(id.replaceAll('\\', '/'))?.[1] ?? []));
      this.emitFile({ type: 'asset', fileName: 'packages.json', source: JSON.stringify([...names].sort()) });
    },
  };
}

export default defineConfig({
  main: {
    plugins: [wordsAsText(), notePackages(), inflateByNode(), noCanvas()],
    build: {
      outDir: here('out/main'),
      target: NODE,
      minify: false,
      // What is in `dependencies` stays outside: native code and its like, which a bundle cannot hold. All else is put inside,
      // without what is not used: one file is read much quicker than a hundred, and a worker starts in half the time.
      sourcemap: true,
      rollupOptions: {
        input: {
          app: here('main/app/main.ts'),
          worker: here('main/workers/worker.ts'),
          kitbag: here('main/cli/kitbag.ts'),
        },
        output: {
          format: 'es',
          entryFileNames: '[name].js',
          chunkFileNames: 'parts/[name]-[hash].js',
          codeSplitting: { groups: [{ name: behindTheWindow, debugName: 'behind the window' }] },
        },
      },
    },
  },
  preload: {
    plugins: [notePackages()],
    build: {
      outDir: here('out/preload'),
      target: NODE,
      minify: false,
      // A sandboxed preload can require nothing but electron, so everything else is put inside.
      externalizeDeps: false,
      rollupOptions: {
        input: { preload: here('main/preload.ts') },
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: here('renderer'),
    base: './',
    // React Aria speaks thirty-four languages, the window three.
    plugins: [
      wordsAsText(),
      localeByName(),
      schemasLeftOut(),
      react(),
      notePackages(),
      optimizeLocales.vite({ locales: ['en-US', 'zh-TW', 'pt-PT'] }),
    ],
    build: {
      outDir: here('out/renderer'),
      emptyOutDir: true,
      target: CHROME,
      minify: true,
      // The content security policy refuses inline scripts, styles and data: addresses.
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      // One style sheet and few parts: each is asked for by itself at the start.
      cssCodeSplit: false,
      rollupOptions: {
        input: here('renderer/index.html'),

        output: {
          // A page begins with the words of one language: main finds them by this name.
          chunkFileNames: ({ facadeModuleId }) =>
            facadeModuleId?.includes('/renderer/languages/')
              ? 'assets/words-[name]-[hash].js'
              : 'assets/[name]-[hash].js',
          codeSplitting: {
            groups: [{ name: 'shared', minShareCount: 2 }],
          },
        },
      },
    },
  },
});
