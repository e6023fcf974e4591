// npm run torture [-- ROUNDS]: kills a program that saves, backs up and goes back, a thousand times or as often as is said.
import { spawn } from 'node:child_process';
import { inProject, main } from './setup/ground.mjs';
import { setUpPackages } from './setup/index.mjs';

await main(async () => {
  await setUpPackages();
  const program = inProject('node_modules', 'vitest', 'vitest.mjs');
  const rounds = process.argv[2] ?? '1000';
  const child = spawn(process.execPath, [program, 'run', 'tests/main/store/backups/killed.spec.ts'], {
    cwd: inProject(),
    stdio: 'inherit',
    env: { ...process.env, KITBAG_ROUNDS: rounds },
  });
  return new Promise((resolve) => {
    child.on('close', (code) => {
      resolve(code ?? 1);
    });
  });
});
