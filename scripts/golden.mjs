// npm run golden: makes the golden pages of tests/main/handout/golden that are not there or look otherwise, and the small pictures of
// the window's screens in tests/e2e/looks. Look at each before you keep it.
import { conclude, runSteps } from './checks/report.mjs';
import { buildStep } from './checks/steps.mjs';
import { runEndToEnd } from './e2e/run.mjs';
import { inProject, main, run } from './setup/ground.mjs';
import { setUpEverything } from './setup/index.mjs';

await main(async () => {
  const runtime = await setUpEverything();
  const pages = async () => {
    const program = inProject('node_modules', 'vitest', 'vitest.mjs');
    const args = [program, 'run', 'tests/main/handout/golden-pages.spec.ts'];
    const { code, output } = await run(process.execPath, args, {
      capture: true,
      env: { ...process.env, KITBAG_GOLDEN: 'remake' },
    });
    return { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, output: code === 0 ? '' : output };
  };
  const pictures = inProject('tests/e2e/looks');
  const screens = async () => runEndToEnd({ electron: runtime.folder, pictures, arguments: ['looks.spec'] });
  return conclude(
    await runSteps([
      { name: 'golden pages', work: pages },
      buildStep,
      { name: 'screens of the window', work: screens },
    ]),
  );
});
