/** Entry point of the command line on plain Node: no window, no display, no Electron. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { noPolicy } from '../model/policy';
import { runKitbag } from './run-kitbag';

const project = join(import.meta.dirname, '..', '..');
const { version } = JSON.parse(readFileSync(join(project, 'package.json'), 'utf8')) as { version: string };

process.exitCode = await runKitbag(process.argv.slice(2), {
  fonts: join(project, 'assets', 'fonts'),
  worker: join(import.meta.dirname, 'worker.js'),
  version,
  readPolicy: () => noPolicy,
  isLostOnUpgrade: () => false,
});
