/** The app starts here: a list of small set-ups, the window last, so that everything it asks for is there. */
import { app } from 'electron';
import { refuseNodeNetwork } from '../files/no-node-network';
import { setUpPortable } from './program-folder';
import { readCommand } from './read-command';

// The page's processes are confined whatever a window asks for.
app.enableSandbox();
refuseNodeNetwork();
setUpPortable();

const command = readCommand(process.argv, app.isPackaged);
if (command.kind === 'headless') {
  const { runKitbag } = await import('../cli/run-kitbag');
  const { headlessPlaces } = await import('./headless-places');
  app.exit(await runKitbag(command.words, headlessPlaces()));
} else {
  const { runWindowApp } = await import('./run-window-app');
  await runWindowApp(command);
}
