// npm run build: builds Kitbag into out/ if a source changed since the last time; --always builds in any case.
import { buildIfStale } from './setup/built.mjs';
import { main, say } from './setup/ground.mjs';
import { setUpPackages } from './setup/index.mjs';

await main(async () => {
  await setUpPackages();
  const output = await buildIfStale({ always: process.argv.includes('--always') });
  if (output === null) say('The build in out/ is up to date.');
  else process.stderr.write(output);
});
