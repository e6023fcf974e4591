// npm run pack: packs Kitbag into a folder without the network and tries what came out: started, attacked, installed,
// brought up to date and removed. For trying alone; what is given out is made by npm run dist:win, dist:mac and dist:linux.
import { join } from 'node:path';
import { conclude, runSteps } from './checks/report.mjs';
import { packedSteps } from './pack/try-packed.mjs';
import { buildIfStale } from './setup/built.mjs';
import { inProject, main, say } from './setup/ground.mjs';
import { setUpEverything } from './setup/index.mjs';

await main(async () => {
  const runtime = await setUpEverything();
  await buildIfStale();
  const code = conclude(await runSteps(packedSteps(runtime, process.argv.slice(2))));
  if (code === 0) say(`Packed into ${join(inProject('dist', 'smoke'))}, for trying alone: it lets a debugger in.`);
  return code;
});
// electron-builder, which ran in this process, would end it with 0 whatever was found: its temporary folder hooks the end.
process.exit();
