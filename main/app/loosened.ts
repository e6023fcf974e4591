/**
 * Refuses a start whose switches take away what Kitbag promises of its window: Chromium's confinement, and that nobody looks into it.
 * `--no-sandbox` is not among them: `app.enableSandbox()` takes it back. It leaves pages without a name space of their own, and an
 * AppImage adds it where the system has none to give; the filter of system calls holds all the same.
 */
import { app } from 'electron';
import { KitbagFault } from '../model/fault';

/** Each of these alone lets a page that was taken over act with the rights of the person. */
const unconfining = [
  'single-process',
  'disable-seccomp-filter-sandbox',
  'disable-gpu-sandbox',
  'renderer-cmd-prefix',
  'utility-cmd-prefix',
  'gpu-launcher',
] as const;
/** Doors for a debugger that no fuse of Electron's shuts. */
const debugging = ['remote-debugging-port', 'remote-debugging-pipe'] as const;

const given = (names: readonly string[]): string | undefined => names.find((name) => app.commandLine.hasSwitch(name));

/**
 * Null where the window may open. In a program that lets Node's debugger in, as one for tests does and none that is given out can,
 * the other doors may stand open too.
 */
export function loosenedBy(): KitbagFault | null {
  const unconfined = given(unconfining);
  if (unconfined !== undefined) return new KitbagFault('start.unconfined', { switch: unconfined });
  const watched = app.isPackaged ? given(debugging) : undefined;
  if (watched === undefined) return null;
  // Read where it is asked for alone: each start would wait for it.
  const { url } = process.getBuiltinModule('node:inspector');
  return url() === undefined ? new KitbagFault('start.debugged', { switch: watched }) : null;
}
