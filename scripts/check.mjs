// npm run check: everything but the end-to-end tests, for use while working.
import { conclude, runSteps } from './checks/report.mjs';
import { buildStep, quickSteps } from './checks/steps.mjs';
import { main } from './setup/ground.mjs';
import { setUpPackages } from './setup/index.mjs';

await main(async () => {
  await setUpPackages();
  const built = await runSteps([buildStep]);
  return conclude([...built, ...(await runSteps(quickSteps({ remember: true }), { atATime: 2 }))]);
});
