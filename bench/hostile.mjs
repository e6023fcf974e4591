// npm run bench -- --hostile: the ten slowest of the drawings and texts that were made to cost, each against its bound.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { bundle } from './bundle.mjs';

/** Processor seconds that one drawing or text may take: a person who imports a deck does not wait longer for a picture. */
const most = 2;

/** The ten slowest. */
export async function measureHostile() {
  const entry = await bundle('hostile-entry');
  const fonts = fileURLToPath(new URL('../assets/fonts', import.meta.url));
  const done = spawnSync(process.execPath, [entry, fonts], { encoding: 'utf8', maxBuffer: 1 << 26 });
  if (done.status !== 0) throw new Error(done.stderr);
  const all = JSON.parse(done.stdout);
  const figures = all.slice(0, 10).map(({ name, seconds }) => ({ what: name, figure: seconds, unit: 's', most }));
  return { title: 'Drawings and texts that were made to cost', figures };
}
