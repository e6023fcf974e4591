// npm run bench -- --save: an edit of a deck of fifty slides until it is acknowledged, beside writing the same bytes to the same disk,
// flushed and put in place of the older ones.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bundle } from './bundle.mjs';

/** What an edit may cost beside the disk's own part: it is read, checked, compared, and written into the log of undo as well. */
const most = 6;

const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];

/** Two hundred edits. */
export async function measureSave() {
  const entry = await bundle('save-entry');
  const folder = mkdtempSync(join(tmpdir(), 'kitbag-save-'));
  try {
    const done = spawnSync(process.execPath, [entry, folder], { encoding: 'utf8' });
    if (done.status !== 0) throw new Error(done.stderr);
    const { saves, writes, bytes } = JSON.parse(done.stdout);
    return {
      title: 'An edit of a deck of fifty slides',
      words: [
        `${saves.length} edits in turn with as many plain writes of the ${(bytes / 1000).toFixed(0)} KB of the record.`,
      ],
      figures: [
        { what: 'until it is acknowledged, median', figure: median(saves), unit: 'ms' },
        { what: 'an edit to a plain write', figure: median(saves) / median(writes), most },
      ],
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
