// What Electron does when it is started with a folder: runs the program whose package.json lies in it.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { extname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { app } from 'electron';

const named = process.argv.slice(1).find((argument) => !argument.startsWith('-'));
if (!named) {
  process.stderr.write('Name the folder of the program to run.\n');
  app.exit(2);
} else {
  const folder = resolve(named);
  const program = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  app.setName(program.productName ?? program.name);
  app.setVersion(program.version ?? '0.0.0');
  app.setAppPath(folder);
  const entry = join(folder, program.main ?? 'index.js');
  if (program.type === 'module' || extname(entry) === '.mjs') {
    // Awaited here, so that "ready" waits for what the entry does at its top level.
    await import(pathToFileURL(entry).href);
  } else {
    createRequire(import.meta.url)('node:module')._load(entry, null, true);
  }
}
