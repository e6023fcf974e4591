// Makes of a package for tests one of an earlier Kitbag: in its code too, which says in every library who wrote into it last.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { SetupProblem } from '../setup/ground.mjs';
import { packedResources } from './packed-program.mjs';

/** The version in the program's own code (`main/model/program.ts`), as the build writes it. */
const saysItself = /programVersion = "(\d+\.\d+\.\d+)"/g;

/**
 * Electron on Linux asks nobody for the hash of an archive, so that the bytes may be changed where they lie: the archive's head,
 * which says where each file begins, stays right.
 */
export function makeEarlier(folder, version) {
  const archive = join(packedResources(folder), 'app.asar');
  const code = readFileSync(archive, 'latin1');
  const changed = code.replace(saysItself, (all, own) => all.replace(own, version).padEnd(all.length));
  if (changed === code || changed.length !== code.length)
    throw new SetupProblem(`The packed program could not be made one of version ${version}.`);
  writeFileSync(archive, changed, 'latin1');
}
