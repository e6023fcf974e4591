// npm run looks: pictures the main screens anew, in the real Electron, for tests/e2e/looks.spec.ts. Look at each before you keep it.
import { conclude, runSteps } from './checks/report.mjs';
import { buildStep } from './checks/steps.mjs';
import { runEndToEnd } from './e2e/run.mjs';
import { inProject, main } from './setup/ground.mjs';
import { setUpEverything } from './setup/index.mjs';

await main(async () => {
  const runtime = await setUpEverything();
  const pictures = inProject('tests/e2e/looks');
  const work = async () => runEndToEnd({ electron: runtime.folder, pictures, arguments: ['looks.shoot'] });
  return conclude(await runSteps([buildStep, { name: 'looks', work }]));
});
