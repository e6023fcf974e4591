// npm run fuzz: prepares everything and gives the parsers of what strangers bring what nobody would write; bench/fuzz.mjs says how.
import { spawnSync } from 'node:child_process';
import { inProject, main } from './setup/ground.mjs';
import { setUpPackages } from './setup/index.mjs';

await main(async () => {
  await setUpPackages();
  const fuzz = inProject('bench', 'fuzz.mjs');
  return (
    spawnSync(process.execPath, [fuzz, ...process.argv.slice(2)], { stdio: 'inherit', cwd: inProject() }).status ?? 1
  );
});
