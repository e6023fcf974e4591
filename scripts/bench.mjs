// npm run bench: prepares everything and runs the bench with the arguments given.
import { spawnSync } from 'node:child_process';
import { buildIfStale } from './setup/built.mjs';
import { inProject, main } from './setup/ground.mjs';
import { setUpPackages } from './setup/index.mjs';

await main(async () => {
  await setUpPackages();
  await buildIfStale();
  const bench = inProject('bench', 'run.mjs');
  return spawnSync(process.execPath, [bench, ...process.argv.slice(2)], { stdio: 'inherit' }).status ?? 1;
});
