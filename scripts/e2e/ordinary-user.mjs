// Chromium refuses its sandbox to root, so root lends the tests to a user that may do nothing else.
import { chmodSync } from 'node:fs';
import { isRoot, run, SetupProblem } from '../setup/ground.mjs';

const USER = 'kitbag-e2e';

export async function ensureOrdinaryUser() {
  if ((await run('id', ['-u', USER], { capture: true })).code === 0) return;
  const args = ['--system', '--no-create-home', '--shell', '/usr/sbin/nologin', USER];
  const { output } = await run('useradd', args, { capture: true });
  // Another run may have made it at the same moment, so what counts is that it is there.
  if ((await run('id', ['-u', USER], { capture: true })).code === 0) return;
  throw new SetupProblem(`The user ${USER}, as whom the end-to-end tests run, could not be made:\n${output}`);
}

/** Makes the user the owner of some folders in a place it may look into. */
export async function giveTo(folders, place) {
  chmodSync(place, 0o755);
  const { code, output } = await run('chown', ['-R', USER, ...folders], { capture: true });
  if (code !== 0) throw new SetupProblem(output);
}

/** The command line that runs a command as that user, or the command itself where we are no root. */
export function asOrdinaryUser(command) {
  return isRoot ? ['runuser', '-u', USER, '--', ...command] : command;
}
