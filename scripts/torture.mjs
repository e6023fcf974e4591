// npm run torture [-- ROUNDS [SEED]]: a thousand times, or as often as is said, a library is worked in while the power is cut, the disk is full,
// names are held and the clock is set, and a program that saves, backs up and goes back is killed; so is the server of a real network folder
// (sshfs, which it installs where it may, and says how to where it may not). A find says its seed.
import { spawn } from 'node:child_process';
import { inProject, main } from './setup/ground.mjs';
import { setUpNetworkFolder, setUpPackages } from './setup/index.mjs';

await main(async () => {
  await setUpPackages();
  await setUpNetworkFolder();
  const program = inProject('node_modules', 'vitest', 'vitest.mjs');
  const rounds = process.argv[2] ?? '1000';
  const seed = process.argv[3] ?? String(Math.floor(Math.random() * 1_000_000));
  const specs = ['tests/main/store/torture.spec.ts', 'tests/main/store/backups/killed.spec.ts', 'tests/network'];
  const child = spawn(process.execPath, [program, 'run', ...specs], {
    cwd: inProject(),
    stdio: 'inherit',
    env: { ...process.env, KITBAG_NETWORK: 'yes', KITBAG_ROUNDS: rounds, KITBAG_SEED: seed },
  });
  return new Promise((resolve) => {
    child.on('close', (code) => {
      resolve(code ?? 1);
    });
  });
});
