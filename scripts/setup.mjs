// npm run setup: installs what is missing and says what it found.
import { main, say } from './setup/ground.mjs';
import { setUpEverything } from './setup/index.mjs';

await main(async () => {
  const runtime = await setUpEverything();
  say(`Ready. Electron (${runtime.kind}): ${runtime.executable}`);
});
