import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { nodeDisk } from '../../../main/files/disk';
import { readGuide } from '../../../main/ipc/read-guide';
import type { Block } from '../../../main/model/blocks';
import { guidePageIds } from '../../../main/model/guide';
import { languages } from '../../../main/model/language';

const folder = join('assets', 'help');
const shapeOf = (blocks: readonly Block[]): readonly string[] =>
  blocks.map((block) => (block.kind === 'list' ? `list of ${String(block.items.length)}` : block.kind));

describe('The instructor’s guide', () => {
  it.each(languages)('has every page in %s, each with a title and words', async (language) => {
    const pages = await readGuide(nodeDisk(), folder, language);
    expect(pages.map(({ id }) => id)).toEqual(guidePageIds);
    for (const { title, blocks } of pages) {
      expect(title).not.toBe('');
      expect(blocks.length).toBeGreaterThan(1);
    }
    expect((await readdir(join(folder, language))).sort()).toEqual(guidePageIds.map((id) => `${id}.md`).sort());
  });

  it('says the same in three languages: as many paragraphs, lists and points on each page', async () => {
    const [english = [], ...others] = await Promise.all(
      languages.map((language) => readGuide(nodeDisk(), folder, language)),
    );
    for (const pages of others)
      expect(pages.map(({ blocks }) => shapeOf(blocks))).toEqual(english.map(({ blocks }) => shapeOf(blocks)));
  });
});
