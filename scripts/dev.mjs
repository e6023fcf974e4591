// npm run dev: Kitbag with hot reload. The window's files come from a local server whose address the bundler hands to
// the app in ELECTRON_RENDERER_URL; the app loosens its content security policy for that address alone, and never when packed.
import { spawn } from 'node:child_process';
import { rmSync } from 'node:fs';
import { inProject, isRoot, main, ROOT, SetupProblem } from './setup/ground.mjs';
import { setUpEverything } from './setup/index.mjs';

await main(async () => {
  if (process.platform === 'linux' && isRoot) {
    throw new SetupProblem('Chromium opens no window for root: run "npm run dev" as an ordinary user.');
  }
  const runtime = await setUpEverything();
  // What the bundler writes now is no release build, so the next start has to make one.
  rmSync(inProject('out', '.built'), { force: true });
  const bundler = inProject('node_modules', 'electron-vite', 'bin', 'electron-vite.js');
  const args = [bundler, 'dev', '--watch', '--', '--sample', ...process.argv.slice(2)];
  const env = { ...process.env, ELECTRON_EXEC_PATH: runtime.executable };
  const child = spawn(process.execPath, args, { cwd: ROOT, stdio: 'inherit', env });
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
  return new Promise((resolve) => child.on('close', (code) => resolve(code ?? 1)));
});
