/**
 * IT's policy: in the machine's own folder, where only an administrator writes, or beside the program. The machine's goes first: a
 * program that was installed for one person lies where that person may write.
 */
import { readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join, resolve } from 'node:path';
import { hasCode, reasonOf } from '../files/disk';
import { KitbagFault } from '../model/fault';
import { noPolicy, parsePolicy, type Policy } from '../model/policy';
import { programFolder } from './program-folder';

const fileName = 'kitbag-policy.json';

/** Where only an administrator writes. */
const machineFolders: Readonly<Partial<Record<NodeJS.Platform, string>>> = {
  win32: 'C:\\ProgramData\\Kitbag',
  darwin: '/Library/Application Support/Kitbag',
  linux: '/etc/kitbag',
};

/** Where a policy may lie, the one that counts first; none while developing. */
export function policyFiles(): readonly string[] {
  const beside = programFolder();
  const machine = machineFolders[process.platform];
  if (beside === null) return [];
  return [...(machine === undefined ? [] : [machine]), beside].map((folder) => join(folder, fileName));
}

/** The first policy there is. Throws `policy.not-read` and what parsing throws: a policy is never passed over. */
export function readPolicy(): Policy {
  for (const file of policyFiles()) {
    let text: string;
    try {
      text = readFileSync(file, 'utf8');
    } catch (error) {
      if (hasCode(error, 'ENOENT', 'ENOTDIR')) continue;
      throw new KitbagFault('policy.not-read', { file, reason: reasonOf(error) }, { cause: error });
    }
    return parsePolicy(text, file);
  }
  return noPolicy;
}

/** The folder that a policy's `library` names; null where it names none. */
export function libraryOfPolicy({ library }: Policy): string | null {
  if (library === undefined) return null;
  if (/^~[/\\]/.test(library)) return join(homedir(), library.slice(2));
  return resolve(programFolder() ?? '.', library);
}
