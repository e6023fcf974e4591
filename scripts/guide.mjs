// npm run guide: writes the instructor's guide as a PDF in each language into dist/guide.
import { mkdirSync } from 'node:fs';
import { guideLanguages, makeGuide } from './guide/make-guide.mjs';
import { timeOfSources } from './pack/packages.mjs';
import { buildIfStale } from './setup/built.mjs';
import { inProject, main, say } from './setup/ground.mjs';
import { setUpPackages } from './setup/index.mjs';

await main(async () => {
  await setUpPackages();
  await buildIfStale();
  const folder = inProject('dist', 'guide');
  mkdirSync(folder, { recursive: true });
  for (const language of guideLanguages) {
    const file = inProject('dist', 'guide', `Kitbag guide.${language}.pdf`);
    await makeGuide(language, file, await timeOfSources());
    say(file);
  }
  return 0;
});
