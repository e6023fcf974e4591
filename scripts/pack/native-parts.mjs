// The libraries with native code bring one package for each system and processor. npm installs this machine's alone;
// a universal Mac program holds two.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { inProject, run, runNpm, say, SetupProblem } from '../setup/ground.mjs';

/** The native packages that a packed program needs on a system, as package-lock.json pins them. */
export function nativeParts(lock, platform, processors) {
  return Object.entries(lock.packages).filter(([, { dev, os, cpu, libc }]) => {
    if (dev || !os?.includes(platform) || !cpu?.some((name) => processors.includes(name))) return false;
    return !libc?.includes('musl');
  });
}

async function fetchPart(path, { version, integrity }) {
  const name = path.slice('node_modules/'.length);
  say(`Taking ${name} ${version} …`);
  const work = mkdtempSync(join(tmpdir(), 'kitbag-native-'));
  try {
    const pack = ['pack', `${name}@${version}`, '--pack-destination', work, '--loglevel', 'error'];
    const { code, output } = await runNpm(pack, { capture: true, cwd: work });
    const tarball = readdirSync(work).find((file) => file.endsWith('.tgz'));
    if (code !== 0 || !tarball) throw new SetupProblem(`${name} ${version} could not be had:\n${output}`);
    const sha512 = createHash('sha512')
      .update(readFileSync(join(work, tarball)))
      .digest('base64');
    if (integrity !== `sha512-${sha512}`) {
      throw new SetupProblem(`${name} ${version} is not the package that package-lock.json names: its sha512 differs.`);
    }
    await run('tar', ['-xzf', join(work, tarball), '-C', work], { capture: true });
    mkdirSync(dirname(inProject(path)), { recursive: true });
    renameSync(join(work, 'package'), inProject(path));
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

/** Puts what is missing beside what npm installed. */
export async function setUpNativeParts(platform, processors) {
  const lock = JSON.parse(readFileSync(inProject('package-lock.json'), 'utf8'));
  for (const [path, part] of nativeParts(lock, platform, processors)) {
    if (!existsSync(inProject(path))) await fetchPart(path, part);
  }
}
