// The brush hand (Kai) is in no package of npm as a font file, but in one of Debian's, which is fetched by its hash.
import { createHash } from 'node:crypto';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { cacheFolder, run } from './ground.mjs';

const mostMs = 45_000;
/** How long nobody asks again where it could not be had: a start must not wait for it each time. */
const patienceMs = 24 * 60 * 60 * 1000;

const sha512 = (bytes) => createHash('sha512').update(bytes).digest('hex');

/** By apt where there is one, since it knows the mirrors and proxies of the machine; else from Debian itself. Null where neither can be reached. */
async function fetchPackage({ package: name, version, url, sha512: wanted }, folder) {
  const byApt = await run('apt-get', ['download', '-qq', `${name}=${version}`], {
    capture: true,
    cwd: folder,
    timeoutMs: mostMs,
  }).catch(() => null);
  const found = byApt?.code === 0 ? readdirSync(folder).find((file) => file.endsWith('.deb')) : undefined;
  if (found && sha512(readFileSync(join(folder, found))) === wanted) return join(folder, found);
  try {
    const answer = await fetch(url, { signal: AbortSignal.timeout(mostMs) });
    const bytes = Buffer.from(await answer.arrayBuffer());
    if (sha512(bytes) !== wanted) return null;
    const file = join(folder, 'fetched.deb');
    writeFileSync(file, bytes);
    return file;
  } catch {
    return null;
  }
}

/** Debian's own unpacker, or the tar of macOS and Windows, which reads these archives too. */
async function unpack(file, folder, paths) {
  const quietly = { capture: true, cwd: folder };
  const debian = await run('dpkg-deb', ['-x', file, folder], quietly).catch(() => null);
  if (debian?.code === 0) return true;
  const outer = await run('tar', ['-xf', file, 'data.tar.xz'], quietly).catch(() => null);
  if (outer?.code !== 0) return false;
  const inner = await run('tar', ['-xf', 'data.tar.xz', ...paths.map((path) => `./${path}`)], quietly).catch(
    () => null,
  );
  return inner?.code === 0;
}

/**
 * The wanted files of the package, kept in the cache for other clones: a map from their paths in it, empty where it
 * cannot be had.
 */
export async function filesOfDebianPackage(source, paths) {
  const kept = join(cacheFolder(), `${source.package}-${source.version.replace(/[^\w.]/g, '-')}`);
  const inCache = (path) => join(kept, basename(path));
  if (paths.every((path) => existsSync(inCache(path)))) return new Map(paths.map((path) => [path, inCache(path)]));
  const missed = `${kept}.missed`;
  if (existsSync(missed) && Date.now() - statSync(missed).mtimeMs < patienceMs) return new Map();
  const folder = mkdtempSync(join(tmpdir(), 'kitbag-font-'));
  try {
    const file = await fetchPackage(source, folder);
    if (file === null || !(await unpack(file, folder, paths))) {
      mkdirSync(cacheFolder(), { recursive: true });
      writeFileSync(missed, '');
      return new Map();
    }
    mkdirSync(kept, { recursive: true });
    for (const path of paths) copyFileSync(join(folder, path), inCache(path));
    return new Map(paths.map((path) => [path, inCache(path)]));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
