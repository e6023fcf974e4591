// npm run kitbag -- COMMAND …: the headless words on plain Node. stdout carries nothing but the program's own answer.
import { spawn } from 'node:child_process';
import { buildIfStale } from './setup/built.mjs';
import { inProject, main } from './setup/ground.mjs';
import { setUpPackages } from './setup/index.mjs';

await main(async () => {
  await setUpPackages();
  await buildIfStale();
  const program = inProject('out', 'main', 'kitbag.js');
  // npm changes the folder to the project's; relative paths mean the one the person stands in.
  const cwd = process.env.INIT_CWD ?? process.cwd();
  const child = spawn(process.execPath, [program, ...process.argv.slice(2)], { stdio: 'inherit', cwd });
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => resolve(code ?? 1));
  });
});
