// npm run bench: prepares everything and runs the bench with the arguments given.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { buildIfStale } from './setup/built.mjs';
import { inProject, main, SetupProblem } from './setup/ground.mjs';
import { setUpPackages } from './setup/index.mjs';

await main(async () => {
  await setUpPackages();
  await buildIfStale();
  const name = process.argv.includes('--copies') ? 'copies.mjs' : 'run.mjs';
  const bench = inProject('bench', name);
  if (!existsSync(bench)) throw new SetupProblem(`There is no bench/${name} yet.`);
  return spawnSync(process.execPath, [bench, ...process.argv.slice(2)], { stdio: 'inherit' }).status ?? 1;
});
