// npm run screenshots: photographs the window for the README, in the real Electron.
import { conclude, runSteps } from './checks/report.mjs';
import { buildStep } from './checks/steps.mjs';
import { runEndToEnd } from './e2e/run.mjs';
import { inProject, main } from './setup/ground.mjs';
import { setUpEverything } from './setup/index.mjs';

await main(async () => {
  const runtime = await setUpEverything();
  const pictures = inProject('assets/screenshots');
  const work = async () => runEndToEnd({ electron: runtime.folder, pictures, arguments: ['pictures.shoot'] });
  return conclude(await runSteps([buildStep, { name: 'pictures', work }]));
});
