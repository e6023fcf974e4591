// npm test: every check, then the end-to-end tests in a real Electron, and those of the packed program. Ends with "N passed, N failed".
// Arguments are passed on to the end-to-end tests, and then only those run: npm test -- start.spec.ts
import { conclude, runSteps } from './checks/report.mjs';
import { buildStep, quickSteps } from './checks/steps.mjs';
import { runEndToEnd } from './e2e/run.mjs';
import { packedSteps } from './pack/try-packed.mjs';
import { main } from './setup/ground.mjs';
import { setUpEverything, setUpPackagers, setUpValidators } from './setup/index.mjs';

await main(async () => {
  const only = process.argv.slice(2);
  const runtime = await setUpEverything();
  await setUpValidators();
  await setUpPackagers();
  const built = await runSteps([buildStep]);
  const results = [...built];
  if (only.length === 0) results.push(...(await runSteps(quickSteps({ remember: false }), { atATime: 2 })));
  const notBuilt = { passed: 0, failed: 1, output: 'Not run, because there is no fresh build to run.' };
  const fresh = built.every(({ failed }) => failed === 0);
  const work = async () => (fresh ? runEndToEnd({ electron: runtime.folder, arguments: only }) : notBuilt);
  results.push(...(await runSteps([{ name: 'end to end', work }])));
  if (fresh && only.length === 0) results.push(...(await runSteps(packedSteps(runtime))));
  return conclude(results);
});
// electron-builder, which ran in this process, would end it with 0 whatever was found: its temporary folder hooks the end.
process.exit();
