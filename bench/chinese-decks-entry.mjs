// Writes the bench's Chinese decks into a folder. Built by similarity.mjs into out/bench.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { chineseDecks } from './similarity/chinese-decks.mjs';

const [folder = ''] = process.argv.slice(2);
for (const { name, bytes } of chineseDecks()) writeFileSync(join(folder, name), bytes);
