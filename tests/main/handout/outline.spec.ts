import { describe, expect, it } from 'vitest';
import { drawPlan } from '../../../main/handout/draw/draw-plan';
import { planHandout, type HandoutPlan } from '../../../main/handout/plan-handout';
import type { Deck } from '../../../main/model/deck';
import type { MediaSource } from '../../../main/model/media';
import type { LayoutName, Recipe } from '../../../main/model/recipe';
import { handoutWords } from '../../../main/words/handout-words';
import { slideId } from '../../builders/ids';
import { aDeck, aSlide, aText } from '../../builders/a-deck';
import { p, sp } from '../../builders/pptx-file';
import { slideBoxes, textsOf, wordsOf } from '../../matchers/placed-text';
import { unpackedBytes } from '../../matchers/read-pdf';
import { importPptx } from '../import/pptx/import-pptx';
import { deckInput, plan, tools } from './handouts';

/** Words without spaces, in the order in which they stand on the pages. */
function said(made: HandoutPlan): string {
  return made.pages.map(wordsOf).join('').replace(/\s+/g, '');
}

/** The types of the tags that something on the pages belongs to. */
function drawnTags({ pages, tags }: HandoutPlan): readonly string[] {
  return pages.flatMap(({ items }) =>
    items.flatMap((item) => (item.kind === 'group' || item.tag === 'artifact' ? [] : [tags[item.tag]?.type ?? ''])),
  );
}

function outlineOf(text: Partial<ReturnType<typeof aText>>, recipe: Partial<Recipe> = {}): HandoutPlan {
  const deck = aDeck({ slides: [aSlide({ texts: { en: aText(text) } })] });
  return plan(deckInput(deck, { layout: 'outline', ...recipe }));
}

describe('An outline', () => {
  it('has titles as headings and bodies as lists, tables and code, in the order of the slides', () => {
    const body = '- one\n- two\n\n| Head | Amount |\n| --- | --- |\n| cell | 1.25 |\n\n```\nconst a = 1;\n```';
    const made = outlineOf({ title: 'The title', body });
    const types = new Set(made.tags.map(({ type }) => type));
    for (const type of ['H2', 'L', 'LI', 'Table', 'TH', 'TD', 'Code'] as const) expect(types).toContain(type);
    expect(said(made)).toMatch(/Thetitle.*one.*two.*Head.*Amount.*cell.*1\.25.*consta=1;/);
    expect(made.pages.flatMap(slideBoxes)).toEqual([]);
  });

  it('shows the picture of a slide that says nothing in words', () => {
    const slide = aSlide({
      texts: { en: aText({ title: 'A chart', body: '' }) },
      looks: { en: { kind: 'drawing', drawing: 'a'.repeat(64) as never } },
    });
    const made = plan(deckInput(aDeck({ slides: [slide] }), { layout: 'outline' }));
    expect(made.pages.flatMap(slideBoxes)).toHaveLength(1);
  });

  it('holds no notes, no handout text and no picture behind the words', () => {
    const made = outlineOf({
      body: `![bg](media:${'b'.repeat(64)}.png)\n\nSeen`,
      notes: 'for the instructor',
      handoutText: 'for the participants',
    });
    expect(said(made)).toContain('Seen');
    expect(said(made)).not.toMatch(/fortheinstructor|fortheparticipants/);
    expect(drawnTags(made)).not.toContain('Figure');
  });
});

const secrets = ['OFFSLIDE', 'COVERED', 'SWITCHEDOFF', 'SAMECOLOUR', 'NOTESONLY', 'HIDDENSLIDE'] as const;
const white = '<a:solidFill><a:srgbClr val="ffffff"/></a:solidFill>';

/** A deck from PowerPoint that hides something in every way that the importer knows. */
async function concealing(): Promise<{ readonly deck: Deck; readonly media: MediaSource }> {
  const open = sp({ at: [50, 50, 400, 40], text: 'Open words' });
  const shapes = [
    open,
    sp({ at: [970, 10, 200, 40], text: 'OFFSLIDE' }),
    sp({ at: [100, 150, 200, 40], text: 'COVERED' }) + sp({ at: [90, 140, 300, 100], fill: '336699' }),
    sp({ at: [100, 300, 200, 40], text: 'SWITCHEDOFF', more: 'hidden="1"' }),
    sp({ at: [100, 400, 400, 40], text: p('SAMECOLOUR', '', white) }),
  ].join('');
  const { deck, media } = await importPptx([
    { shapes, notes: p('NOTESONLY') },
    { shapes: sp({ at: [0, 0, 400, 40], text: 'HIDDENSLIDE' }), attributes: 'show="0"' },
  ]);
  const bytes = new Map<string, Uint8Array>(media.map((one) => [one.sha, one.bytes]));
  return { deck, media: { info: () => null, bytes: (sha) => bytes.get(sha) ?? null } };
}

describe.each(['outline', 'notes-only', '1', 'beside'] as const)(
  'What an author hid in PowerPoint, in the layout %s',
  (layout: LayoutName) => {
    it('stays out of a participant’s handout, in every language that words are set in', async () => {
      const { deck, media } = await concealing();
      for (const recipe of [
        { languages: ['en'] },
        // The words of the only language stand beneath the picture, or on the page that faces it.
        { languages: ['zh-Hant', 'en'], pairing: 'beneath' },
        { languages: ['zh-Hant', 'en'], pairing: 'facing' },
      ] as const) {
        const made = planHandout(
          deckInput(deck, { ...recipe, layout, edition: 'participant', parts: ['contents'] }),
          { ...tools, media },
          handoutWords,
        );
        const raw = unpackedBytes(await drawPlan(made, { ...tools, media }));
        for (const secret of secrets) {
          expect(said(made)).not.toContain(secret);
          expect(JSON.stringify(made)).not.toContain(secret);
          expect(raw).not.toContain(secret);
        }
        if (layout !== 'notes-only') expect(said(made)).toContain('Openwords');
      }
    });
  },
);

describe('An instructor’s text without pictures', () => {
  it('tells what the author hid, once, and holds the hidden slide and the notes', async () => {
    const { deck, media } = await concealing();
    const made = planHandout(
      deckInput(deck, { layout: 'notes-only', edition: 'instructor' }),
      { ...tools, media },
      handoutWords,
    );
    for (const secret of ['OFFSLIDE', 'COVERED', 'SWITCHEDOFF', 'SAMECOLOUR', 'NOTESONLY'])
      expect(said(made).split(secret)).toHaveLength(2);
    const numbers = made.pages.flatMap(({ items }) => textsOf(items)).map(({ text }) => text);
    expect(numbers.join(' ')).toContain(handoutWords.en.hiddenSlide.split(' ')[0]);
  });

  it('tells what a master hides on every slide once in a session, and what one slide alone hides with that slide', async () => {
    const { deck, media } = await concealing();
    const [first] = deck.slides;
    if (!first) throw new Error('The deck has slides');
    const again = ['slide-again-one', 'slide-again-two'].map((id) => ({ ...first, id: slideId(id) }));
    const made = (slides: Deck['slides']) =>
      said(
        planHandout(
          deckInput({ ...deck, slides }, { layout: 'notes-only', edition: 'instructor' }),
          { ...tools, media },
          handoutWords,
        ),
      );
    const label = handoutWords.en.concealed.replace(/\s/g, '');
    for (const told of [made([first, ...again]), made([...again, ...deck.slides])])
      expect([told.split('OFFSLIDE').length, told.replace(/\s/g, '').split(label).length]).toEqual([2, 2]);
  });
});
