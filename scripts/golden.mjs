// npm run golden: makes the golden pages of tests/main/handout/golden that are not there or look otherwise. Look at each before you
// keep it.
import { spawn } from 'node:child_process';
import { inProject, main } from './setup/ground.mjs';
import { setUpPackages } from './setup/index.mjs';

await main(async () => {
  await setUpPackages();
  const program = inProject('node_modules', 'vitest', 'vitest.mjs');
  const child = spawn(process.execPath, [program, 'run', 'tests/main/handout/golden-'], {
    cwd: inProject(),
    stdio: 'inherit',
    env: { ...process.env, KITBAG_GOLDEN: 'remake' },
  });
  return new Promise((resolve) => {
    child.on('close', (code) => {
      resolve(code ?? 1);
    });
  });
});
