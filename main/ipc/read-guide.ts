/** Reads the instructor's guide: one Markdown file a page and language, whose first heading is its title. */
import { join } from 'node:path';
import type { Disk } from '../files/disk';
import { readMarkdown } from '../markdown/read-markdown';
import type { Block, Inline } from '../model/blocks';
import { guidePageIds, type GuidePage } from '../model/guide';
import type { Language } from '../model/language';

function wordsOf(inlines: readonly Inline[]): string {
  return inlines.map((inline) => (inline.kind === 'text' ? inline.text : ' ')).join('');
}

/** Splits a page into its title and the rest; a page without a heading has an empty title. */
function titled(blocks: readonly Block[]): Pick<GuidePage, 'title' | 'blocks'> {
  const [first, ...rest] = blocks;
  return first?.kind === 'heading' ? { title: wordsOf(first.inlines), blocks: rest } : { title: '', blocks };
}

/** All pages in a language, in their order. */
export function readGuide(
  disk: Pick<Disk, 'readFile'>,
  folder: string,
  language: Language,
): Promise<readonly GuidePage[]> {
  return Promise.all(
    guidePageIds.map(async (id) => {
      const text = new TextDecoder().decode(await disk.readFile(join(folder, language, `${id}.md`)));
      return { id, ...titled(readMarkdown(text, { newlines: 'space' })) };
    }),
  );
}
