// Puts the packages of package-lock.json into node_modules, once for each state of the lock file.
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { inProject, runNpm, say, SetupProblem } from './ground.mjs';

const stampFile = inProject('node_modules', '.kitbag-setup');

function lockStamp() {
  const lock = readFileSync(inProject('package-lock.json'));
  const machine = `${process.platform} ${process.arch}`;
  return `${machine} ${createHash('sha256').update(lock).digest('hex')}\n`;
}

/** True when npm's own record of what it installed already holds every package of the lock file. */
function holdsTheLock() {
  const record = inProject('node_modules', '.package-lock.json');
  if (!existsSync(record)) return false;
  const installed = JSON.parse(readFileSync(record, 'utf8')).packages;
  const wanted = JSON.parse(readFileSync(inProject('package-lock.json'), 'utf8')).packages;
  return Object.entries(wanted).every(
    ([path, entry]) => path === '' || entry.optional || installed[path]?.version === entry.version,
  );
}

export async function setUpDependencies() {
  const stamp = lockStamp();
  if (existsSync(stampFile) && readFileSync(stampFile, 'utf8') === stamp) return;
  if (!holdsTheLock()) {
    say('Installing the packages of package-lock.json …');
    const { code } = await runNpm(['ci', '--no-audit', '--no-fund', '--loglevel', 'error']);
    if (code !== 0) {
      throw new SetupProblem('The packages could not be installed: see what npm says above, then start again.');
    }
  }
  writeFileSync(stampFile, stamp);
}
