import { existsSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createPictureInk } from '../../../../main/handout/print/in-ink';
import type { Tones } from '../../../../main/handout/print/behind';
import { planHandout } from '../../../../main/handout/plan-handout';
import { readImportable } from '../../../../main/import/read-importable';
import { readMarkdown } from '../../../../main/markdown/read-markdown';
import type { Deck } from '../../../../main/model/deck';
import type { HandoutInput } from '../../../../main/model/handout-input';
import type { Sha256 } from '../../../../main/model/ids';
import type { MediaSource } from '../../../../main/model/media';
import type { PlanPage } from '../../../../main/model/plan';
import type { GroupItem } from '../../../../main/model/scene';
import { labelPaints } from '../../../../main/handout/page/label-box';
import { mediaInfo } from '../../../../main/store/media-info';
import { openLibrary } from '../../../../main/store/open-library';
import { handoutWords } from '../../../../main/words/handout-words';
import { surroundings } from '../../../builders/a-library';
import { countingBytes } from '../../import/import-text';
import { typesetter } from '../../typeset/bundled-fonts';
import { deckInput } from '../handouts';
import { unreadable } from './sheets';

const sample = resolve(import.meta.dirname, '../../../../assets/sample');
/** Real decks, where there are some beside the work tree. */
const shared = resolve(import.meta.dirname, '../../../../../shared/decks');
const folders = [join(shared, 'pptx'), join(shared, 'gem5-bootcamp', '01-Introduction')].filter((one) =>
  existsSync(one),
);
const real = folders.flatMap((folder) =>
  readdirSync(folder)
    .filter((name) => /\.(md|pptx)$/.test(name))
    .map((name) => join(folder, name)),
);

const inks = ['grey', 'saving'] as const;
const isSlide = (group: GroupItem): boolean => group.slide !== undefined;

/** Every word of the pages that nobody can read, but for labels and for slides that kept their ground. */
function lostOn(
  pages: readonly PlanPage[],
  kept: ReadonlySet<string>,
  tones: (sha: Sha256) => Tones | null,
): readonly string[] {
  const tonesOf = ({ picture }: { readonly picture: Sha256 }): Tones | null => tones(picture);
  return pages.flatMap((page) => [
    ...unreadable(
      page.items.filter((item) => item.kind !== 'line' || !labelPaints.has(item.paint)),
      tonesOf,
      isSlide,
    ),
    ...page.items.flatMap((item) =>
      item.kind === 'group' && item.slide !== undefined && !kept.has(item.slide) ? unreadable(item.items, tonesOf) : [],
    ),
  ]);
}

async function lostIn(input: HandoutInput, media: MediaSource): Promise<readonly string[]> {
  const lost: string[] = [];
  for (const ink of inks) {
    const inked = { ...input, recipe: { ...input.recipe, ink } };
    const pictures = createPictureInk();
    const colour = planHandout(inked, { typesetter, media, readMarkdown }, handoutWords);
    const { plan } = await pictures.apply(colour, inked, media);
    const kept = new Set(
      plan.findings.flatMap(({ code, place }) => (code === 'slide.ground-kept' ? [place.slide ?? ''] : [])),
    );
    lost.push(...lostOn(plan.pages, kept, pictures.tonesOf).map((words) => `${ink} ${words}`));
  }
  return lost;
}

/** One page for each six slides: what a slide is printed in does not depend on its size. */
const layout = { layout: '6', parts: [] } as const;

function mediaOf(files: ReadonlyMap<Sha256, Uint8Array>): MediaSource {
  return {
    bytes: (sha) => files.get(sha) ?? null,
    info: (sha) => {
      const bytes = files.get(sha);
      return bytes ? mediaInfo((from, count) => bytes.subarray(from, from + count)) : null;
    },
  };
}

describe('No word falls under a contrast of 4.5 to 1, in grey or saving ink', () => {
  it(
    'on any slide and page of the sample course, unless the slide kept its ground and says so',
    { timeout: 120_000 },
    async () => {
      const store = await openLibrary(sample, surroundings({ mode: 'read' }));
      const { decks } = await store.list();
      const lost: string[] = [];
      for (const { id } of decks) {
        const deck: Deck = await store.getDeck(id);
        for (const language of ['en', 'zh-Hant'] as const)
          lost.push(...(await lostIn(deckInput(deck, { ...layout, languages: [language] }), store.media())));
      }
      await store.close();
      expect(decks.length).toBeGreaterThan(5);
      expect(lost).toEqual([]);
    },
  );

  it('on any slide of real decks, where there are some', { timeout: 240_000 }, async () => {
    const lost: string[] = [];
    for (const file of real) {
      const read = await readImportable(file, [], { random: countingBytes(), now: '2026-03-02T09:00:00Z' }).catch(
        () => null,
      );
      if (!read) continue;
      const media = mediaOf(new Map(read.media.map(({ sha, bytes }) => [sha, bytes])));
      lost.push(...(await lostIn(deckInput(read.deck, layout), media)));
    }
    expect(lost).toEqual([]);
  });
});
