// npm run dist:win | dist:mac | dist:linux: what people install, from the official Electron alone, with checksums.
// npm run dist:linux -- --try makes what can be made with any runtime, for looking at: it must not be given to anybody.
import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { guideLanguages, makeGuide } from './guide/make-guide.mjs';
import { archiveTargets, buildPackages, targetsOf, timeOfSources } from './pack/packages.mjs';
import { versionOf } from './pack/builder.mjs';
import { setUpNativeParts } from './pack/native-parts.mjs';
import { electronVersion, officialElectron } from './pack/official-electron.mjs';
import { finishRelease } from './pack/release.mjs';
import { buildIfStale } from './setup/built.mjs';
import { inProject, main, say, SetupProblem } from './setup/ground.mjs';
import { setUpElectron, setUpPackages } from './setup/index.mjs';

const systems = {
  win: { platform: 'win32', processors: ['x64'] },
  mac: { platform: 'darwin', processors: ['x64', 'arm64'] },
  linux: { platform: 'linux', processors: ['x64'] },
};

await main(async () => {
  const [name, ...words] = process.argv.slice(2);
  const system = systems[name];
  const trying = words.includes('--try');
  if (!system) throw new SetupProblem('Say for which system: npm run dist:win, dist:mac or dist:linux.');
  if (process.platform !== system.platform)
    throw new SetupProblem(
      `The packages of ${name} are made on that system alone: their tools and signatures live there.`,
    );
  await setUpPackages();
  await setUpNativeParts(system.platform, system.processors);
  const runtime = trying ? await setUpElectron() : null;
  const electron = runtime
    ? { dist: runtime.folder, version: versionOf(runtime) }
    : { dist: await officialElectron(system.platform, system.processors), version: electronVersion() };
  await buildIfStale({ always: true });
  const output = inProject('dist', trying ? 'trial' : name);
  rmSync(output, { recursive: true, force: true });
  const targets = trying ? archiveTargets : await targetsOf(name);
  const made = await buildPackages({ name, targets, electron, output, processors: system.processors });
  const time = await timeOfSources();
  const guides = guideLanguages.map((language) => [language, join(output, `Kitbag guide.${language}.pdf`)]);
  for (const [language, file] of guides) await makeGuide(language, file, time);
  const wrong = await finishRelease({ output, made, guides: guides.map(([, file]) => file), time, trying });
  if (existsSync(join(inProject('dist'), '.electron'))) rmSync(inProject('dist', '.electron'), { recursive: true });
  for (const sentence of wrong) say(sentence);
  if (wrong.length > 0) return 1;
  say(trying ? `Made in ${output}, for looking at alone: it must not be given to anybody.` : `Made in ${output}.`);
  return 0;
});
// electron-builder, which ran in this process, would end it with 0 whatever was found: its temporary folder hooks the end.
process.exit();
