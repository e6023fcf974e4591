// npm run sample: builds assets/sample again from assets/sample-source, with our own importer and store.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const vitest = fileURLToPath(new URL('../node_modules/vitest/vitest.mjs', import.meta.url));
const { status } = spawnSync(process.execPath, [vitest, 'run', 'tests/main/sample'], {
  stdio: 'inherit',
  env: { ...process.env, KITBAG_WRITE_SAMPLE: '1' },
});
process.exitCode = status ?? 1;
