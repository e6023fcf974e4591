import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { concludePassport } from '../../../main/handout/check/conclude';
import type { Deck } from '../../../main/model/deck';
import { layoutNames, papers, recipeDefaults, type Recipe } from '../../../main/model/recipe';
import type { LibraryStore } from '../../../main/store/library-store.types';
import { createJobs } from '../../../main/workers/create-jobs';
import { sayFinding } from '../../../main/words/say';
import { sayIn } from '../../../main/words/say-in';
import { openAt } from '../../builders/a-library';
import { pptxFile, sp } from '../../builders/pptx-file';

/** A PowerPoint deck as people make them: a title slide, shapes over each other, text that is too much, a hidden slide, no text. */
const powerPoint = pptxFile({
  slides: [
    {
      shapes:
        sp({ placeholder: 'ctrTitle', text: 'Following the money' }) + sp({ placeholder: 'subTitle', text: 'Day 1' }),
    },
    {
      shapes:
        sp({ placeholder: 'title', text: 'Who holds what' }) +
        sp({ at: [60, 150, 200, 90], form: 'roundRect', fill: '1F4E79', text: '交易平台' }) +
        sp({ at: [200, 180, 200, 90], form: 'rightArrow', fill: 'C00000', turn: 'rot="900000"' }) +
        sp({ at: [420, 150, 200, 90], form: 'cloud', fill: 'FFC000', text: 'Wallet' }),
      notes: '<a:p><a:r><a:t>Ask who has seen one.</a:t></a:r></a:p><a:p><a:r><a:t>等候回答。</a:t></a:r></a:p>',
    },
    {
      shapes:
        sp({ placeholder: 'title', text: 'All at once' }) +
        sp({
          at: [40, 120, 640, 400],
          text: Array.from({ length: 60 }, (_, at) => `Point ${String(at)} of many`).join(' '),
        }),
    },
    { shapes: sp({ placeholder: 'title', text: 'For those who teach' }), attributes: 'show="0"', notes: '<a:p/>' },
    { shapes: '' },
  ],
});

/**
 * What the decks say of themselves when they are printed, and why that is right; any other finding is one that nobody has explained.
 */
const explained = new Set([
  // No deck of the fixtures has a label.
  'deck.unlabelled',
  // Much text on a small picture of a slide.
  'slide.too-small',
  'deck.too-small',
  // What is blank on one slide of the sample others go on to speak of.
  'blank.elsewhere',
  // Each is printed in a language that it is not written in too.
  'handout.untranslated',
]);

interface Brought {
  readonly name: string;
  readonly deck: Deck;
}

const fixtures = join('tests', 'fixtures', 'decks');
const sampleDecks = join('assets', 'sample-source', 'decks');
const jobs = createJobs(join('assets', 'fonts'));

describe('Every deck in every layout', () => {
  let folder = '';
  let store: LibraryStore;
  const brought: Brought[] = [];
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'kitbag-decks-'));
    store = await openAt(join(folder, 'library'));
    const made = join(folder, 'shapes.pptx');
    await writeFile(made, powerPoint);
    const { files, roots } = await jobs['import.list']({ paths: [fixtures, sampleDecks, made] }, () => undefined);
    for (const file of files) {
      const input = { file, roots: [...roots, join('assets', 'sample-source')], now: '2027-03-15T09:00:00+08:00' };
      const { deck, media } = await jobs['import.read'](input, () => undefined);
      for (const { sha, ext, bytes } of media) await store.addMedia(sha, ext, bytes);
      brought.push({ name: basename(file), deck: await store.createDeck(deck) });
    }
  }, 60_000);

  afterAll(() => rm(folder, { recursive: true, force: true }));

  it.each([...layoutNames, 'auto'] as const)(
    'becomes handouts in the layout %s for each audience in two languages, which hold every rule and find nothing that is not known',
    async (layout) => {
      expect(brought.length).toBeGreaterThan(10);
      const unexplained: string[] = [];
      for (const [index, { name, deck }] of brought.entries()) {
        const recipe: Recipe = {
          ...recipeDefaults,
          scope: { kind: 'deck', deck: deck.id, pinned: null },
          // So many decks that each audience meets both languages in every layout.
          languages: [index % 6 < 3 ? 'en' : 'zh-Hant'],
          parts: ['cover', 'contents', 'index'],
          layout,
          // Editions, papers and sides take turns, so that each meets many decks.
          edition: (['instructor', 'participant', 'workbook'] as const)[index % 3] ?? 'participant',
          paper: papers[index % papers.length] ?? 'a4',
          sides: index % 4 === 1 ? 'two' : 'one',
          date: '2027-03-15',
        };
        const handout = await store.gatherHandoutInput(recipe);
        const made = await jobs['handout.make']({ folder: store.folder, handout }, () => undefined);
        const { pages, slides, findings, pdf, meant } = made;
        const against = [{ kind: 'handout', folder: store.folder, handout }] as const;
        const check = { pdf, name, meant, from: 0, to: 1, against };
        const { rows } = concludePassport([await jobs['handout.check'](check, () => undefined)], meant, 0);
        const breaches = rows.filter(({ outcome }) => outcome === 'failed');
        expect({ name, breaches }).toEqual({ name, breaches: [] });
        expect({ name, pages: pages > 0, slides: slides > 0 }).toEqual({ name, pages: true, slides: true });
        for (const finding of findings)
          if (finding.weight === 'stops' || !explained.has(finding.code))
            unexplained.push(`${name}: ${finding.code}: ${sayFinding(sayIn('en'), finding)}`);
      }
      expect(unexplained).toEqual([]);
    },
    120_000,
  );
});
